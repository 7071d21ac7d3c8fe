/** What a deal grants: the inverse of the builder's deal terms. */
import type { z } from "zod";
import type {
  CommercialModelType,
  DealTerms,
  DealTermsTechnicalInstantiation,
  DiscoverableUseType,
  DSP,
  PeriodWithStartDate,
} from "../../builder/ern43/types.ts";
import type { Deal, DealPeriod, DealTerm, DistributionChannel } from "../../catalogue/deal.ts";
import { readPrices } from "./deal-prices.ts";
import { takeUserDefined } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";
import { readRightsClaimPolicies } from "./rights-claim-policies.ts";
import { storableDate, storableDateTime, storableInteger } from "./storable-values.ts";
import { readTerritories } from "./territories.ts";

type DealInput = z.input<typeof Deal>;
type TermInput = z.input<typeof DealTerm>;
type ChannelInput = z.input<typeof DistributionChannel>;

/** Takes the `DealTerms` of a deal: `...readDealTerms(deal.open("DealTerms"))`. */
export function readDealTerms(terms: OpenComposite<DealTerms>): DealInput {
  return {
    territories: readTerritories(terms),
    periods: terms.list("ValidityPeriod", readPeriod),
    terms: [
      ...terms.list("CommercialModelType", (term) => readTerm("CommercialModelType", term)),
      ...terms.list("UseType", readUseType),
      ...terms.list("UserInterfaceType", (term) => readTerm("UserInterfaceType", term)),
      ...terms.list("CarrierType", (term) => readTerm("CarrierType", term)),
    ],
    ...readTechnicalInstantiation(terms.open("TechnicalInstantiation")),
    numberOfUsages: terms.takeIf("NumberOfUsages", storableInteger),
    distributionChannels: [
      ...terms.list("DistributionChannel", (channel) => readChannel(channel, false)),
      ...terms.list("ExcludedDistributionChannel", (channel) => readChannel(channel, true)),
    ],
    rightsClaimPolicies: readRightsClaimPolicies(terms),
    prices: readPrices(terms),
    isPromotional: readTrue(terms, "IsPromotional"),
    ...readPromotionalCode(terms),
    isPreOrderDeal: readTrue(terms, "IsPreOrderDeal"),
    instantGratificationResourceIds: terms
      .open("InstantGratificationResourceList")
      .texts("DealResourceReference")
      .map((reference) => terms.context.idOf(reference)),
    ...readPhysicalReturns(terms),
    numberOfProductsPerCarton: terms.takeIf("NumberOfProductsPerCarton", storableInteger),
  };
}

/** A flag that is denied stays, for the columns write flags only when true. */
function readTrue(
  terms: OpenComposite<DealTerms>,
  name: "IsPromotional" | "IsPreOrderDeal",
): true | undefined {
  return terms.takeIf(name, (flag) => (flag ? true : undefined));
}

function readPeriod(node: OpenComposite<PeriodWithStartDate>): z.input<typeof DealPeriod> {
  return {
    startDate: node.open("StartDate").takeIf("value", storableDate),
    endDate: node.open("EndDate").takeIf("value", storableDate),
    startDateTime: node.open("StartDateTime").takeIf("value", storableDateTime),
    endDateTime: node.open("EndDateTime").takeIf("value", storableDateTime),
    ...node.rest(),
  };
}

function readTerm(
  termType: TermInput["termType"],
  node: OpenComposite<Pick<CommercialModelType, "attributes">>,
): TermInput | undefined {
  const value = node.text();
  if (value === undefined) return undefined;
  return { termType, value, ...takeUserDefined(node), ...node.rest() };
}

function readUseType(node: OpenComposite<DiscoverableUseType>): TermInput | undefined {
  const isDiscoverable = node.attribute("IsDiscoverable");
  const term = readTerm("UseType", node);
  return term && { ...term, isDiscoverable };
}

function readTechnicalInstantiation(
  node: OpenComposite<DealTermsTechnicalInstantiation>,
): Pick<DealInput, "videoDefinitionType" | "codingType" | "bitRate" | "bitRateUnit"> {
  const rate = node.open("BitRate");
  const bitRate = rate.text();
  return {
    videoDefinitionType: node.value("VideoDefinitionType"),
    codingType: node.take("CodingType"),
    bitRate,
    bitRateUnit: bitRate === undefined ? undefined : rate.attribute("UnitOfMeasure"),
  };
}

/** The columns hold one full name, one DPID and one address; where there is more, all of it stays. */
function readChannel(node: OpenComposite<DSP>, isExcluded: boolean): ChannelInput {
  return {
    isExcluded,
    dpid: readOnlyDpid(node),
    fullName: readOnlyName(node),
    tradingName: node.value("TradingName"),
    url: node.peek("URL")?.length === 1 ? node.texts("URL")[0] : undefined,
    ...node.rest(),
  };
}

function readOnlyDpid(node: OpenComposite<DSP>): string | undefined {
  if (node.peek("PartyId")?.length !== 1) return undefined;
  const [dpid] = node.list("PartyId", (id) => {
    const text = id.take("DPID");
    return id.isEmpty() ? text : undefined;
  });
  return dpid;
}

function readOnlyName(node: OpenComposite<DSP>): string | undefined {
  if (node.peek("PartyName")?.length !== 1) return undefined;
  const [fullName] = node.list("PartyName", (name) => {
    const text = name.value("FullName");
    return name.isEmpty() ? text : undefined;
  });
  return fullName;
}

function readPromotionalCode(
  terms: OpenComposite<DealTerms>,
): Pick<DealInput, "promotionalCode" | "promotionalCodeNamespace"> {
  const code = terms.open("PromotionalCode");
  const promotionalCode = code.text();
  if (promotionalCode === undefined) return {};
  return { promotionalCode, promotionalCodeNamespace: code.attribute("Namespace") };
}

function readPhysicalReturns(
  terms: OpenComposite<DealTerms>,
): Pick<DealInput, "physicalReturnsAllowed" | "latestDateForPhysicalReturns"> {
  const returns = terms.open("PhysicalReturns");
  return {
    physicalReturnsAllowed: returns.take("PhysicalReturnsAllowed"),
    latestDateForPhysicalReturns: returns.takeIf("LatestDateForPhysicalReturns", storableDate),
  };
}
