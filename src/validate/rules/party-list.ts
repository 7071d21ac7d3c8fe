/** Rules of the list of parties: nobody stands in it twice, and affiliations say what they cover. */
import type { Affiliation, Party } from "../../builder/ern43/types.ts";
import type { Place } from "./repeated.ts";
import { reportRepeated } from "./repeated.ts";
import type { Incomplete, Rule, RuleFamily } from "./rule.ts";
import { forNode, siblingPath } from "./rule.ts";

const dedup: Rule = {
  code: "PTY_DEDUP",
  number: 81,
  severity: "warning",
  profiles: "all",
  checks: "No two parties have the same identifier",
  source: "House rule; DDEX allowed value DuplicatedPublisherNames",
  fileStatus: "FileOK",
  hint: "Merge the two parties into one",
};
const affiliation: Rule = {
  code: "PTY_AFFILIATION",
  number: 83,
  severity: "warning",
  profiles: "all",
  checks: "The affiliation with a music licensing company names the rights that it covers",
  source: "Validation rules of OriginalWorks",
  fileStatus: "FileOK",
  hint: "Name the rights, for example MakeAvailableRight",
};

/** The list of parties. */
export const partyList: RuleFamily = {
  rules: [dedup, affiliation],
  composites: {
    Affiliation: forNode<Affiliation>((node, cursor, context) => {
      if (node.Type !== "MusicLicensingCompany" || (node.RightsType ?? []).length > 0) return;
      const text = "Affiliation with a music licensing company names no right";
      context.report(affiliation, `${cursor.path()}/RightsType`, text);
    }),
  },
  message: (context) => {
    const parties = context.facts.message.PartyList?.Party ?? [];
    const owners = new Map<string, string>();
    const places: Place[] = [];
    parties.forEach((party, index) => {
      const reference = party.PartyReference ?? "";
      for (const id of identifiersOf(party)) {
        const owner = owners.get(id);
        owners.set(id, owner ?? reference);
        if (owner === undefined || owner === reference) continue;
        const path = siblingPath("/NewReleaseMessage/PartyList", "Party", parties, index);
        const text = `Party "${reference}" has the same ${id.slice(0, id.indexOf(" "))} as party "${owner}"`;
        places.push({ path: `${path}/PartyId`, text });
        return;
      }
    });
    reportRepeated(dedup, places, context);
  },
};

function identifiersOf(party: Incomplete<Party>): readonly string[] {
  return (party.PartyId ?? []).flatMap(({ ISNI, DPID, IpiNameNumber, IPN, ProprietaryId = [] }) => {
    const ids = Object.entries({ ISNI, DPID, IpiNameNumber, IPN }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name} ${value}`],
    );
    const own = ProprietaryId.map(
      ({ value, attributes }) => `ProprietaryId ${attributes?.Namespace} ${value}`,
    );
    return [...ids, ...own];
  });
}
