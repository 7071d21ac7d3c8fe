/** One batch from loaded releases to documents and failures: the code that library and export job share. */
import { createHash } from "node:crypto";
import { ERROR_CODES } from "../errors.ts";
import type { Finding } from "../finding.ts";
import type { DiagnoseOptions } from "../validate/xsd-diagnosis.ts";
import type { XsdSchema } from "../validate/xsd-schema.ts";
import { validateBatch } from "../validate/xsd-validator.ts";
import type { XsdVerdict } from "../validate/xsd-verdicts.ts";
import type { BatchOutcome, BuiltDocument, FailedRelease, LoadedItem, StagedFinding } from "./batch-items.ts";
import {
  buildCandidates,
  type BuiltRelease,
  type Candidate,
  type CandidateSettings,
  staged,
} from "./build-candidates.ts";
import { collectGarbageBehind } from "./collect-garbage.ts";
import { diagnoseCandidates } from "./diagnose-candidates.ts";
import { overdue, tooLarge } from "./failed-release.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import type { RunObserver, RunStage } from "./run-observer.ts";

/** What every batch of a run is worked on with. */
export interface ExportSettings extends CandidateSettings {
  readonly schema: XsdSchema;
  /** Units: bytes; only named in the text of a release that does not fit. */
  readonly memoryLimitBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Longest time of one release in each stage. Unit: ms. Default: none. */
  readonly maxReleaseMs?: number | undefined;
  /** Memory that all batches share. Default: nobody else's. */
  readonly budget?: MemoryBudget | undefined;
  /** Hears when a batch is built, and when it is validated. */
  readonly observe?: RunObserver | undefined;
  /** Has the last word on what came of a batch. */
  readonly refine?: ((outcome: BatchOutcome) => Promise<BatchOutcome>) | undefined;
}

/** A candidate with its XML, ready for the gate. */
interface CleanCandidate {
  readonly candidate: Candidate;
  readonly built: BuiltRelease;
  readonly releaseId: string;
  readonly bytes: Buffer;
}

/**
 * Builds, checks and validates one batch.
 *
 * Shape: each item becomes a document, a failure or a count of `goneCount`. A poison release never harms its neighbours.
 * Memory: `batchCost` of its items.
 * Throws: `ERN_XSD_ENGINE`; the reason of the signal.
 */
export async function exportBatch(
  batchIndex: number,
  items: readonly LoadedItem[],
  settings: ExportSettings,
): Promise<BatchOutcome> {
  const releases = items.filter((item) => item.kind === "rows" || item.kind === "input");
  const done = stageClock(batchIndex, settings.observe);
  const made = await buildCandidates(releases, settings);
  settings.signal?.throwIfAborted();
  const late: FailedRelease[] = [];
  const candidates = made.filter((candidate) => {
    const isOverdue = (candidate.buildMs ?? 0) > (settings.maxReleaseMs ?? Infinity);
    if (isOverdue) late.push(overdue(candidate, "build", settings));
    return !isOverdue;
  });
  const clean = candidates.flatMap(cleanCandidate);
  const largestBytes = Math.max(0, ...candidates.map(writtenBytes));
  collectGarbageBehind(largestBytes);
  done("build", releases.length);
  const deadline = { isMissed: false };
  const verdicts = settings.validateEach
    ? await judge(clean, settings, () => {
        deadline.isMissed = true;
      })
    : undefined;
  const documents: BuiltDocument[] = [];
  const refused = new Map<Candidate, Candidate>();
  clean.forEach((entry, index) => {
    const verdict = verdicts?.[index];
    if (verdicts === undefined || verdict?.status === "valid") {
      documents.push(toDocument(entry, verdicts !== undefined));
    } else if (verdict?.status === "no-verdict" && verdict.isOverdue === true) {
      late.push(overdue(entry.candidate, "validate", settings));
    } else {
      refused.set(entry.candidate, withVerdict(entry.candidate, verdict));
    }
  });
  const suspects = candidates.flatMap((candidate) =>
    candidate.built?.bytes === undefined ? [candidate] : (refused.get(candidate) ?? []),
  );
  const diagnoses = await diagnoseCandidates(suspects, settings.schema, callOptions(settings));
  done("validate", clean.length);
  collectGarbageBehind(largestBytes);
  const outcome: BatchOutcome = {
    batchIndex,
    documents,
    failures: [
      ...suspects.map((suspect, index) => toFailure(suspect, diagnoses[index] ?? suspect.findings)),
      ...late,
      ...items.flatMap((item) => {
        if (item.kind === "too-large") return [tooLarge(item.releaseId, item.bytes, settings)];
        return item.kind === "overdue" ? [overdue(item, "read", settings)] : [];
      }),
    ],
    ...(deadline.isMissed && { isOverdue: true }),
    goneCount: items.filter((item) => item.kind === "gone").length,
  };
  return settings.refine === undefined ? outcome : settings.refine(outcome);
}

/** Tells how long each stage took, from the end of the one before. */
function stageClock(
  batchIndex: number,
  observe: RunObserver | undefined,
): (stage: RunStage, count: number) => void {
  let sinceMs = performance.now();
  return (stage, count) => {
    const nowMs = performance.now();
    observe?.({ kind: "stage-done", stage, batchIndex, count, durationMs: nowMs - sinceMs });
    sinceMs = nowMs;
  };
}

function cleanCandidate(candidate: Candidate): readonly CleanCandidate[] {
  const { built } = candidate;
  if (built?.bytes === undefined) return [];
  return [{ candidate, built, releaseId: built.releaseId, bytes: built.bytes }];
}

function writtenBytes({ built }: Candidate): number {
  return (built?.bytes ?? built?.blockedBytes)?.byteLength ?? 0;
}

/** The validator takes more memory than any other stage: where that is short, one batch after the other. */
async function judge(
  clean: readonly CleanCandidate[],
  settings: ExportSettings,
  onOverdue: () => void,
): Promise<readonly XsdVerdict[]> {
  const documents = clean.map((entry) => entry.bytes);
  const validate = (): Promise<readonly XsdVerdict[]> =>
    validateBatch(settings.schema, documents, { ...callOptions(settings), form: "trie", onOverdue });
  const totalBytes = documents.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return settings.budget === undefined ? validate() : settings.budget.gate.pass(totalBytes, validate);
}

function callOptions({ signal, maxReleaseMs }: ExportSettings): DiagnoseOptions {
  return { ...(signal && { signal }), ...(maxReleaseMs !== undefined && { timeoutMs: maxReleaseMs }) };
}

function toDocument(
  { candidate, built, releaseId, bytes }: CleanCandidate,
  validated: boolean,
): BuiltDocument {
  return {
    releaseId,
    messageId: built.envelope.messageId,
    messageThreadId: built.envelope.messageThreadId,
    messageKind: built.messageKind,
    profile: built.profile,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    byteLength: bytes.byteLength,
    validated,
    warnings: candidate.findings,
    traits: candidate.traits,
    buildMs: candidate.buildMs,
  };
}

/** No verdict is not a pass: the candidate gets a finding of its own, whatever the diagnosis adds. */
function withVerdict(candidate: Candidate, verdict: XsdVerdict | undefined): Candidate {
  if (verdict?.status === "invalid") return candidate;
  const reason = verdict?.status === "no-verdict" ? verdict.reason : "the validator said nothing about it";
  const finding: Finding = {
    code: "ERN_XSD_NO_VERDICT",
    severity: "fatal",
    path: "/NewReleaseMessage",
    text: `The validator gave no verdict: ${reason}`,
    hint: ERROR_CODES.ERN_XSD_NO_VERDICT.hint,
  };
  return { ...candidate, findings: [...candidate.findings, ...staged("validate", [finding])] };
}

/** A failure always says why: a document refused by one form of the XSD and passed by the other is refused. */
function toFailure(candidate: Candidate, findings: readonly StagedFinding[]): FailedRelease {
  const { releaseId, traits, buildMs } = candidate;
  if (findings.some(({ blocks }) => blocks)) return { releaseId, findings, traits, buildMs };
  const disagreement: Finding = {
    code: "ERN_XSD_NO_VERDICT",
    severity: "fatal",
    path: "/NewReleaseMessage",
    text: "The two forms of the XSD disagree about the document",
    hint: "Report this as a bug of ddex-batch with the release that causes it",
  };
  return { releaseId, findings: [...findings, ...staged("validate", [disagreement])], traits, buildMs };
}
