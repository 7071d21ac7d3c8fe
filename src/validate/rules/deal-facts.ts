/** What rules ask of the deals of a message: for which releases, where, and when. */
import type { DealTerms, NewReleaseMessage, PeriodWithStartDate } from "../../builder/ern43/types.ts";
import type { Incomplete } from "./rule.ts";
import { siblingPath } from "./rule.ts";

/** A span of time. Units: milliseconds since 1970; `end` is the first instant after it. */
export interface Span {
  readonly start: number;
  /** Infinite where the span has no end. */
  readonly end: number;
  /** Whether the times have no zone: they are local to the territory and taken as UTC here. */
  readonly isLocal: boolean;
}

/** One deal, with the releases of its ReleaseDeal. */
export interface DealFacts {
  readonly terms: Incomplete<DealTerms>;
  /** Path of the DealTerms. */
  readonly path: string;
  readonly releases: readonly string[];
  /** Place of its ReleaseDeal among the others, from 0. */
  readonly releaseDeal: number;
  /** Codes that the deal names, or those that it leaves out of the whole world. */
  readonly territories: Territories;
  /** Periods whose dates can be read, with their place among the deal's periods. */
  readonly spans: readonly Span[];
  readonly isPreOrder: boolean;
  /** Technical details that the deal is limited to. */
  readonly technicalReferences: readonly string[];
}

/** Where a deal holds. */
export interface Territories {
  readonly isEverywhereBut: boolean;
  readonly codes: readonly string[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Times without a zone are local to the territory, up to 14 hours from UTC. */
const ZONE_SLACK_MS = 14 * 60 * 60 * 1000;
const WHOLE_DATE = "2025-03-07".length;
const DEALS = new WeakMap<object, readonly DealFacts[]>();

/**
 * Reads the deals of a message that have terms.
 *
 * Memory: read once a message, and held as long as the message is.
 */
export function readDeals(message: Incomplete<NewReleaseMessage>): readonly DealFacts[] {
  const read = DEALS.get(message);
  if (read) return read;
  const deals: DealFacts[] = [];
  const releaseDeals = message.DealList?.ReleaseDeal ?? [];
  releaseDeals.forEach((releaseDeal, position) => {
    const releases = releaseDeal.DealReleaseReference ?? [];
    const parentPath = siblingPath("/NewReleaseMessage/DealList", "ReleaseDeal", releaseDeals, position);
    const siblings = releaseDeal.Deal ?? [];
    siblings.forEach((deal, index) => {
      const terms = deal.DealTerms;
      if (!terms) return;
      const list = deal.DealTechnicalResourceDetailsReferenceList;
      deals.push({
        terms,
        path: `${siblingPath(parentPath, "Deal", siblings, index)}/DealTerms`,
        releases,
        releaseDeal: position,
        territories: territoriesOf(terms),
        spans: (terms.ValidityPeriod ?? []).flatMap(spanOf),
        isPreOrder: terms.IsPreOrderDeal === true,
        technicalReferences: list?.DealTechnicalResourceDetailsReference ?? [],
      });
    });
  });
  DEALS.set(message, deals);
  return deals;
}

/** Reads where a deal or a visibility holds. */
export function territoriesOf(
  terms: Pick<Incomplete<DealTerms>, "TerritoryCode" | "ExcludedTerritoryCode">,
): Territories {
  const included = (terms.TerritoryCode ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (included.length > 0 && !included.includes("Worldwide"))
    return { isEverywhereBut: false, codes: included };
  const excluded = (terms.ExcludedTerritoryCode ?? []).flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  return { isEverywhereBut: true, codes: excluded };
}

/** Says whether a territory is among others. `Worldwide` is among those that leave nothing out. */
export function covers({ isEverywhereBut, codes }: Territories, territory: string): boolean {
  if (territory === "Worldwide") return isEverywhereBut && codes.length === 0;
  return codes.includes(territory) !== isEverywhereBut;
}

/** Says whether two sets of territories surely have one in common. */
export function meet(one: Territories, other: Territories): boolean {
  if (one.isEverywhereBut && other.isEverywhereBut) return true;
  if (one.isEverywhereBut) return other.codes.some((code) => covers(one, code));
  return one.codes.some((code) => covers(other, code));
}

/** Reads a whole date as its first instant, or a date and time. Shape: undefined for what is neither. */
export function instantOf(text: string): { readonly at: number; readonly isLocal: boolean } | undefined {
  const isLocal = !/T.*(Z|[+-][0-9]{2}:[0-9]{2})$/.test(text);
  if (text.length < WHOLE_DATE) return undefined;
  const at = Date.parse(isLocal && text.includes("T") ? `${text}Z` : text);
  return Number.isNaN(at) ? undefined : { at, isLocal };
}

/** Says whether one instant is surely before another: times without a zone may mean any. */
export function isBefore(
  one: { readonly at: number; readonly isLocal: boolean },
  other: { readonly at: number; readonly isLocal: boolean },
): boolean {
  return one.at + (one.isLocal === other.isLocal ? 0 : ZONE_SLACK_MS) < other.at;
}

function spanOf(period: Incomplete<PeriodWithStartDate>): readonly Span[] {
  const start = instantOf(period.StartDateTime?.value ?? period.StartDate?.value ?? "");
  if (!start) return [];
  const endText = period.EndDateTime?.value ?? period.EndDate?.value;
  if (endText === undefined) return [{ start: start.at, end: Infinity, isLocal: start.isLocal }];
  const end = instantOf(endText);
  if (!end) return [];
  // The last day of a period belongs to it.
  const lastDayMs = period.EndDateTime?.value === undefined ? DAY_MS : 0;
  return [{ start: start.at, end: end.at + lastDayMs, isLocal: start.isLocal }];
}
