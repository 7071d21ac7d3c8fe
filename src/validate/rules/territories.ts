/** Rules of territories. */
import type { DealTerms } from "../../builder/ern43/types.ts";
import type { WalkCursor } from "../../builder/ern43/walk.ts";
import { isRegisteredRegion } from "../registered-subtags.ts";
import { covers, readDeals } from "./deal-facts.ts";
import type { CheckContext, Rule, RuleFamily } from "./rule.ts";
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
const iso: Rule = {
  code: "TER_ISO",
  number: 92,
  severity: "fatal",
  profiles: "all",
  checks:
    "A territory is a country of ISO 3166-1, Worldwide, or a number of the TIS standard that is marked as one",
  source: "DDEX allowed values, CurrentTerritoryCode and TerritoryCodeType",
  fileStatus: "NewReleaseMessageInvalid",
  hint: "Write the country as in GB; mark numbers by IdentifierType TIS",
};
const deprecated: Rule = {
  code: "TER_DEPRECATED",
  number: 92,
  severity: "warning",
  profiles: "all",
  checks: "No territory is one that has ceased to exist",
  source: "DDEX allowed values, CurrentTerritoryCode",
  fileStatus: "FileOK",
  hint: "Replace the territory by those that came after it",
};
const variationInScope: Rule = {
  code: "TER_VARIATION_IN_DEAL_SCOPE",
  number: 94,
  severity: "warning",
  profiles: "all",
  checks: "Facts that hold in one territory only are of territories that the release has a deal for",
  source: "DDEX knowledge base, ApplicableTerritoryCode and deal territories",
  fileStatus: "FileOK",
  hint: "Remove the variation, or add a deal for its territory",
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

/** Countries that came to an end, and numbers of such. Source: DDEX allowed values, version 9. */
const DEPRECATED = new Set("AN CS 200 230 278 280 720 736 810 886 890 891".split(" "));
/** Codes of two letters that are in use elsewhere. */
const NO_COUNTRIES = new Set("EU EZ UK UN XA XB ZZ".split(" "));
/** First place of each territory that some fact is limited to. */
const VARIATIONS = new WeakMap<CheckContext, Map<string, () => string>>();

/** Territories, in deals and wherever else they are excluded. */
export const territories: RuleFamily = {
  rules: [iso, deprecated, noExcludedWorldwide, variationInScope, noOverlap],
  attributes: {
    ApplicableTerritoryCode: (owner, attributeName, value, context) => {
      if (value === "Worldwide") return;
      const path = (): string => `${owner.path()}/@${attributeName}`;
      checkCode(String(value), `${attributeName} of ${owner.name}`, path, context);
      const variations = VARIATIONS.get(context) ?? new Map<string, () => string>();
      VARIATIONS.set(context, variations);
      if (!variations.has(String(value))) variations.set(String(value), path);
    },
  },
  message: (context) => {
    const variations = VARIATIONS.get(context);
    const deals = readDeals(context.facts.message);
    if (!variations || deals.length === 0) return;
    for (const [code, path] of variations) {
      if (deals.some(({ territories: where }) => covers(where, code))) continue;
      context.report(variationInScope, path(), `No deal of the message holds in ${code}`, code);
    }
  },
  values: {
    TerritoryCode: checkTerritoryCode,
    TerritoryOfRightsDelegation: checkTerritoryCode,
    ExcludedTerritoryCode: (cursor, value, context) => {
      checkTerritoryCode(cursor, value, context);
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

function checkTerritoryCode(
  cursor: WalkCursor,
  value: string | number | boolean,
  context: CheckContext,
): void {
  const code = String(value);
  if (/^[0-9]/.test(code) && !isTis(cursor.node)) {
    const text = `${cursor.name} ${code} is a number, but is not marked as one of TIS`;
    context.report(iso, cursor.path(), text, value);
    return;
  }
  checkCode(code, cursor.name, () => cursor.path(), context);
}

function isTis(node: unknown): boolean {
  const attributes =
    typeof node === "object" && node !== null && "attributes" in node ? node.attributes : undefined;
  const isObject = typeof attributes === "object" && attributes !== null;
  return isObject && "IdentifierType" in attributes && attributes.IdentifierType === "TIS";
}

function checkCode(code: string, name: string, path: () => string, context: CheckContext): void {
  if (DEPRECATED.has(code)) {
    context.report(deprecated, path(), `${name} ${code} is a territory that has ceased to exist`, code);
  } else if (
    /^[A-Za-z]{2}$/.test(code) &&
    (NO_COUNTRIES.has(code) || !isRegisteredRegion(code.toUpperCase()))
  ) {
    context.report(iso, path(), `${name} ${code} is no country of ISO 3166-1`, code);
  }
}
