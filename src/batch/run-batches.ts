/**
 * Planned releases → batches in flight → outcomes.
 *
 * A batch is cut by number and expected bytes, admitted by its cost, then read, then worked on beside at most
 * `concurrency - 1` others. Reading is always in plan order; outcomes come as they are done.
 */
import { batchCost } from "./batch-cost.ts";
import type { BatchOutcome, LoadedItem, PlannedItem } from "./batch-items.ts";
import { cutBatches } from "./cut-batches.ts";
import { exportBatch, type ExportSettings } from "./export-batch.ts";
import { failpoint } from "./failpoint.ts";
import { setV8Flags } from "./v8-flags.ts";
import type { MemoryBudget, MemoryLease } from "./memory-budget.ts";
import { watchMemory } from "./memory-watchdog.ts";
import { watchBatch, type WatchedBatch } from "./watch-batch.ts";

/** What batches are cut, admitted and read with. */
export interface BatchEngineOptions {
  readonly batchSize: number;
  readonly batchBytes: number;
  readonly concurrency: number;
  readonly budget: MemoryBudget;
  readonly settings: Pick<ExportSettings, "signal" | "observe">;
  /** Asked before each batch: true starts none any more. Default: never. */
  readonly isEnough?: () => boolean;
  /** Called before each batch is read: false passes over it and what is left of its segment. Default: always true. */
  readonly admit?: (batch: readonly PlannedItem[]) => Promise<boolean>;
  /** Called for what a batch fails with; what it throws ends the work. Default: throws the error. */
  readonly onFault?: (error: unknown, batch: readonly PlannedItem[]) => Promise<void>;
}

/** What the engine is run with. */
export interface RunBatchesOptions extends BatchEngineOptions {
  readonly settings: ExportSettings;
  /** Takes each outcome; the batch keeps its place and its memory until this settles. */
  readonly accept: (outcome: BatchOutcome, batch: readonly PlannedItem[]) => Promise<void>;
}

/** A batch that was admitted and read. */
export interface ReadBatch {
  /** Counted from 0. */
  readonly batchIndex: number;
  readonly planned: readonly PlannedItem[];
  readonly items: readonly LoadedItem[];
  readonly watched: WatchedBatch;
}

/**
 * Runs every batch of a plan.
 *
 * Shape: `segments` are runs of planned items that are read together, such as a keyset page; batches do not cross them.
 * True comes back where every batch was started, false where `isEnough` left some.
 * Memory: the budget's capacity.
 * Throws: what reading, building or `accept` throws, after the batches in flight have settled; the signal's reason.
 */
export function runBatches(
  segments: AsyncIterable<readonly PlannedItem[]>,
  options: RunBatchesOptions,
): Promise<boolean> {
  const { budget, settings, accept } = options;
  const unwatch = watchMemory(budget, { observe: settings.observe });
  const running = workOnBatches(segments, options, async ({ batchIndex, planned, items, watched }) => {
    const outcome = await exportBatch(batchIndex, items, settings);
    failpoint("after-build", () => planned.map(({ releaseId }) => releaseId));
    watched.built();
    await accept(outcome, planned);
    watched.settled(outcome);
  });
  return running.finally(unwatch);
}

/** As `runBatches`, with something else done with each batch; it keeps its place and its memory until `work` settles. */
export async function workOnBatches(
  segments: AsyncIterable<readonly PlannedItem[]>,
  options: BatchEngineOptions,
  work: (batch: ReadBatch) => Promise<void>,
): Promise<boolean> {
  setV8Flags();
  const flight = new Flight(options.concurrency);
  let isComplete = false;
  try {
    isComplete = await startBatches(segments, options, flight, work);
  } catch (error) {
    flight.fail(error);
  }
  await flight.landed();
  return isComplete;
}

async function startBatches(
  segments: AsyncIterable<readonly PlannedItem[]>,
  options: BatchEngineOptions,
  flight: Flight,
  work: (batch: ReadBatch) => Promise<void>,
): Promise<boolean> {
  let batchIndex = 0;
  for await (const segment of segments) {
    for (const batch of cutBatches(segment, options)) {
      await flight.hasRoom();
      options.settings.signal?.throwIfAborted();
      if (options.isEnough?.() === true) return false;
      if (options.admit !== undefined && !(await options.admit(batch))) break;
      await startBatch(batchIndex, batch, options, flight, work);
      batchIndex += 1;
    }
  }
  return true;
}

async function startBatch(
  batchIndex: number,
  batch: readonly PlannedItem[],
  options: BatchEngineOptions,
  flight: Flight,
  work: (batch: ReadBatch) => Promise<void>,
): Promise<void> {
  const { budget, settings, onFault } = options;
  const idsOf = (): readonly (string | undefined)[] => batch.map(({ releaseId }) => releaseId);
  const sizes = batch.map((item) => item.estimatedBytes);
  const cost = batchCost(
    sizes.reduce((sum, size) => sum + size, 0),
    Math.max(...sizes),
  );
  const workOn = async (items: readonly LoadedItem[], watched: WatchedBatch): Promise<void> => {
    failpoint("before-build", idsOf);
    await work({ batchIndex, planned: batch, items, watched });
  };
  const fail = async (error: unknown): Promise<void> => {
    if (onFault === undefined) throw error;
    await onFault(error, batch);
  };
  if (!budget.fits(cost)) {
    const items = batch.map((item): LoadedItem => {
      return { kind: "too-large", releaseId: item.releaseId, bytes: item.estimatedBytes };
    });
    await workOn(items, watchBatch(batchIndex, batch, { budget, observe: settings.observe })).catch(fail);
    return;
  }
  const lease = await budget.acquire(cost);
  const watched = watchBatch(batchIndex, batch, { budget, observe: settings.observe });
  try {
    const items = await loadInOrder(batch);
    watched.read();
    failpoint("after-read", idsOf);
    flight.start(() => workOn(items, watched).catch(fail), lease);
  } catch (error) {
    lease.release();
    await fail(error);
  }
}

async function loadInOrder(batch: readonly PlannedItem[]): Promise<readonly LoadedItem[]> {
  const items: LoadedItem[] = [];
  for (const item of batch) items.push(await item.load());
  return items;
}

/** The batches in flight: at most so many, the first failure kept, none left behind. */
class Flight {
  readonly #limit: number;
  readonly #tasks = new Set<Promise<void>>();
  #failure: { readonly error: Error } | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Waits for a free place. Throws: the first failure, so that no batch is started after it. */
  async hasRoom(): Promise<void> {
    while (this.#tasks.size >= this.#limit) await Promise.race(this.#tasks);
    if (this.#failure) throw this.#failure.error;
  }

  start(work: () => Promise<void>, lease: MemoryLease): void {
    const task = work()
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        lease.release();
        this.#tasks.delete(task);
      });
    this.#tasks.add(task);
  }

  fail(error: unknown): void {
    this.#failure ??= { error: error instanceof Error ? error : new Error(String(error), { cause: error }) };
  }

  /** Waits for all. Throws: the first failure. */
  async landed(): Promise<void> {
    await Promise.all(this.#tasks);
    if (this.#failure) throw this.#failure.error;
  }
}
