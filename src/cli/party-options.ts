/** Options that say who messages go from and to; `export` and `purge` share them. */
import { flagOption, listOption, type RawValues, textOption } from "./options.ts";

const OPTIONS = {
  sender: textOption("--sender <dpid>", "sender, where the catalogue has several"),
  onBehalfOf: textOption("--on-behalf-of <dpid>", "party whose content is sent: SentOnBehalfOf (none)"),
  intermediaries: listOption(
    "--via <dpid...>",
    "parties that the messages pass through: MessageAuditTrail (none)",
  ),
  isTest: flagOption("--test", "send tests, also to a recipient that takes live messages"),
  catalogueSchema: textOption("--catalogue-schema <name>", "schema with the reader's views (catalogue)"),
};

/** For the list of a command's options. */
export const PARTY_OPTIONS = Object.values(OPTIONS);

/** What the options were given. */
export interface PartyOptionValues {
  readonly sender: string | undefined;
  readonly onBehalfOf: string | undefined;
  readonly intermediaries: readonly string[] | undefined;
  readonly isTest: boolean;
  readonly catalogueSchema: string | undefined;
}

/** Reads the options. Throws: `ERN_CONFIG_INVALID_OPTION`. */
export function readPartyOptions(values: RawValues): PartyOptionValues {
  return {
    sender: OPTIONS.sender.read(values),
    onBehalfOf: OPTIONS.onBehalfOf.read(values),
    intermediaries: OPTIONS.intermediaries.read(values),
    isTest: OPTIONS.isTest.read(values),
    catalogueSchema: OPTIONS.catalogueSchema.read(values),
  };
}
