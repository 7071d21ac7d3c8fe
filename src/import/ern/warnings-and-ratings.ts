/** Parental warnings, ratings by agencies and the terms of Indian music, of releases and resources. */
import type { z } from "zod";
import type {
  AvRating as AvRatingNode,
  Deity,
  ParentalWarningTypeWithTerritory,
  Raga,
  Tala,
} from "../../builder/ern43/types.ts";
import type { AvRating, DevotionalTerm } from "../../catalogue/performance.ts";
import type { ParentalWarning } from "../../catalogue/text.ts";
import { takeTerritory, takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type TermInput = z.input<typeof DevotionalTerm>;

/** Takes the parental warnings. */
export function readParentalWarnings(
  node: OpenComposite<{
    readonly ParentalWarningType?: readonly ParentalWarningTypeWithTerritory[] | undefined;
  }>,
): z.input<typeof ParentalWarning>[] {
  return node.list("ParentalWarningType", (warning) => {
    const parentalWarningType = warning.text();
    if (parentalWarningType === undefined) return undefined;
    return { parentalWarningType, ...takeTerritory(warning), ...warning.rest() };
  });
}

/** Takes the ratings of a release or video. */
export function readAvRatings(
  node: OpenComposite<{ readonly AvRating?: readonly AvRatingNode[] | undefined }>,
): z.input<typeof AvRating>[] {
  return node.list("AvRating", (one) => {
    const rating = one.take("Rating");
    const agencyNode = one.open("Agency");
    const agency = agencyNode.text();
    if (rating === undefined || agency === undefined) return undefined;
    return {
      rating,
      agency,
      ...takeUserDefined(agencyNode),
      reason: one.value("Reason"),
      ...takeTerritory(one),
      ...one.rest(),
    };
  });
}

/** Takes the `Raga`s, `Tala`s and `Deity`s of a release or recording. */
export function readDevotionalTerms(
  node: OpenComposite<{
    readonly Raga?: readonly Raga[] | undefined;
    readonly Tala?: readonly Tala[] | undefined;
    readonly Deity?: readonly Deity[] | undefined;
  }>,
): TermInput[] {
  return (["Raga", "Tala", "Deity"] as const).flatMap((termType) =>
    node.list(termType, (term: OpenComposite<Raga & Tala & Deity>) => {
      const text = term.text();
      return text === undefined ? undefined : { termType, text, ...takeTerritory(term), ...term.rest() };
    }),
  );
}

/** Takes those of a video, where they are mere texts. */
export function readDevotionalTexts(
  node: OpenComposite<{
    readonly Raga?: readonly string[] | undefined;
    readonly Tala?: readonly string[] | undefined;
    readonly Deity?: readonly string[] | undefined;
  }>,
): TermInput[] {
  return (["Raga", "Tala", "Deity"] as const).flatMap((termType) =>
    node.texts(termType).map((text) => ({ termType, text })),
  );
}
