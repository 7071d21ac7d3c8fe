/** Territories of generated deals: the world, without some, or a list as long as distributors send it. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { SeededRandom } from "./seeded-random.ts";

type DealInput = NonNullable<CatalogueReleaseInput["deals"]>[number];
/** A territory as deals list it. */
export type TerritoryInput = NonNullable<DealInput["territories"]>[number];

/** Every code of ISO 3166-1. */
const TERRITORIES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );

/** Chooses where a release may be streamed. */
export function generateTerritories(random: SeededRandom): TerritoryInput[] {
  const scope = random.weighted(SCOPES);
  if (scope === "worldwide") return [{ territoryCode: "Worldwide", isExcluded: false }];
  if (scope === "few-excluded") return listed(random.sample(TERRITORIES, random.integer(1, 8)), true);
  return generateTerritoryList(random, scope === "many-excluded");
}

/** Chooses 20 to 120 territories. Shape: distinct, in alphabetical order, none of those `without`. */
export function generateTerritoryList(
  random: SeededRandom,
  isExcluded: boolean,
  without: readonly string[] = [],
): TerritoryInput[] {
  const eligible = TERRITORIES.filter((code) => !without.includes(code));
  return listed(random.sample(eligible, random.integer(20, 120)), isExcluded);
}

const SCOPES = [
  [55, "worldwide"],
  [14, "few-excluded"],
  [9, "many-excluded"],
  [22, "list"],
] as const;

function listed(codes: readonly string[], isExcluded: boolean): TerritoryInput[] {
  return codes.toSorted().map((territoryCode) => ({ territoryCode, isExcluded }));
}
