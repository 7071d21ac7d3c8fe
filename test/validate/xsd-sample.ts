/** The smallest message that the XSD accepts, with places for what a test wants to break. */

/** Parts of the sample that a test can replace; all are inserted as they are, unescaped. */
export interface SampleParts {
  readonly prolog?: string;
  readonly messageId?: string;
  readonly fullName?: string;
  /** Elements after `PartyName`. */
  readonly afterPartyName?: string;
  readonly rootAttributes?: string;
}

/** Writes the sample message. */
export function sampleMessage(parts: SampleParts = {}): string {
  const { prolog = '<?xml version="1.0" encoding="UTF-8"?>', messageId = "M1", fullName = "Ada" } = parts;
  const { afterPartyName = "", rootAttributes = "" } = parts;
  return `${prolog}
<ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/43" AvsVersionId="9" LanguageAndScriptCode="en"${rootAttributes}>
  <MessageHeader>
    <MessageThreadId>T1</MessageThreadId>
    <MessageId>${messageId}</MessageId>
    <MessageSender><PartyId>PADPIDA2014120301U</PartyId></MessageSender>
    <MessageRecipient><PartyId>PADPIDA2014120301U</PartyId></MessageRecipient>
    <MessageCreatedDateTime>2026-01-02T03:04:05Z</MessageCreatedDateTime>
  </MessageHeader>
  <PartyList>
    <Party>
      <PartyReference>P1</PartyReference>
      <PartyName><FullName>${fullName}</FullName></PartyName>${afterPartyName}
    </Party>
  </PartyList>
  <ResourceList/>
  <ReleaseList/>
</ern:NewReleaseMessage>
`;
}
