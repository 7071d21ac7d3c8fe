/** Which releases the deals of a message are for, and whether the builder would merge them with others. */
import type { z } from "zod";
import { mergeDeals, type DealGrant } from "../../builder/merge-deals.ts";
import type { Deal as DealNode, NewReleaseMessage, ReleaseDeal } from "../../builder/ern43/types.ts";
import type { Deal } from "../../catalogue/deal.ts";

/** A record without a name of its ReleaseDeal: merging asks for nothing else of it. */
const UNNAMED: DealGrant["record"] = {
  dealReferences: [],
  instantGratificationResourceIds: [],
  mediaFileIds: [],
  territories: [],
  periods: [],
  terms: [],
  distributionChannels: [],
  rightsClaimPolicies: [],
  prices: [],
};

/** Some of the releases of a ReleaseDeal: those that one record can be for. */
export interface DealScope {
  readonly references: readonly string[];
  readonly columns: Pick<z.input<typeof Deal>, "trackReleaseId" | "clipReleaseId" | "includesTrackReleases">;
}

/** The releases of a message by their references. */
export interface MessageReleases {
  readonly main: string | undefined;
  readonly tracks: readonly string[];
  readonly clips: readonly string[];
}

/** Collects the references of a message's releases. */
export function messageReleasesOf(message: NewReleaseMessage): MessageReleases {
  // A parsed tree may lack what its type promises.
  const { ReleaseList: list }: Partial<NewReleaseMessage> = message;
  return {
    main: list?.Release?.ReleaseReference,
    tracks: (list?.TrackRelease ?? []).map((track) => track.ReleaseReference),
    clips: (list?.ClipRelease ?? []).map((clip) => clip.ReleaseReference),
  };
}

/**
 * Says whether the columns can give the deals of a message: each for releases that are there, none named twice, and with
 * terms, which the columns leave out only where they are agreed elsewhere.
 */
export function areDealsInColumns(message: NewReleaseMessage): boolean {
  const { main, tracks, clips } = messageReleasesOf(message);
  const known = new Set<string | undefined>([main, ...tracks, ...clips]);
  const releaseDeals = message.DealList?.ReleaseDeal ?? [];
  return releaseDeals.length > 0 && releaseDeals.every((each) => isForReleases(each, known));
}

function isForReleases(
  { DealReleaseReference: references = [], Deal: deals = [] }: Partial<ReleaseDeal>,
  known: ReadonlySet<string | undefined>,
): boolean {
  return (
    references.length > 0 &&
    new Set(references).size === references.length &&
    references.every((reference) => known.has(reference)) &&
    deals.length > 0 &&
    deals.every((deal) => deal.DealTerms !== undefined || deal.IsCommunicatedOutOfBand === true)
  );
}

/**
 * Cuts the releases of a ReleaseDeal into those of records.
 *
 * Shape: one scope for the main release with all track releases where they come first and in the order of the message, one
 * for each other release.
 */
export function scopesOf(
  references: readonly string[],
  { main, tracks, clips }: MessageReleases,
  idOf: (reference: string) => string,
): readonly DealScope[] {
  const whole = main === undefined || tracks.length === 0 ? [] : [main, ...tracks];
  const isWhole = whole.length > 0 && whole.every((reference, place) => references[place] === reference);
  const others = isWhole ? references.slice(whole.length) : references;
  return [
    ...(isWhole ? [{ references: whole, columns: { includesTrackReleases: true } }] : []),
    ...others.map((reference): DealScope => {
      if (reference === main) return { references: [reference], columns: {} };
      const id = idOf(reference);
      const columns = clips.includes(reference) ? { clipReleaseId: id } : { trackReleaseId: id };
      return { references: [reference], columns };
    }),
  ];
}

/**
 * Says whether the builder gives the ReleaseDeals of a message back, letter by letter, without a name on each deal: where
 * none of them can be merged with another, no two are for the same releases, and releases stand in the message's order.
 */
export function isMergedAsFarAsCan(releaseDeals: readonly ReleaseDeal[], releases: MessageReleases): boolean {
  const { main, tracks, clips } = releases;
  const places = new Map([main, ...tracks, ...clips].map((reference, place) => [reference, `R${place}`]));
  const placeOf = (reference: string): string => places.get(reference) ?? reference;
  const given = releaseDeals.map(({ DealReleaseReference: references, Deal: deals }) => ({
    references,
    deals: deals.map(sorted),
  }));
  const grants = given.flatMap(({ references, deals }) => {
    const scopes = scopesOf(references, releases, placeOf).map((scope) => scope.references.map(placeOf));
    return deals.flatMap((deal) => scopes.map((scope) => ({ record: UNNAMED, references: scope, deal })));
  });
  const merged = new Map<string, DealNode[]>();
  for (const { references, deal } of mergeDeals(grants, { origins: undefined })) {
    const key = references.join(" ");
    const deals = merged.get(key) ?? [];
    merged.set(key, deals);
    deals.push(deal);
  }
  const expected = given.map(({ references, deals }) => [references.map(placeOf).join(" "), deals]);
  return textOf([...merged]) === textOf(expected);
}

/** The same deal with its attributes in one order, as the builder writes them. */
function sorted(deal: DealNode): DealNode {
  return JSON.parse(
    JSON.stringify(deal, (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : value,
    ),
  );
}

/** Equal for deals that say the same; a list that is empty says as much as one that is not there. */
function textOf(deals: unknown): string {
  return JSON.stringify(deals, (_key, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}
