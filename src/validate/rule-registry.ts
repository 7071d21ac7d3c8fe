/** Every rule that a message is checked against, and the families that check them. */
import { dates } from "./rules/dates.ts";
import { dealPeriods } from "./rules/deal-periods.ts";
import { dealPrices } from "./rules/deal-prices.ts";
import { dealUses } from "./rules/deal-uses.ts";
import { deals } from "./rules/deals.ts";
import { groupLinks } from "./rules/group-links.ts";
import { messageHeader } from "./rules/header.ts";
import { identifierUse } from "./rules/identifier-use.ts";
import { identifiers } from "./rules/identifiers.ts";
import { languages } from "./rules/languages.ts";
import { messageText } from "./rules/message-text.ts";
import { parties } from "./rules/parties.ts";
import { profileVariants } from "./rules/profile-variants.ts";
import { profiles } from "./rules/profiles.ts";
import { purges } from "./rules/purges.ts";
import { references } from "./rules/references.ts";
import { releases } from "./rules/releases.ts";
import { requiredParts } from "./rules/required-parts.ts";
import { resourceGroups } from "./rules/resource-groups.ts";
import { resourceIdentifiers } from "./rules/resource-identifiers.ts";
import { resources } from "./rules/resources.ts";
import type { Rule, RuleFamily } from "./rules/rule.ts";
import { takedowns } from "./rules/takedowns.ts";
import { territories } from "./rules/territories.ts";
import { texts } from "./rules/texts.ts";
import { titlesAndDefaults } from "./rules/titles-and-defaults.ts";
import { trackReleases } from "./rules/track-releases.ts";
import { works } from "./rules/works.ts";

export type { Rule } from "./rules/rule.ts";

/** Families in the order in which they look at a node. */
export const RULE_FAMILIES: readonly RuleFamily[] = [
  messageText,
  requiredParts,
  messageHeader,
  references,
  releases,
  trackReleases,
  resourceGroups,
  groupLinks,
  resourceIdentifiers,
  resources,
  works,
  identifiers,
  identifierUse,
  parties,
  titlesAndDefaults,
  languages,
  texts,
  territories,
  dates,
  deals,
  dealUses,
  dealPeriods,
  dealPrices,
  takedowns,
  profiles,
  profileVariants,
  purges,
];

/** All rules, by number; those without a number first. */
export const RULES: readonly Rule[] = RULE_FAMILIES.flatMap((family) => family.rules).toSorted(
  (a, b) => (a.number ?? 0) - (b.number ?? 0),
);

/** Finds a rule by its code. */
export function findRule(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}
