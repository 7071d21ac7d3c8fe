/** Every rule that a message is checked against, and the families that check them. */
import { artistNames } from "./rules/artist-names.ts";
import { cueSheetsAndChapters } from "./rules/cue-sheets-and-chapters.ts";
import { dates } from "./rules/dates.ts";
import { dealConditions } from "./rules/deal-conditions.ts";
import { dealPeriods } from "./rules/deal-periods.ts";
import { dealPrices } from "./rules/deal-prices.ts";
import { dealReferences } from "./rules/deal-references.ts";
import { dealReleases } from "./rules/deal-releases.ts";
import { dealUses } from "./rules/deal-uses.ts";
import { deals } from "./rules/deals.ts";
import { fileFacts } from "./rules/file-facts.ts";
import { files } from "./rules/files.ts";
import { genresAndWarnings } from "./rules/genres-and-warnings.ts";
import { groupLinks } from "./rules/group-links.ts";
import { messageHeader } from "./rules/header.ts";
import { identifierUse } from "./rules/identifier-use.ts";
import { identifiers } from "./rules/identifiers.ts";
import { languages } from "./rules/languages.ts";
import { messageText } from "./rules/message-text.ts";
import { parties } from "./rules/parties.ts";
import { partyList } from "./rules/party-list.ts";
import { profileVariants } from "./rules/profile-variants.ts";
import { profiles } from "./rules/profiles.ts";
import { purges } from "./rules/purges.ts";
import { recordingEditions } from "./rules/recording-editions.ts";
import { recordings } from "./rules/recordings.ts";
import { references } from "./rules/references.ts";
import { releases } from "./rules/releases.ts";
import { requiredParts } from "./rules/required-parts.ts";
import { resourceGroups } from "./rules/resource-groups.ts";
import { resourceIdentifiers } from "./rules/resource-identifiers.ts";
import { resources } from "./rules/resources.ts";
import { rightShares } from "./rules/right-shares.ts";
import { rightsLines } from "./rules/rights-lines.ts";
import type { Rule, RuleFamily } from "./rules/rule.ts";
import { takedowns } from "./rules/takedowns.ts";
import { territories } from "./rules/territories.ts";
import { texts } from "./rules/texts.ts";
import { titlesAndDefaults } from "./rules/titles-and-defaults.ts";
import { titles } from "./rules/titles.ts";
import { trackReleases } from "./rules/track-releases.ts";
import { updates } from "./rules/updates.ts";
import { visibility } from "./rules/visibility.ts";
import { works } from "./rules/works.ts";

export type { Rule } from "./rules/rule.ts";

/** Families in the order in which they look at a node. */
export const RULE_FAMILIES: readonly RuleFamily[] = [
  messageText,
  requiredParts,
  messageHeader,
  references,
  dealReferences,
  releases,
  trackReleases,
  resourceGroups,
  groupLinks,
  resourceIdentifiers,
  resources,
  recordings,
  recordingEditions,
  rightShares,
  cueSheetsAndChapters,
  rightsLines,
  genresAndWarnings,
  works,
  identifiers,
  identifierUse,
  parties,
  artistNames,
  partyList,
  titlesAndDefaults,
  titles,
  languages,
  texts,
  territories,
  dates,
  deals,
  dealUses,
  dealPeriods,
  dealPrices,
  dealConditions,
  dealReleases,
  visibility,
  files,
  fileFacts,
  updates,
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
