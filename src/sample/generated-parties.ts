/** Artists, persons and labels of a generated catalogue: each is a function of its number, none is kept. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { SampleLanguage, SampleWord } from "./generated-words.ts";
import { ENGLISH, SAMPLE_LANGUAGES } from "./generated-words.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

/** A party as releases list it. */
export type PartyInput = NonNullable<CatalogueReleaseInput["parties"]>[number];
type NameInput = NonNullable<PartyInput["partyNames"]>[number];

/** A party with what texts need of it. */
export interface GeneratedParty {
  readonly party: PartyInput;
  readonly name: string;
  readonly language: SampleLanguage;
}

/** How many parties and works a catalogue shares among its releases. */
export interface PoolSizes {
  readonly artists: number;
  readonly writers: number;
  readonly producers: number;
  readonly engineers: number;
  readonly players: number;
  readonly vocalists: number;
  readonly labels: number;
  /** Works of each language. */
  readonly works: number;
}

const LANGUAGES = SAMPLE_LANGUAGES.map((language) => [language.weight, language] as const);

/** The party that a compilation is credited to. */
export const VARIOUS_ARTISTS_NAME = "Various Artists";

/** Chooses pools so that names, labels and works come again and again, as in a real catalogue of this size. */
export function poolSizesFor(releases: number): PoolSizes {
  return {
    artists: Math.max(40, Math.ceil(releases * 0.4)),
    writers: Math.max(60, Math.ceil(releases * 0.8)),
    producers: Math.max(20, Math.ceil(releases * 0.1)),
    engineers: Math.max(20, Math.ceil(releases * 0.06)),
    players: Math.max(80, Math.ceil(releases * 0.8)),
    vocalists: Math.max(20, Math.ceil(releases * 0.2)),
    labels: Math.max(6, Math.ceil(releases / 40)),
    works: Math.max(200, releases * 2),
  };
}

/** The nth artist, from 0. */
export function artistAt(seed: number, index: number): GeneratedParty {
  const random = seededRandom(seed, "artist", index);
  const language = random.weighted(LANGUAGES);
  return partyOf(`gen-${seed}-artist-${numbered(index)}`, nameOf(random, language, 2), language);
}

/** What a person of a generated catalogue mostly does. */
export type PersonKind = "writer" | "producer" | "engineer" | "player" | "vocalist";

/** The nth person of a kind, from 0: one given name and one family name. */
export function personAt(seed: number, kind: PersonKind, index: number): GeneratedParty {
  const random = seededRandom(seed, kind, index);
  const language = random.weighted(LANGUAGES);
  const name = nameOf(random, language, 2);
  const parts = name.text === name.ascii ? partsOf(name.text) : {};
  return partyOf(`gen-${seed}-${kind}-${numbered(index)}`, name, language, parts);
}

/** The nth label, from 0. */
export function labelAt(seed: number, index: number): GeneratedParty {
  const random = seededRandom(seed, "label", index);
  const words = nameOf(random, ENGLISH, 2).text;
  const name = `${words} ${random.pick(["Records", "Music", "Recordings", "Sound"])}`;
  return partyOf(`gen-${seed}-label-${numbered(index)}`, { text: name, ascii: name }, ENGLISH);
}

/** The party that compilations are credited to. */
export function variousArtists(seed: number): PartyInput {
  return { id: `gen-${seed}-various-artists`, partyNames: [{ fullName: VARIOUS_ARTISTS_NAME }] };
}

/** Makes a text of up to `words` distinct words of a language. */
export function nameOf(random: SeededRandom, language: SampleLanguage, words: number): SampleWord {
  const chosen = random.sample(language.words, words);
  return {
    text: chosen.map((word) => word.text).join(language.separator),
    ascii: chosen.map((word) => word.ascii).join(" "),
  };
}

/** Given and family name of a person, where the family name comes last. */
function partsOf(fullName: string): Partial<NameInput> {
  const [namesBeforeKeyName = "", keyName = ""] = fullName.split(" ");
  return { fullNameIndexed: `${keyName}, ${namesBeforeKeyName}`, namesBeforeKeyName, keyName };
}

function partyOf(
  id: string,
  name: SampleWord,
  language: SampleLanguage,
  parts: Partial<NameInput> = {},
): GeneratedParty {
  const hasOtherScript = name.text !== name.ascii;
  return {
    party: {
      id,
      partyNames: [
        {
          fullName: name.text,
          ...parts,
          ...(hasOtherScript && { fullNameAsciiTranscribed: name.ascii }),
          ...(hasOtherScript && { languageAndScriptCode: language.tag }),
        },
      ],
    },
    name: name.text,
    language,
  };
}

function numbered(index: number): string {
  return String(index).padStart(6, "0");
}
