/** Rules of messages that end the availability of a release. */
import { hasLiveDeal } from "./live-deals.ts";
import type { Rule, RuleFamily } from "./rule.ts";

const noLiveDeal: Rule = {
  code: "DEAL_TAKEDOWN",
  number: 110,
  severity: "error",
  profiles: "all",
  checks: "A takedown has no deal, or deals that ended before the message was created",
  source: "ERN 4.3 part 1, 6.19.4; DDEX knowledge base, takedowns",
  fileStatus: "ConflictingAvailabilityPeriods",
  hint: "Give each deal an end that is past, or remove the deals: the release stays available otherwise",
  needs: ["kind"],
};

/** Takedowns. */
export const takedowns: RuleFamily = {
  rules: [noLiveDeal],
  message: (context) => {
    if (context.known.kind !== "takedown" || !hasLiveDeal(context.facts.message)) return;
    context.report(noLiveDeal, "/NewReleaseMessage/DealList", "The takedown has a deal that has not ended");
  },
};
