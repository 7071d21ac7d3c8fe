import type { MessagingParty } from "../catalogue/party.ts";
import type { BuildContext, MessageEnvelope } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { MessageHeader, MessagingPartyWithoutCode } from "./ern43/types.ts";

/**
 * Builds the `MessageHeader`.
 *
 * Source: ERN 4.3 `MessageHeader`; MessageCreatedDateTime carries an offset although the XSD does not ask for one.
 */
export function buildMessageHeader(envelope: MessageEnvelope, context: BuildContext): MessageHeader {
  const { parties } = envelope;
  return {
    MessageThreadId: envelope.messageThreadId,
    MessageId: envelope.messageId,
    MessageSender: buildMessagingParty(parties.sender, context),
    SentOnBehalfOf: parties.sentOnBehalfOf && buildMessagingParty(parties.sentOnBehalfOf, context),
    MessageRecipient: [buildMessagingParty(parties.recipient, context)],
    MessageCreatedDateTime: envelope.messageCreatedDateTime,
    MessageControlType: parties.messageControlType,
  };
}

function buildMessagingParty(party: MessagingParty, context: BuildContext): MessagingPartyWithoutCode {
  return compose(context, "MessagingParty", party, "MessagingPartyWithoutCode", {
    PartyId: party.dpid,
    PartyName: party.fullName === undefined ? undefined : { FullName: party.fullName },
    TradingName: party.tradingName,
  });
}
