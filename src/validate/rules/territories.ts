/** Rules of territories. */
import type { DealTerms } from "../../builder/ern43/types.ts";
import type { Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const noExcludedWorldwide: Rule = {
  code: "TER_NO_EXCLUDED_WORLDWIDE",
  number: 93,
  severity: "fatal",
  profiles: "all",
  checks: "Worldwide is never excluded",
  source: "DDEX knowledge base, excluded territories and Worldwide",
  fileStatus: "UnsupportedUsage",
  hint: "Name the territories that are excluded, or leave the deal out",
};
const noOverlap: Rule = {
  code: "TER_NO_OVERLAP",
  number: 95,
  severity: "fatal",
  profiles: "all",
  checks: "A deal names a territory once, and none beside Worldwide",
  source: "House rule",
  fileStatus: "ConflictingAvailabilityPeriods",
  hint: "Remove the territory that the deal already covers",
};

/** Territories, in deals and wherever else they are excluded. */
export const territories: RuleFamily = {
  rules: [noExcludedWorldwide, noOverlap],
  values: {
    ExcludedTerritoryCode: (cursor, value, context) => {
      if (value !== "Worldwide") return;
      context.report(noExcludedWorldwide, cursor.path(), "ExcludedTerritoryCode is Worldwide", value);
    },
  },
  composites: {
    DealTerms: forNode<DealTerms>((terms, cursor, context) => {
      for (const name of ["TerritoryCode", "ExcludedTerritoryCode"] as const) {
        const codes = terms[name] ?? [];
        const seen = new Set<string>();
        const isWorldwide = name === "TerritoryCode" && codes.some((code) => code.value === "Worldwide");
        codes.forEach(({ value }, index) => {
          if (value === undefined) return;
          const isSecond = seen.has(value);
          seen.add(value);
          if (!isSecond && (!isWorldwide || value === "Worldwide")) return;
          const path = siblingPath(cursor.path(), name, codes, index);
          const fault = isSecond ? "is named twice in one deal" : "stands beside Worldwide in one deal";
          context.report(noOverlap, path, `${name} ${value} ${fault}`, value);
        });
      }
    }),
  },
};
