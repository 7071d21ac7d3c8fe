import type { DevotionalTerm } from "../catalogue/performance.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { Deity, Raga, Tala } from "./ern43/types.ts";
import { territoryAttributes } from "./localisation.ts";
import { reportUnplaced } from "./unplaced.ts";

/** The elements that the terms of Indian music are told by. */
interface DevotionalTerms<Term> {
  readonly Raga: readonly Term[] | undefined;
  readonly Tala: readonly Term[] | undefined;
  readonly Deity: readonly Term[] | undefined;
}

const NONE: DevotionalTerms<never> = { Raga: undefined, Tala: undefined, Deity: undefined };

/** Builds the `Raga`s, `Tala`s and `Deity`s of a release or recording. */
export function buildDevotionalTerms(
  terms: readonly DevotionalTerm[],
  context: BuildContext,
): DevotionalTerms<Raga & Tala & Deity> {
  return buildEach(terms, (term) =>
    compose(context, "DevotionalTerm", term, term.termType, {
      value: term.text,
      attributes: territoryAttributes(term),
    }),
  );
}

const OF_COMPOSITES_ONLY = ["applicableTerritoryCode", "isDefault", "ern"];

/** Builds those of a video, where they are mere texts. */
export function buildDevotionalTexts(
  terms: readonly DevotionalTerm[],
  context: BuildContext,
): DevotionalTerms<string> {
  return buildEach(terms, (term) => {
    reportUnplaced(context, "DevotionalTerm", term, OF_COMPOSITES_ONLY, `Video/${term.termType}`);
    return term.text;
  });
}

function buildEach<Term>(
  terms: readonly DevotionalTerm[],
  buildOne: (term: DevotionalTerm) => Term,
): DevotionalTerms<Term> {
  if (terms.length === 0) return NONE;
  const ofType = (type: DevotionalTerm["termType"]): readonly Term[] =>
    terms.filter(({ termType }) => termType === type).map(buildOne);
  return { Raga: ofType("Raga"), Tala: ofType("Tala"), Deity: ofType("Deity") };
}
