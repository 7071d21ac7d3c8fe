/** Views of the parties that a release names. */
import { partyFields, partyNameFields } from "./party.ts";
import { type RecordView, recordView } from "./record-view.ts";

/** Views of the parties that a release names. */
export const PARTY_VIEWS: readonly RecordView[] = [
  recordView("ern_party", "Party", {
    property: "parties",
    owners: ["Release"],
    hasId: true,
    fields: partyFields,
  }),
  recordView("ern_party_name", "PartyName", {
    property: "partyNames",
    owners: ["Party"],
    fields: partyNameFields,
  }),
];
