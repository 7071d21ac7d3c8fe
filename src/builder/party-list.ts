import type { Party as CatalogueParty, PartyName, ProprietaryId } from "../catalogue/party.ts";
import type { CatalogueRelease } from "../catalogue/release.ts";
import type { BuildContext } from "./build-context.ts";
import { compose } from "./compose.ts";
import type {
  DetailedPartyId,
  Name,
  Party,
  PartyList,
  PartyNameWithTerritory,
  ProprietaryId as ProprietaryIdNode,
} from "./ern43/types.ts";
import { nameAttributes } from "./localisation.ts";

/**
 * Builds the `PartyList`: every party of the release once, in the order of its list.
 *
 * A party that is listed twice with the same facts is one party; with different facts both are written, and rule
 * REF_UNIQUE reports them, because choosing one would lose the other.
 */
export function buildPartyList(release: CatalogueRelease, context: BuildContext): PartyList {
  return { Party: withoutRepetition(release.parties).map((party) => buildParty(party, context)) };
}

function withoutRepetition(parties: readonly CatalogueParty[]): readonly CatalogueParty[] {
  const distinctIds = new Set(parties.map((party) => party.id));
  if (distinctIds.size === parties.length) return parties;
  return [...new Map(parties.map((party) => [JSON.stringify(party), party])).values()];
}

function buildParty(party: CatalogueParty, context: BuildContext): Party {
  const partyId = buildPartyId(party, context);
  return compose(context, "Party", party, "Party", {
    PartyReference: context.references.party(party.id),
    PartyName: party.partyNames.map((name) => buildPartyName(name, context)),
    PartyId: partyId === undefined ? undefined : [partyId],
  });
}

function buildPartyId(party: CatalogueParty, context: BuildContext): DetailedPartyId | undefined {
  const { isni, dpid, ipiNameNumber, ipn, cisacSocietyId, proprietaryIds } = party;
  const identifier = isni ?? dpid ?? ipiNameNumber ?? ipn ?? cisacSocietyId ?? proprietaryIds[0];
  if (identifier === undefined) return undefined;
  return {
    ISNI: isni,
    DPID: dpid,
    IpiNameNumber: ipiNameNumber,
    IPN: ipn,
    CisacSocietyId: cisacSocietyId,
    ProprietaryId: buildProprietaryIds(proprietaryIds, context),
  };
}

function buildPartyName(record: PartyName, context: BuildContext): PartyNameWithTerritory {
  return compose(context, "PartyName", record, "PartyNameWithTerritory", {
    FullName: { value: record.fullName },
    FullNameAsciiTranscribed: record.fullNameAsciiTranscribed,
    FullNameIndexed: buildName(record.fullNameIndexed),
    NamesBeforeKeyName: buildName(record.namesBeforeKeyName),
    KeyName: buildName(record.keyName),
    NamesAfterKeyName: buildName(record.namesAfterKeyName),
    AbbreviatedName: buildName(record.abbreviatedName),
    attributes: partyNameAttributes(record),
  });
}

function partyNameAttributes(record: PartyName): PartyNameWithTerritory["attributes"] {
  const { isNickname, isStageName, isLegalName } = record;
  const attributes = nameAttributes(record);
  if (isNickname === undefined && isStageName === undefined && isLegalName === undefined) return attributes;
  return { ...attributes, IsNickname: isNickname, IsStageName: isStageName, IsLegalName: isLegalName };
}

function buildName(value: string | undefined): Name | undefined {
  return value === undefined ? undefined : { value };
}

/** Builds the `ProprietaryId`s of a party, release, resource or work. */
export function buildProprietaryIds(
  records: readonly ProprietaryId[],
  context: BuildContext,
): readonly ProprietaryIdNode[] {
  return records.map((record) =>
    compose(context, "ProprietaryId", record, "ProprietaryId", {
      value: record.value,
      attributes: { Namespace: record.namespace },
    }),
  );
}
