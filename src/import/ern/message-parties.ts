/** Sender and recipients of a message, as rows of the messaging parties. */
import type { MessagingPartyWithoutCode, NewReleaseMessage } from "../../builder/ern43/types.ts";
import type { MessagingPartyInput } from "../../db/catalogue-writer.ts";

/**
 * Names who a message was sent by, for and to.
 *
 * Shape: the sender first. A tree may lack what its type promises: a party without an id is left out.
 */
export function messagingPartiesOf(message: Partial<NewReleaseMessage>): readonly MessagingPartyInput[] {
  const header: Partial<NewReleaseMessage["MessageHeader"]> = message.MessageHeader ?? {};
  const { MessageSender: sender, SentOnBehalfOf: behalf, MessageRecipient: recipients = [] } = header;
  const messageControlType = header.MessageControlType === "TestMessage" ? "TestMessage" : "LiveMessage";
  return [
    ...partyOf(sender, "sender"),
    ...partyOf(behalf, "on_behalf_of"),
    ...recipients.flatMap((recipient) =>
      partyOf(recipient, "recipient").map((party) => ({ ...party, messageControlType }) as const),
    ),
  ];
}

function partyOf(
  party: Partial<MessagingPartyWithoutCode> | undefined,
  role: MessagingPartyInput["role"],
): readonly MessagingPartyInput[] {
  if (party?.PartyId === undefined) return [];
  const { PartyId: dpid, PartyName: name, TradingName: tradingName } = party;
  return [
    {
      dpid,
      role,
      ...(name !== undefined && { fullName: name.FullName }),
      ...(tradingName !== undefined && { tradingName }),
    },
  ];
}
