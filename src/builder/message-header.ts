import type { MessagingParty } from "../catalogue/party.ts";
import type { BuildContext, MessageEnvelope } from "./build-context.ts";
import { compose } from "./compose.ts";
import type { MessageAuditTrail, MessageHeader, MessagingPartyWithoutCode } from "./ern43/types.ts";
import { from } from "./origins.ts";

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
    MessageFileName: envelope.messageFileName,
    MessageSender: buildMessagingParty(parties.sender, context),
    SentOnBehalfOf: parties.sentOnBehalfOf && buildMessagingParty(parties.sentOnBehalfOf, context),
    MessageRecipient: [parties.recipient, ...(parties.alsoTo ?? [])].map((recipient) =>
      buildMessagingParty(recipient, context),
    ),
    MessageCreatedDateTime: envelope.messageCreatedDateTime,
    MessageAuditTrail: buildAuditTrail(envelope, context),
    MessageControlType: parties.messageControlType,
  };
}

/** An intermediary whose instant nobody states had the message when it was made. */
function buildAuditTrail(
  { parties, messageCreatedDateTime }: MessageEnvelope,
  context: BuildContext,
): MessageAuditTrail | undefined {
  const { intermediaries = [] } = parties;
  if (intermediaries.length === 0) return undefined;
  return {
    MessageAuditTrailEvent: intermediaries.map((intermediary) =>
      from(context.origins, "MessagingParty", intermediary, {
        MessagingPartyDescriptor: buildMessagingParty(intermediary, context),
        DateTime: intermediary.handledAt ?? messageCreatedDateTime,
      }),
    ),
  };
}

function buildMessagingParty(party: MessagingParty, context: BuildContext): MessagingPartyWithoutCode {
  return compose(context, "MessagingParty", party, "MessagingPartyWithoutCode", {
    PartyId: party.dpid,
    PartyName: party.fullName === undefined ? undefined : { FullName: party.fullName },
    TradingName: party.tradingName,
  });
}
