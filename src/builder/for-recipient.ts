/** A deal or visibility that may be for one recipient only. */
interface Addressed {
  readonly recipientDpid?: string | undefined;
}

/** What of a release's deals or visibilities a message for the recipient states: its own, and those for everyone. */
export function forRecipient<Item extends Addressed>(
  items: readonly Item[],
  recipientDpid: string,
): readonly Item[] {
  return items.filter((item) => item.recipientDpid === undefined || item.recipientDpid === recipientDpid);
}
