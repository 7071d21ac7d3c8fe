/** Whether a message still grants anything: a deal that has not ended yet, or that has no end. */
import type { DealTerms, NewReleaseMessage, PeriodWithStartDate } from "../../builder/ern43/types.ts";
import type { Incomplete } from "./rule.ts";

/** Where the day ends last: twelve hours behind UTC. */
const LAST_ZONE_MS = 12 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Says whether a message has a deal that is valid at its MessageCreatedDateTime or later.
 *
 * Shape: false without a DealList. A deal counts as ended only where it surely is: all of its periods have an end, which
 * is past in every time zone that it may be meant in. Terms that are agreed elsewhere are never seen to end.
 */
export function hasLiveDeal(message: Incomplete<NewReleaseMessage>): boolean {
  const createdMs = Date.parse(message.MessageHeader?.MessageCreatedDateTime ?? "");
  const deals = (message.DealList?.ReleaseDeal ?? []).flatMap((releaseDeal) => releaseDeal.Deal ?? []);
  return deals.some((deal) => !haveEnded(deal.DealTerms, createdMs));
}

function haveEnded(terms: Incomplete<DealTerms> | undefined, createdMs: number): boolean {
  const periods = terms?.ValidityPeriod ?? [];
  return periods.length > 0 && periods.every((period) => endOf(period) <= createdMs);
}

/** The instant at which a period is over everywhere; infinite where it has no end, or one that is no date. */
function endOf({ EndDate, EndDateTime }: Incomplete<PeriodWithStartDate>): number {
  if (EndDateTime?.value !== undefined) return instantOf(EndDateTime.value);
  return EndDate?.value === undefined ? Number.POSITIVE_INFINITY : lastInstantOf(EndDate.value);
}

function instantOf(dateTime: string): number {
  const hasZone = /(Z|[+-]\d{2}:\d{2})$/.test(dateTime);
  const ms = hasZone ? Date.parse(dateTime) : Date.parse(`${dateTime}Z`) + LAST_ZONE_MS;
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms;
}

/** An end date is the last day of the period; of a year or month it is the last day of that. */
function lastInstantOf(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return Number.POSITIVE_INFINITY;
  const startOfNextDay =
    day === undefined
      ? Date.UTC(Number(year), month === undefined ? 12 : Number(month), 1)
      : Date.parse(date) + DAY_MS;
  return Number.isNaN(startOfNextDay) ? Number.POSITIVE_INFINITY : startOfNextDay + LAST_ZONE_MS;
}
