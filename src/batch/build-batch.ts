/** The library's call: releases in, validated messages and errors out; no database, no files. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { loadXsd } from "../validate/xsd-schema.ts";
import type { BatchOutcome, BuiltDocument, PlannedItem } from "./batch-items.ts";
import { type BatchOptions, type ResolvedBatchOptions, resolveBatchOptions } from "./batch-options.ts";
import { BatchSizer, type FinishedSize } from "./batch-sizer.ts";
import type { ExportSettings } from "./export-batch.ts";
import { countBatches, isInputItem, planInput, type ReleaseSource } from "./input-items.ts";
import type { BatchProgress } from "./progress.ts";
import { blockingErrors, type ReleaseError, toReleaseError } from "./release-error.ts";
import { runBatches } from "./run-batches.ts";
import type { RunObserver } from "./run-observer.ts";
import { type RunWatch, runWatched, type WatchOptions, watchRun } from "./run-watch.ts";

/** Options of `buildBatch`. */
export interface BuildBatchOptions<Aggregate = undefined> extends BatchOptions, WatchOptions<Aggregate> {
  /** False works on one batch at a time. Default: true. */
  readonly parallel?: boolean | undefined;
  /** False starts no further batch after one with an error. Default: true. */
  readonly continueOnError?: boolean | undefined;
  readonly onBatchComplete?: ((batch: BatchSummary) => void) | undefined;
  readonly onComplete?: ((result: BuildBatchResult<Aggregate>) => void) | undefined;
}

/** A message that passed every rule and the XSD. */
export interface BuiltMessage extends Omit<
  BuiltDocument,
  "releaseId" | "warnings" | "bytes" | "traits" | "buildMs"
> {
  /** Release id. */
  readonly id: string;
  readonly xml: string;
}

/** What a finished batch came to. */
export interface BatchSummary extends BatchProgress {
  /** Counted from 0. */
  readonly batchIndex: number;
  /** Absent where the input does not say how many releases it holds; more come where memory runs short. */
  readonly batchCount: number | undefined;
  readonly messages: readonly BuiltMessage[];
  readonly errors: readonly ReleaseError[];
}

/** What `buildBatch` resolves to. Shape: in the order of the input. */
export interface BuildBatchResult<Aggregate = undefined> {
  readonly success: readonly BuiltMessage[];
  /** Every blocking finding of every failed release. */
  readonly errors: readonly ReleaseError[];
  /** Findings that did not block, of failed and successful releases. */
  readonly warnings: readonly ReleaseError[];
  /** The releases that failed, as they were handed in: `retryBatch` builds them again. */
  readonly failed: readonly CatalogueReleaseInput[];
  /** True where `continueOnError: false` left releases unbuilt. */
  readonly stopped: boolean;
  /** What `reduce` has summed up; absent without it. */
  readonly aggregate?: Aggregate | undefined;
}

/**
 * Builds and validates the messages of many releases.
 *
 * Shape: an array, iterable or async iterable of releases in; each ends in `success` or in `errors`, never in both.
 * Memory: batches in flight stay below `memoryLimit`; the result holds every message, so prefer
 * `StreamingBatchProcessor` or `exportCatalogue` for large catalogues.
 * Throws: `ERN_CONFIG_INVALID_OPTION`, `ERN_CONFIG_MISSING_XSD`, `ERN_XSD_ENGINE`; what the iterable or a callback throws.
 */
export async function buildBatch<Aggregate = undefined>(
  releases: ReleaseSource<CatalogueReleaseInput>,
  options: BuildBatchOptions<Aggregate> = {},
): Promise<BuildBatchResult<Aggregate>> {
  const resolved = resolveBatchOptions({ ...options, ...(options.parallel === false && { concurrency: 1 }) });
  const watch = watchRun(options);
  const [plannedCount, batchCount] = Array.isArray(releases)
    ? [releases.length, countBatches(releases, resolved)]
    : [undefined, undefined];
  const recipientDpid = resolved.message?.recipient.dpid;
  const outcomes: BatchOutcome[] = [];
  const failed: FailedInput[] = [];
  const isComplete = await runWatched(watch, async () => {
    const settings = await exportSettings(resolved);
    watch.observe({ kind: "run-started", runId: undefined, recipientDpid, plannedCount, batchCount });
    const sizer = new BatchSizer({
      minBatchSize: Math.ceil(resolved.batchSize / 10),
      maxBatchSize: resolved.batchSize,
      batchBytes: Infinity,
      memoryLimitBytes: resolved.memoryLimitBytes,
      observe: watch.observe,
    });
    return runBatches(planInput(releases, resolved.batchSize), {
      ...resolved,
      get batchSize() {
        return sizer.size;
      },
      settings: { ...settings, observe: withSummaries(watch, batchCount, options.onBatchComplete) },
      isEnough: () => options.continueOnError === false && watch.progress().failed > 0,
      accept: (outcome, batch) => {
        sizer.took(faultsOf(outcome, batch));
        outcomes.push(outcome);
        failed.push(...failedInputs(outcome, batch));
        return Promise.resolve();
      },
    });
  });
  watch.observe({ kind: "run-finished", status: isComplete ? "COMPLETED" : "STOPPED" });
  const result = {
    ...toResult(outcomes),
    failed: inInputOrder(failed),
    stopped: !isComplete,
    ...(options.reduce && { aggregate: watch.aggregate() }),
  };
  options.onComplete?.(result);
  return result;
}

/**
 * Builds exactly the releases again that failed in a call of `buildBatch`; the caller may have corrected them in place.
 *
 * Shape: the result of these alone. Throws: as `buildBatch`.
 */
export function retryBatch<Aggregate = undefined>(
  result: Pick<BuildBatchResult, "failed">,
  options: BuildBatchOptions<Aggregate> = {},
): Promise<BuildBatchResult<Aggregate>> {
  return buildBatch(result.failed, options);
}

/** Result of `buildRelease`. */
export type BuildReleaseResult =
  | { readonly ok: true; readonly message: BuiltMessage; readonly warnings: readonly ReleaseError[] }
  | { readonly ok: false; readonly errors: readonly ReleaseError[] };

/** Builds and validates the message of one release; for many, `buildBatch` costs a fraction for each. */
export async function buildRelease(
  release: CatalogueReleaseInput,
  options: BatchOptions = {},
): Promise<BuildReleaseResult> {
  const { success, errors, warnings } = await buildBatch([release], options);
  const [message] = success;
  return message === undefined ? { ok: false, errors } : { ok: true, message, warnings };
}

/** What every batch of a call is worked on with. */
export async function exportSettings(resolved: ResolvedBatchOptions): Promise<ExportSettings> {
  const { xsdDir } = resolved;
  return { ...resolved, schema: await loadXsd(xsdDir === undefined ? {} : { xsdDir }) };
}

/** Turns a document into what callers get. */
export function toBuiltMessage(document: BuiltDocument): BuiltMessage {
  const { releaseId, bytes, warnings: _warnings, traits: _traits, buildMs: _buildMs, ...rest } = document;
  return { id: releaseId, xml: bytes.toString("utf8"), ...rest };
}

/** Hands each finished batch over whole, beside what the watch tells of it. */
function withSummaries(
  { observe, progress }: Pick<RunWatch<unknown>, "observe" | "progress">,
  batchCount: number | undefined,
  onBatchComplete: BuildBatchOptions["onBatchComplete"],
): RunObserver {
  return (event) => {
    observe(event);
    if (event.kind !== "batch-settled" || onBatchComplete === undefined) return;
    const { batchIndex, documents, failures } = event.outcome;
    const messages = documents.map(toBuiltMessage);
    onBatchComplete({
      ...progress(),
      batchIndex,
      batchCount,
      messages,
      errors: failures.flatMap(blockingErrors),
    });
  };
}

/** Only what is wrong counts here: the number of batches is told beforehand. */
function faultsOf({ isOverdue }: BatchOutcome, batch: readonly PlannedItem[]): FinishedSize {
  return { releaseCount: batch.length, durationMs: 0, outcome: { documents: [], isOverdue } };
}

/** A release that failed, and the batch that it was part of. */
interface FailedInput {
  readonly batchIndex: number;
  readonly release: CatalogueReleaseInput;
}

/** A release without an id that can be used is known by having none. */
function failedInputs(
  { batchIndex, failures }: BatchOutcome,
  batch: readonly PlannedItem[],
): readonly FailedInput[] {
  const ids = new Set(failures.map(({ releaseId }) => releaseId));
  return batch
    .filter(isInputItem)
    .filter(({ releaseId }) => ids.has(releaseId))
    .map(({ input }) => ({ batchIndex, release: input }));
}

function inInputOrder(failed: readonly FailedInput[]): readonly CatalogueReleaseInput[] {
  return failed.toSorted((left, right) => left.batchIndex - right.batchIndex).map(({ release }) => release);
}

function toResult(
  outcomes: readonly BatchOutcome[],
): Pick<BuildBatchResult, "success" | "errors" | "warnings"> {
  const inOrder = outcomes.toSorted((left, right) => left.batchIndex - right.batchIndex);
  const documents = inOrder.flatMap((outcome) => outcome.documents);
  const failures = inOrder.flatMap((outcome) => outcome.failures);
  return {
    success: documents.map(toBuiltMessage),
    errors: failures.flatMap(blockingErrors),
    warnings: [
      ...documents.flatMap((document) =>
        document.warnings.map((warning) => toReleaseError(document.releaseId, warning)),
      ),
      ...failures.flatMap((failure) =>
        failure.findings
          .filter(({ blocks }) => !blocks)
          .map((finding) => toReleaseError(failure.releaseId, finding)),
      ),
    ],
  };
}
