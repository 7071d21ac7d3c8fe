/** What watches a call or run on behalf of its caller: progress, events, statistics, metrics and the caller's own sum. */
import type { BatchEvents, BatchPosition, CompletedItem } from "./batch-events.ts";
import type { BatchOutcome } from "./batch-items.ts";
import { type BatchProgress, ProgressMeter } from "./progress.ts";
import { blockingErrors, type ReleaseError } from "./release-error.ts";
import type { BatchSettled, RunEvent, RunObserver } from "./run-observer.ts";
import { type RunStatistics, toRunStatistics } from "./run-statistics.ts";
import { StatisticsCollector } from "./statistics-collector.ts";

/** A sum of the caller's own over the releases that are done. */
export interface Reduction<Aggregate> {
  /** Never changed; `add` gets it first. */
  readonly initial: Aggregate;
  /** Gives the next sum; called once for each release, as its batch is done. */
  readonly add: (aggregate: Aggregate, item: CompletedItem) => Aggregate;
}

/** Who wants to know. */
export interface WatchOptions<Aggregate = unknown> {
  /** Emits what happens; see docs/observability.md. Default: none. */
  readonly events?: BatchEvents | undefined;
  /** Hears of everything that the engine tells, for example the `observe` of `createRunMetrics`. Default: none. */
  readonly observe?: RunObserver | undefined;
  /** Sums up the releases; the result is `aggregate`. Default: none. */
  readonly reduce?: Reduction<Aggregate> | undefined;
  readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
  /** Called for each error as its batch is done. */
  readonly onError?: ((error: ReleaseError) => void) | undefined;
}

/** A watch over one call or run. */
export interface RunWatch<Aggregate> {
  /** To be called by the engine. Throws: what a callback throws, but nothing that a listener of an event throws. */
  readonly observe: RunObserver;
  readonly progress: () => BatchProgress;
  readonly statistics: () => RunStatistics;
  /** What is stored of the statistics. */
  readonly collector: StatisticsCollector;
  readonly aggregate: () => Aggregate | undefined;
}

/** Opens a watch. `clock` gives milliseconds that only grow. */
export function watchRun<Aggregate>(
  options: WatchOptions<Aggregate>,
  clock: () => number = () => performance.now(),
): RunWatch<Aggregate> {
  const collector = new StatisticsCollector();
  const teller = new Teller(options, collector, clock);
  return {
    observe: (event) => {
      collector.observe(event);
      options.observe?.(event);
      teller.observe(event);
    },
    progress: () => teller.progress,
    statistics: () => toRunStatistics(collector.rows()),
    collector,
    aggregate: () => teller.aggregate,
  };
}

/** Turns what the engine tells into what callers hear. */
class Teller<Aggregate> {
  readonly #options: WatchOptions<Aggregate>;
  readonly #collector: StatisticsCollector;
  readonly #clock: () => number;
  readonly #places = new Map<number, number>();
  #meter: ProgressMeter;
  #runId: string | undefined;
  #total: number | undefined;
  #batchCount: number | undefined;
  #startedBatches = 0;
  #settledBatches = 0;
  #settledReleases = 0;
  #sum: { readonly value: Aggregate } | undefined;

  constructor(options: WatchOptions<Aggregate>, collector: StatisticsCollector, clock: () => number) {
    this.#options = options;
    this.#collector = collector;
    this.#clock = clock;
    this.#meter = new ProgressMeter({ total: undefined }, clock);
    this.#sum = options.reduce && { value: options.reduce.initial };
  }

  get progress(): BatchProgress {
    return this.#meter.snapshot();
  }

  get aggregate(): Aggregate | undefined {
    return this.#sum?.value;
  }

  observe(event: RunEvent): void {
    const { events } = this.#options;
    switch (event.kind) {
      case "run-started": {
        const { runId, recipientDpid, plannedCount: total, doneCount, plannedBytes, batchCount } = event;
        this.#meter = new ProgressMeter({ total, doneCount, plannedBytes }, this.#clock);
        this.#runId = runId;
        this.#total = total;
        this.#batchCount = batchCount;
        events?.emit("start", { runId, recipientDpid, total, batchCount });
        break;
      }
      case "batch-started":
        this.#places.set(event.batchIndex, this.#startedBatches);
        this.#startedBatches += 1;
        break;
      case "batch-settled":
        this.#settle(event);
        break;
      case "run-failed":
        events?.emit("error", { kind: "run", runId: this.#runId, error: event.error });
        break;
      case "run-finished":
        if (event.status === "FAILED") break;
        events?.emit("complete", {
          runId: this.#runId,
          status: event.status,
          progress: this.progress,
          statistics: toRunStatistics(this.#collector.rows()),
        });
        break;
      case "run-advanced":
        this.#meter.advance(event);
        break;
      case "stage-done":
      case "retried":
      case "lease-stolen":
      case "commit-fenced":
      case "batch-size-changed":
      case "memory-pressure":
        break;
    }
  }

  #settle({ outcome, releaseCount, estimatedBytes, durationMs }: BatchSettled): void {
    const { events, onError, onProgress, reduce } = this.#options;
    const { documents, failures, goneCount } = outcome;
    this.#settledBatches += 1;
    this.#settledReleases += releaseCount;
    const progress = this.#meter.add({
      succeeded: documents.length,
      failed: failures.length,
      gone: releaseCount - documents.length - failures.length,
      bytes: estimatedBytes,
    });
    const batchIndex = this.#places.get(outcome.batchIndex) ?? outcome.batchIndex;
    this.#places.delete(outcome.batchIndex);
    const batchCount = this.#expectedBatches(progress.remaining);
    const position = (processed: number): BatchPosition => {
      const remaining = this.#total === undefined ? undefined : Math.max(0, this.#total - processed);
      const runId = this.#runId;
      return { ...(runId !== undefined && { runId }), batchIndex, batchCount, processed, remaining };
    };
    let processed = progress.processed - releaseCount;
    if (events !== undefined || reduce !== undefined || onError !== undefined) {
      for (const item of completedItems(outcome)) {
        processed += 1;
        this.#tellItem(item, position(processed));
      }
    }
    events?.emit("batchComplete", {
      ...position(progress.processed),
      succeededCount: documents.length,
      failedCount: failures.length,
      unchangedCount: outcome.unchanged?.length ?? 0,
      goneCount,
      documentBytes: documents.reduce((sum, { byteLength }) => sum + byteLength, 0),
      durationMs,
    });
    events?.emit("progress", { ...progress, ...position(progress.processed) });
    onProgress?.(progress);
  }

  /** As many as were started, and as many for the rest as the mean of those that are done says. */
  #expectedBatches(remaining: number | undefined): number | undefined {
    if (this.#batchCount !== undefined || remaining === undefined) return this.#batchCount;
    const perBatch = Math.max(1, this.#settledReleases / this.#settledBatches);
    return Math.max(this.#startedBatches, this.#settledBatches + Math.ceil(remaining / perBatch));
  }

  #tellItem(item: CompletedItem, position: BatchPosition): void {
    const { events, onError, reduce } = this.#options;
    if (this.#sum !== undefined && reduce !== undefined)
      this.#sum = { value: reduce.add(this.#sum.value, item) };
    if (onError) item.errors.forEach(onError);
    if (events === undefined) return;
    events.emit("itemComplete", { ...position, ...item });
    for (const error of item.errors) events.emit("error", { ...position, kind: "release", error });
  }
}

function* completedItems({ documents, unchanged = [], failures }: BatchOutcome): Generator<CompletedItem> {
  for (const { releaseId, messageId, messageKind, profile, sha256, byteLength, buildMs } of documents) {
    const message = { messageId, messageKind, profile, sha256, byteLength };
    yield { id: releaseId, status: "succeeded", message, errors: [], buildMs };
  }
  for (const { releaseId } of unchanged) {
    yield { id: releaseId, status: "unchanged", message: undefined, errors: [], buildMs: undefined };
  }
  for (const failure of failures) {
    const { releaseId, buildMs } = failure;
    yield { id: releaseId, status: "failed", message: undefined, errors: blockingErrors(failure), buildMs };
  }
}

/** Does the work under a watch, and tells of its failure before it is thrown. */
export async function runWatched<Result>(
  { observe }: Pick<RunWatch<unknown>, "observe">,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    observe({ kind: "run-failed", error });
    observe({ kind: "run-finished", status: "FAILED" });
    throw error;
  }
}
