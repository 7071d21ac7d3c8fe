/** First half of a batch: releases → trees → XML, with what the rules find; nothing has passed the XSD yet. */
import { setImmediate } from "node:timers/promises";
import { buildNewReleaseMessage } from "../builder/build-message.ts";
import { recipientDpidsOf } from "../builder/for-recipients.ts";
import type { NewReleaseMessage } from "../builder/ern43/types.ts";
import type { MessageEnvelope } from "../builder/build-context.ts";
import { serialize } from "../builder/ern43/serialize.ts";
import { type CatalogueRelease, parseCatalogueRelease } from "../catalogue.ts";
import type { MessageKind, MessageParties } from "../catalogue/party.ts";
import { ERROR_CODES } from "../errors.ts";
import { type Finding, isBlocking } from "../finding.ts";
import { type BlockingPolicy, blocks, STRICT_POLICY } from "../validate/blocking-policy.ts";
import { checkMessage } from "../validate/check-message.ts";
import { isOrdinaryText } from "../validate/rules/texts.ts";
import type { RecipientRequirements } from "../validate/recipient-requirements.ts";
import type { LoadedItem, StagedFinding } from "./batch-items.ts";
import { checkDealRecipients } from "./deal-recipients.ts";
import { locateFindings } from "./locate-findings.ts";
import { messageEnvelope } from "./message-ids.ts";
import { messageContext, type RunHistory } from "./known-facts.ts";
import type { LastSent } from "./last-sent.ts";
import { messageKindOf } from "./message-kind.ts";
import { type ReleaseTraits, releaseTraits } from "./release-traits.ts";

/** A release on its way to a document. */
export interface Candidate {
  readonly releaseId: string | undefined;
  /** With the rows that they are about, unless one of them blocks the document. */
  readonly findings: readonly StagedFinding[];
  /** Absent where the input has not the shape of a release. */
  readonly built: BuiltRelease | undefined;
  /** Absent where it was not read whole. */
  readonly traits?: ReleaseTraits;
  /** Unit: ms. */
  readonly buildMs?: number;
}

/** A release that a message could be built from. */
export interface BuiltRelease {
  readonly releaseId: string;
  /** Makes the release once more: a batch keeps rows and XML, since objects would cost three times the memory. */
  readonly release: () => CatalogueRelease;
  readonly envelope: MessageEnvelope;
  readonly messageKind: MessageKind;
  readonly profile: string;
  /**
   * The XML in UTF-8; absent where a finding already blocks the document. Encoded at once: the text is a rope of thousands
   * of pieces until then, which the garbage collector would have to walk again and again while the batch lasts.
   */
  readonly bytes: Buffer | undefined;
  /** The XML of what a finding blocks, for the diagnosis; absent where it could not be written, or not be read. */
  readonly blockedBytes: Buffer | undefined;
}

/** What a build takes from the run. */
export interface CandidateSettings {
  readonly message: MessageParties | undefined;
  readonly policy: BlockingPolicy;
  readonly now: Date;
  /** True where every document comes before the XSD. */
  readonly validateEach: boolean;
  /** What the recipient asks for beyond the standard. */
  readonly requirements: RecipientRequirements | undefined;
  /** Absent where nobody knows what was sent before: each release counts as not sent yet then. */
  readonly history?: RunHistory | undefined;
  /** Names the file of a release's message, where there is one. */
  readonly fileNameOf?: ((releaseId: string) => string) | undefined;
}

/** An item that something is known of. */
export type LoadedRelease = Extract<LoadedItem, { kind: "rows" | "input" }>;

type SentMessages = ReadonlyMap<string, LastSent>;

/** Releases that are built before timers, sockets and signals get their turn. */
const RELEASES_PER_TURN = 20;

/**
 * Builds and checks the releases of a batch.
 *
 * Shape: one candidate per item, same order; a release that cannot be built is a candidate with findings.
 * Memory: one tree at a time, the XML of all.
 */
export async function buildCandidates(
  items: readonly LoadedRelease[],
  settings: CandidateSettings,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (let start = 0; start < items.length; start += RELEASES_PER_TURN) {
    if (start > 0) await setImmediate();
    const turn = items.slice(start, start + RELEASES_PER_TURN);
    const lastSent = await readLastSent(turn, settings.history);
    for (const item of turn) {
      const startedMs = performance.now();
      const candidate = buildCandidate(item, settings, lastSent);
      candidates.push({ ...candidate, buildMs: performance.now() - startedMs });
    }
  }
  return candidates;
}

/** What was last sent about a turn's releases: of one turn only, since it is as much XML as is built. */
async function readLastSent(
  items: readonly LoadedRelease[],
  history: RunHistory | undefined,
): Promise<SentMessages | undefined> {
  const releaseIds = items.flatMap(({ releaseId }) => (releaseId === undefined ? [] : [releaseId]));
  return history?.readLastSent(releaseIds);
}

function buildCandidate(
  item: LoadedRelease,
  settings: CandidateSettings,
  lastSent: SentMessages | undefined,
): Candidate {
  try {
    return checkAndBuild(item, settings, lastSent);
  } catch (error) {
    const findings = staged("build", [buildFailure(error)]);
    return { releaseId: item.releaseId, findings, built: undefined };
  }
}

function checkAndBuild(
  item: LoadedRelease,
  settings: CandidateSettings,
  lastSent: SentMessages | undefined,
): Candidate {
  const checked = checkItem(item);
  if (!("release" in checked)) return { ...checked, built: undefined };
  const { release } = checked;
  const read = staged("read", release.findings);
  if (isOnlyFindings(release)) return { releaseId: release.releaseId, findings: read, built: undefined };
  const parties = release.message ?? settings.message;
  if (parties === undefined) {
    const findings = [...read, ...staged("build", [noSender()])];
    return { releaseId: release.releaseId, findings, built: undefined };
  }
  const { releaseId } = release;
  const envelope = messageEnvelope(releaseId, parties, settings.now, settings.fileNameOf);
  const { message, findings: fragmentFindings } = buildNewReleaseMessage(release, envelope);
  const sent = lastSent?.get(releaseId);
  const kind = lastSent === undefined ? (parties.kind ?? "first") : messageKindOf(message, sent?.messageKind);
  const written = writeIfPossible(message);
  const known = messageContext(
    settings,
    { releaseId, kind, lastSent: lastSent && (sent?.readAgain({ message, written }) ?? null) },
    settings.history,
  );
  const before = [...read, ...staged("build", [...checkDealRecipients(release), ...fragmentFindings])];
  const found = checkMessage(message, known, {
    // What cannot be written never comes before the XSD, and of what is blocked anyway everything is told at once.
    isGated: settings.validateEach && written !== undefined && !before.some(isInTheWay),
    hasOrdinaryTexts: written?.hasOrdinaryTexts === true,
  });
  const findings = [...before, ...staged("validate", found, settings.policy)];
  const isBlocked = findings.some(isInTheWay);
  const { bytes } = isBlocked ? { bytes: undefined } : (written ?? write(message));
  // Behind a character that XML cannot hold the XSD would see nothing: such a message is written again without.
  const isReadable = !found.some(({ code }) => code === "TXT_FORBIDDEN_CHARACTER");
  const blockedBytes = isBlocked && isReadable ? written?.bytes : undefined;
  const profile = message.attributes.ReleaseProfileVersionId ?? "";
  const made = {
    releaseId,
    release: () => remake(item),
    envelope,
    messageKind: kind,
    profile,
    bytes,
    blockedBytes,
  };
  // What is blocked is built once more for its diagnosis, which finds the rows of all its findings.
  return {
    releaseId,
    findings: isBlocked ? findings : locateFindings(findings, release, envelope),
    built: made,
    traits: releaseTraits(release, recipientDpidsOf(parties)),
  };
}

function isInTheWay(staging: StagedFinding): boolean {
  return staging.blocks;
}

/** A message as XML. */
interface WrittenMessage {
  readonly xml: string;
  /** In UTF-8; encoded while the text is still in the processor's cache. */
  readonly bytes: Buffer;
  readonly hasOrdinaryTexts: boolean;
}

/** A value of a wrong type cannot be written; the rules say so afterwards. */
function writeIfPossible(message: NewReleaseMessage): WrittenMessage | undefined {
  try {
    return write(message);
  } catch {
    return undefined;
  }
}

function write(message: NewReleaseMessage): WrittenMessage {
  let hasOrdinaryTexts = true;
  const xml = serialize(message, "NewReleaseMessage", {
    onUnusualText: (text) => {
      hasOrdinaryTexts &&= isOrdinaryText(text);
    },
  });
  return { xml, bytes: Buffer.from(xml, "utf8"), hasOrdinaryTexts };
}

function remake(item: LoadedRelease): CatalogueRelease {
  const checked = checkItem(item);
  if ("release" in checked) return checked.release;
  throw new TypeError(`Cannot make Release "${item.releaseId}" once more: its input has changed meanwhile`);
}

/** The reader has checked its releases cell by cell; what a caller hands in is checked here. */
function checkItem(
  item: LoadedRelease,
): { readonly release: CatalogueRelease } | Pick<Candidate, "releaseId" | "findings"> {
  if (item.kind === "rows") {
    const assembled = item.assemble();
    if (assembled.isComplete) return { release: assembled.release };
    return { releaseId: item.releaseId, findings: staged("read", assembled.findings) };
  }
  const parsed = parseCatalogueRelease(item.input);
  if (parsed.ok) return { release: parsed.release };
  return { releaseId: parsed.releaseId ?? item.releaseId, findings: staged("build", parsed.findings) };
}

/** A release that could not be read is not built: the rules would only add that everything is missing. */
function isOnlyFindings(release: CatalogueRelease): boolean {
  return release.findings.some(isBlocking) && release.parties.length === 0 && release.titles.length === 0;
}

/** Marks findings with the stage that they were made in, and with what they mean for the document. */
export function staged(
  stage: StagedFinding["stage"],
  findings: readonly Finding[],
  policy: BlockingPolicy = STRICT_POLICY,
): readonly StagedFinding[] {
  return findings.map((finding) => ({ stage, finding, blocks: blocks(finding, policy) }));
}

function noSender(): Finding {
  return {
    code: "ERN_DATA_NO_SENDER",
    severity: "fatal",
    path: "message",
    text: "The release names no sender and recipient, and neither does the message option",
    hint: ERROR_CODES.ERN_DATA_NO_SENDER.hint,
  };
}

/** What no check foresaw, such as input that holds itself, must cost one release and not the night. */
function buildFailure(error: unknown): Finding {
  return {
    code: "ERN_BUILD_FAILED",
    severity: "fatal",
    path: "release",
    text: `Cannot build the message: ${error instanceof Error ? error.message : String(error)}`,
    hint: ERROR_CODES.ERN_BUILD_FAILED.hint,
  };
}
