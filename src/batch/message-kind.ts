/** Which kind of message a NewReleaseMessage is: what was sent before and what it grants say so, nobody has to. */
import type { NewReleaseMessage } from "../builder/ern43/types.ts";
import type { MessageKind } from "../catalogue/party.ts";
import type { StoredMessageKind } from "../db/tables.ts";
import { hasLiveDeal } from "../validate/rules/live-deals.ts";

/**
 * Says what a message is to its recipient.
 *
 * Shape: `first` where nothing was sent before, or a purge came last, which made the recipient forget the release; else
 * `takedown` where no deal is live or yet to come, at the message's own instant; else `update`.
 */
export function messageKindOf(
  message: NewReleaseMessage,
  lastKind: StoredMessageKind | undefined,
): MessageKind {
  if (lastKind === undefined || lastKind === "purge") return "first";
  return hasLiveDeal(message) ? "update" : "takedown";
}
