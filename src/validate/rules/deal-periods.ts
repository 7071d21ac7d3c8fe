/** Rules of the periods of deals: start before end, none twice, and times rather than dates. */
import type { PeriodWithStartDate } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import type { DealFacts } from "./deal-facts.ts";
import { instantOf, isBefore, readDeals } from "./deal-facts.ts";
import { findOverlaps } from "./deal-overlaps.ts";
import type { CheckContext, Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode } from "./rule.ts";

const period: Rule = {
  code: "DEAL_PERIOD",
  number: 117,
  severity: "fatal",
  profiles: "all",
  checks:
    "No period of a deal ends before it starts, and none overlaps that of another deal for the same release, territory, use and model",
  source: "ERN 4.3, text of Period; DDEX allowed value ConflictingAvailabilityPeriods",
  fileStatus: "ConflictingAvailabilityPeriods",
  hint: "Correct the start or the end of one of the deals",
};
const dateTime: Rule = {
  code: "DEAL_DATETIME",
  number: 118,
  severity: "warning",
  profiles: "all",
  checks: "Periods of deals have StartDateTime and EndDateTime: dates without a time are being phased out",
  source: "ERN 4.3, text of Period; DDEX knowledge base, dates in deals are being phased out",
  fileStatus: "FileOK",
  hint: "Give the deal the time at which it starts or ends",
};

/** Periods of deals. */
export const dealPeriods: RuleFamily = {
  rules: [period, dateTime],
  composites: { PeriodWithStartDate: forNode<PeriodWithStartDate>(checkOrder) },
  message: (context) => {
    const deals = readDeals(context.facts.message);
    reportOverlaps(deals, context);
    checkDates(deals, context);
  },
};

function checkOrder(
  { StartDate, EndDate, StartDateTime, EndDateTime }: Incomplete<PeriodWithStartDate>,
  cursor: WalkCursor,
  context: CheckContext,
): void {
  const end = EndDate?.value ?? EndDateTime?.value;
  const start = EndDate ? StartDate?.value : StartDateTime?.value;
  if (start === undefined || end === undefined) return;
  const [endAt, startAt] = [instantOf(end), instantOf(start)];
  if (!endAt || !startAt || !isBefore(endAt, startAt)) return;
  const name = EndDate ? "EndDate" : "EndDateTime";
  context.report(period, `${cursor.path()}/${name}`, `${name} is before the start ${start}`, end);
}

function reportOverlaps(deals: readonly DealFacts[], context: CheckContext): void {
  for (const { deal, other } of findOverlaps(deals)) {
    const text = `Deal holds at the same time as ${other.path.replace("/DealTerms", "")} for the same release, territory, use and model`;
    context.report(period, `${deal.path}/ValidityPeriod`, text);
  }
}

function checkDates(deals: readonly DealFacts[], context: CheckContext): void {
  const dated = deals.filter(({ terms }) => terms.ValidityPeriod?.some(({ StartDate }) => StartDate));
  const [first] = dated;
  if (!first) return;
  const others = dated.length > 1 ? `, as ${dated.length - 1} others do` : "";
  context.report(dateTime, `${first.path}/ValidityPeriod`, `Deal starts with a date and no time${others}`);
}
