/** Works of a generated catalogue: title, ISWC and writers, each a function of language and number. */
import { generatedIswc } from "./generated-identifiers.ts";
import { nameOf, type PoolSizes } from "./generated-parties.ts";
import type { SampleLanguage } from "./generated-words.ts";
import { SAMPLE_LANGUAGES } from "./generated-words.ts";
import { seededRandom } from "./seeded-random.ts";

/** A musical work that several recordings may be of. */
export interface GeneratedWork {
  readonly title: string;
  readonly iswc: string;
  readonly isInstrumental: boolean;
  readonly writers: readonly GeneratedWriter[];
}

/** A writer's number and roles. */
export interface GeneratedWriter {
  readonly index: number;
  readonly roles: readonly string[];
}

/** The nth work, from 0, of a language. */
export function workAt(
  seed: number,
  language: SampleLanguage,
  index: number,
  pools: PoolSizes,
): GeneratedWork {
  const random = seededRandom(seed, "work", language.tag, index);
  const isInstrumental = random.chance(0.08);
  const writers = new Set(
    Array.from({ length: random.integer(1, 3) }, () => random.poolIndex(pools.writers)),
  );
  return {
    title: nameOf(random, language, random.integer(1, 3)).text,
    iswc: generatedIswc(SAMPLE_LANGUAGES.indexOf(language), index),
    isInstrumental,
    writers: Array.from(writers, (writer, place) => ({
      index: writer,
      roles: rolesOf(place, writers.size, isInstrumental),
    })),
  };
}

function rolesOf(place: number, writers: number, isInstrumental: boolean): readonly string[] {
  if (isInstrumental) return ["Composer"];
  if (writers === 1) return ["ComposerLyricist"];
  return place === writers - 1 ? ["Lyricist"] : ["Composer"];
}
