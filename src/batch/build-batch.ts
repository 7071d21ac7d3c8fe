/** The library's call: releases in, validated messages and errors out; no database, no files. */
import type { CatalogueReleaseInput } from "../catalogue.ts";
import { loadXsd } from "../validate/xsd-schema.ts";
import { admittedBytes } from "./batch-cost.ts";
import type { BatchOutcome, BuiltDocument } from "./batch-items.ts";
import { type BatchOptions, type ResolvedBatchOptions, resolveBatchOptions } from "./batch-options.ts";
import type { ExportSettings } from "./export-batch.ts";
import { countBatches, planInput, type ReleaseSource } from "./input-items.ts";
import { MemoryBudget } from "./memory-budget.ts";
import { type BatchProgress, ProgressMeter } from "./progress.ts";
import { blockingErrors, type ReleaseError, toReleaseError } from "./release-error.ts";
import { runBatches } from "./run-batches.ts";

/** Options of `buildBatch`. */
export interface BuildBatchOptions extends BatchOptions {
  /** False works on one batch at a time. Default: true. */
  readonly parallel?: boolean | undefined;
  /** False starts no further batch after one with an error. Default: true. */
  readonly continueOnError?: boolean | undefined;
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
  /** Called for each error as its batch is done. */
  readonly onError?: ((error: ReleaseError) => void) | undefined;
  readonly onBatchComplete?: ((batch: BatchSummary) => void) | undefined;
  readonly onComplete?: ((result: BuildBatchResult) => void) | undefined;
}

/** A message that passed every rule and the XSD. */
export interface BuiltMessage extends Omit<BuiltDocument, "releaseId" | "warnings" | "bytes"> {
  /** Release id. */
  readonly id: string;
  readonly xml: string;
}

/** What a finished batch came to. */
export interface BatchSummary extends BatchProgress {
  /** Counted from 0. */
  readonly batchIndex: number;
  /** Absent where the input does not say how many releases it holds. */
  readonly batchCount: number | undefined;
  readonly messages: readonly BuiltMessage[];
  readonly errors: readonly ReleaseError[];
}

/** What `buildBatch` resolves to. Shape: in the order of the input. */
export interface BuildBatchResult {
  readonly success: readonly BuiltMessage[];
  /** Every blocking finding of every failed release. */
  readonly errors: readonly ReleaseError[];
  /** Findings that did not block, of failed and successful releases. */
  readonly warnings: readonly ReleaseError[];
  /** True where `continueOnError: false` left releases unbuilt. */
  readonly stopped: boolean;
}

/**
 * Builds and validates the messages of many releases.
 *
 * Shape: an array, iterable or async iterable of releases in; each ends in `success` or in `errors`, never in both.
 * Memory: batches in flight stay below `memoryLimit`; the result holds every message, so prefer
 * `StreamingBatchProcessor` or `exportCatalogue` for large catalogues.
 * Throws: `ERN_CONFIG_INVALID_OPTION`, `ERN_CONFIG_MISSING_XSD`, `ERN_XSD_ENGINE`; what the iterable or a callback throws.
 */
export async function buildBatch(
  releases: ReleaseSource<CatalogueReleaseInput>,
  options: BuildBatchOptions = {},
): Promise<BuildBatchResult> {
  const resolved = resolveBatchOptions({ ...options, ...(options.parallel === false && { concurrency: 1 }) });
  const total = Array.isArray(releases) ? releases.length : undefined;
  const meter = new ProgressMeter(total);
  const outcomes: BatchOutcome[] = [];
  const budget = new MemoryBudget(admittedBytes(resolved.memoryLimitBytes));
  const batchCount = Array.isArray(releases) ? countBatches(releases, { ...resolved, budget }) : undefined;
  const isComplete = await runBatches(planInput(releases, resolved.batchSize), {
    ...resolved,
    budget,
    settings: await exportSettings(resolved),
    isEnough: () => options.continueOnError === false && meter.snapshot().failed > 0,
    accept: (outcome) => {
      outcomes.push(outcome);
      const progress = meter.add(outcome.documents.length, outcome.failures.length);
      report(outcome, { ...progress, batchCount }, options);
      return Promise.resolve();
    },
  });
  const result = { ...toResult(outcomes), stopped: !isComplete };
  options.onComplete?.(result);
  return result;
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
  const { releaseId, bytes, warnings: _warnings, ...rest } = document;
  return { id: releaseId, xml: bytes.toString("utf8"), ...rest };
}

function report(
  outcome: BatchOutcome,
  { batchCount, ...progress }: BatchProgress & Pick<BatchSummary, "batchCount">,
  options: BuildBatchOptions,
): void {
  const errors = outcome.failures.flatMap(blockingErrors);
  if (options.onError) errors.forEach(options.onError);
  options.onBatchComplete?.({
    ...progress,
    batchIndex: outcome.batchIndex,
    batchCount,
    messages: outcome.documents.map(toBuiltMessage),
    errors,
  });
  options.onProgress?.(progress);
}

function toResult(outcomes: readonly BatchOutcome[]): Omit<BuildBatchResult, "stopped"> {
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
