import type { z } from "zod";
import type { Party as PartyNode, PartyList, PartyNameWithTerritory } from "../../builder/ern43/types.ts";
import type { Party, PartyName } from "../../catalogue/party.ts";
import { readProprietaryIds } from "./identifiers.ts";
import { takeNameLocalisation } from "./localisation.ts";
import type { OpenComposite } from "./open-composite.ts";

type PartyInput = z.input<typeof Party>;

/** Takes the parties of a message. */
export function readParties(node: OpenComposite<PartyList>): PartyInput[] {
  return node.list("Party", (party) => {
    const id = party.reference("PartyReference");
    if (id === undefined) return undefined;
    const partyNames = party.list("PartyName", readPartyName);
    return { id, partyNames, ...takePartyId(party), ...party.rest() };
  });
}

/** A party has one `PartyId` in the columns; several stay. */
function takePartyId(party: OpenComposite<PartyNode>): Omit<PartyInput, "id"> {
  if (party.peek("PartyId")?.length !== 1) return {};
  const [columns] = party.list("PartyId", (id) => {
    const taken = {
      isni: id.take("ISNI"),
      dpid: id.take("DPID"),
      ipiNameNumber: id.take("IpiNameNumber"),
      ipn: id.take("IPN"),
      cisacSocietyId: id.take("CisacSocietyId"),
      proprietaryIds: readProprietaryIds(id),
    };
    return id.isEmpty() ? taken : undefined;
  });
  return columns ?? {};
}

function readPartyName(name: OpenComposite<PartyNameWithTerritory>): z.input<typeof PartyName> | undefined {
  const fullName = name.value("FullName");
  if (fullName === undefined) return undefined;
  return {
    fullName,
    fullNameAsciiTranscribed: name.take("FullNameAsciiTranscribed"),
    fullNameIndexed: name.value("FullNameIndexed"),
    namesBeforeKeyName: name.value("NamesBeforeKeyName"),
    keyName: name.value("KeyName"),
    namesAfterKeyName: name.value("NamesAfterKeyName"),
    abbreviatedName: name.value("AbbreviatedName"),
    isNickname: name.attribute("IsNickname"),
    isStageName: name.attribute("IsStageName"),
    isLegalName: name.attribute("IsLegalName"),
    ...takeNameLocalisation(name),
    ...name.rest(),
  };
}
