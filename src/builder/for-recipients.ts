import type { MessageParties } from "../catalogue/party.ts";

/** A deal or visibility that may be for one recipient only. */
interface Addressed {
  readonly recipientDpid?: string | undefined;
}

/**
 * What of a release's deals or visibilities a message states: those of its recipients, each of whom can read the whole
 * message, and those for everyone.
 */
export function forRecipients<Item extends Addressed>(
  items: readonly Item[],
  recipientDpids: readonly string[],
): readonly Item[] {
  return items.filter(
    ({ recipientDpid }) => recipientDpid === undefined || recipientDpids.includes(recipientDpid),
  );
}

/** Everyone that a message is addressed to. */
export function recipientDpidsOf({ recipient, alsoTo = [] }: MessageParties): readonly string[] {
  return [recipient, ...alsoTo].map(({ dpid }) => dpid);
}
