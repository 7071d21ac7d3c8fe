/** The last message about a release as its next one is compared with it. */
import { parseMessage } from "../builder/ern43/parse.ts";
import type { NewReleaseMessage } from "../builder/ern43/types.ts";
import type { Database } from "../db/connect.ts";
import type { MessageHistory } from "../db/message-history.ts";
import { type LongSentMessage, readDocumentText, readSentMessages } from "../db/sent-messages.ts";
import type { StoredMessageKind } from "../db/tables.ts";
import { contentSha } from "./content-sha.ts";
import { MessageDigest } from "./message-digest.ts";

/** A message as it is about to be sent. */
export interface NextMessage {
  readonly message: NewReleaseMessage;
  /** Absent where it cannot be written. */
  readonly written: { readonly xml: string; readonly bytes: Buffer } | undefined;
}

/** The last message about a release. */
export interface LastSent {
  readonly messageKind: StoredMessageKind;
  /** Gives what the rules compare; null where the recipient forgot the release by a purge. */
  readonly readAgain: (next: NextMessage) => NewReleaseMessage | null;
}

const HEADER_END = "</MessageHeader>";

/**
 * Reads what was last sent about releases.
 *
 * Shape: by release id; a release that was never sent is not in it. Of a message that says what the next one says only the
 * header is parsed, since the rest stands in the next one: parsing all of it costs more than building it. Of a message of more
 * than `WHOLE_MESSAGE_BYTES` only what `MessageDigest` keeps is there.
 * Memory: the XML of all that are not long, a digest of the others.
 */
export async function readLastSent(
  database: Database,
  history: MessageHistory,
  releaseIds: readonly string[],
): Promise<ReadonlyMap<string, LastSent>> {
  const last = new Map<string, LastSent>();
  for (const [releaseId, sent] of await readSentMessages(database, history, releaseIds)) {
    last.set(releaseId, "xml" in sent ? wholeMessage(sent) : await longMessage(database, sent));
  }
  return last;
}

function wholeMessage(sent: { readonly messageKind: StoredMessageKind; readonly xml: string }): LastSent {
  const { messageKind, xml } = sent;
  return {
    messageKind,
    readAgain: ({ message, written }) => {
      if (messageKind === "purge") return null;
      if (written === undefined || afterHeader(xml) !== afterHeader(written.xml)) return parseNewRelease(xml);
      const headEnd = xml.indexOf(HEADER_END) + HEADER_END.length;
      return withHeaderOf(message, parseNewRelease(`${xml.slice(0, headEnd)}</ern:NewReleaseMessage>`));
    },
  };
}

async function longMessage(
  database: Database,
  { messageKind, documentId, contentSha: lastSha }: LongSentMessage,
): Promise<LastSent> {
  if (messageKind === "purge") return { messageKind, readAgain: () => null };
  const digest = new MessageDigest();
  for await (const piece of readDocumentText(database, documentId)) digest.write(piece);
  const text = digest.finish();
  return {
    messageKind,
    readAgain: ({ message, written }) => {
      const last = parseNewRelease(text);
      const isSame = written !== undefined && contentSha(written.bytes) === lastSha;
      return isSame ? withHeaderOf(message, last) : last;
    },
  };
}

function withHeaderOf(message: NewReleaseMessage, last: NewReleaseMessage | null): NewReleaseMessage | null {
  return last === null ? null : { ...message, MessageHeader: last.MessageHeader };
}

function parseNewRelease(xml: string): NewReleaseMessage | null {
  const parsed = parseMessage(xml);
  return parsed.ok && parsed.rootName === "NewReleaseMessage" && !("PurgedRelease" in parsed.message)
    ? parsed.message
    : null;
}

function afterHeader(xml: string): string {
  return xml.slice(xml.indexOf(HEADER_END));
}
