import type { MessagingParty } from "../catalogue/party.ts";
import type { MessageEnvelope } from "./build-context.ts";
import type { MessageHeader, MessagingPartyWithoutCode } from "./ern43/types.ts";
import { from, type OriginRecorder } from "./origins.ts";

/**
 * Builds the `MessageHeader`.
 *
 * Source: ERN 4.3 `MessageHeader`; MessageCreatedDateTime carries an offset although the XSD does not ask for one.
 */
export function buildMessageHeader(
  envelope: MessageEnvelope,
  origins: OriginRecorder | undefined,
): MessageHeader {
  const { parties } = envelope;
  return {
    MessageThreadId: envelope.messageThreadId,
    MessageId: envelope.messageId,
    MessageSender: buildMessagingParty(parties.sender, origins),
    SentOnBehalfOf: parties.sentOnBehalfOf && buildMessagingParty(parties.sentOnBehalfOf, origins),
    MessageRecipient: [buildMessagingParty(parties.recipient, origins)],
    MessageCreatedDateTime: envelope.messageCreatedDateTime,
    MessageControlType: parties.messageControlType,
  };
}

function buildMessagingParty(
  party: MessagingParty,
  origins: OriginRecorder | undefined,
): MessagingPartyWithoutCode {
  return from(origins, "MessagingParty", party, {
    PartyId: party.dpid,
    PartyName: party.fullName === undefined ? undefined : { FullName: party.fullName },
    TradingName: party.tradingName,
  });
}
