/** Several runs of one process side by side: each release is read once, for all of the runs that want it. */
import type { ClaimedChunk } from "../db/chunk-lease.ts";
import type { Database } from "../db/connect.ts";
import { claimStretch } from "../db/shared-claim.ts";
import { largestMessageBytes } from "./batch-cost.ts";
import type { PlannedItem } from "./batch-items.ts";
import type { ChunkItem } from "./chunk-feed.ts";
import { failpoint } from "./failpoint.ts";
import { type ReadBatch, workOnBatches } from "./run-batches.ts";
import type { RunWorker } from "./run-worker.ts";
import { openStretch, type SharedItem, type Stretch } from "./stretch.ts";
import { watchBatch, type WatchedBatch } from "./watch-batch.ts";

/** What ended the work on a run. */
export interface RunFailure {
  readonly error: unknown;
}

/** What one of the runs wants of a batch. */
interface Order {
  readonly worker: RunWorker;
  readonly items: readonly ChunkItem[];
  /** Where they stand in the batch. */
  readonly places: readonly number[];
}

/** The same, begun. */
interface Share extends Order {
  readonly watched: WatchedBatch;
}

const TRUST_CHECK_MS = 1_000;

/**
 * Works on what runs of one plan have in common.
 *
 * Shape: stretch after stretch; a batch is read once and exported for one run after the other, each under its own leases,
 * faults, limits and breaker. A run that fails, is cancelled or paused drops out, and the others go on; what a run meets a
 * fault in it gives back, and reads by itself later. `left` settles when a run is to go on by itself.
 * Memory: as of one run, since a batch has the rows once and the messages of one run at a time.
 */
export class SharedReading {
  readonly #database: Database;
  readonly #plannedWith: string;
  readonly #leaving: ReadonlyMap<RunWorker, Leaving>;
  readonly #active: Set<RunWorker>;
  readonly #shares = new Map<readonly PlannedItem[], readonly Share[]>();
  readonly #signal: AbortSignal;
  #isClosed = false;

  /** `plannedWith` is what the runs were planned together as. */
  constructor(database: Database, plannedWith: string, workers: readonly RunWorker[]) {
    this.#database = database;
    this.#plannedWith = plannedWith;
    this.#active = new Set(workers);
    this.#leaving = new Map(workers.map((worker) => [worker, new Leaving()]));
    this.#signal = AbortSignal.any(workers.map(({ signal }) => signal));
  }

  /** Settles when a run takes part no longer: with what ended it, or undefined where its worker is to go on by itself. */
  async left(worker: RunWorker): Promise<RunFailure | undefined> {
    const failure = await this.#leaving.get(worker)?.promise;
    if (failure !== undefined) await worker.handsFree();
    return failure;
  }

  /** Works until fewer than two runs have something in common. */
  async run(): Promise<void> {
    const [first] = this.#active;
    if (first === undefined) return;
    const { resolved } = first.work;
    const active = this.#active;
    try {
      await workOnBatches(
        this.#segments(),
        {
          get batchSize() {
            return Math.min(resolved.batchSize, ...[...active].map(({ sizer }) => sizer.size));
          },
          batchBytes: resolved.batchBytes,
          concurrency: resolved.concurrency,
          budget: resolved.budget,
          settings: { signal: this.#signal, observe: undefined },
          admit: (batch) => this.#admit(batch),
          onFault: (error, batch) => this.#fail(error, batch),
        },
        (batch) => this.#export(batch),
      );
    } catch (error) {
      // An abort is met by each run itself.
      if (!this.#signal.aborted) for (const worker of this.#active) this.#drop(worker, { error });
    }
    // Who is paused may have to be waited for long, and who has little left is done soon.
    const order = [...this.#active].toSorted(
      (left, right) => Number(isPaused(left)) - Number(isPaused(right)) || left.openCount - right.openCount,
    );
    for (const worker of order) this.#drop(worker);
  }

  async *#segments(): AsyncGenerator<readonly SharedItem[]> {
    let ahead = this.#openNext();
    try {
      for (let next = await ahead; next !== undefined; next = await ahead) {
        ahead = this.#openNext();
        try {
          yield next.items;
        } finally {
          await this.#close(next);
        }
      }
    } finally {
      this.#isClosed = true;
      const unused = await ahead.catch(() => undefined);
      if (unused !== undefined) await this.#close(unused);
    }
  }

  /** The promise may be looked at late: a failure must not count as unhandled until then. */
  #openNext(): Promise<Stretch | undefined> {
    const opening = (async () => {
      const claimed = await this.#claimNext();
      const [first] = claimed.keys();
      if (first === undefined) return undefined;
      const { maxReleaseMs, memoryLimitBytes } = first.work.resolved;
      const maxReleaseBytes = largestMessageBytes(memoryLimitBytes);
      const reading = { maxReleaseBytes, maxReleaseMs, signal: this.#signal };
      return openStretch(claimed, { maxReleaseBytes, read: (ids) => first.work.read(ids, reading) });
    })();
    opening.catch(() => undefined);
    return opening;
  }

  async #claimNext(): Promise<ReadonlyMap<RunWorker, ClaimedChunk>> {
    for (;;) {
      for (const worker of this.#active) if (worker.control.state === "end") this.#drop(worker);
      const ready = [...this.#active].filter((worker) => !isPaused(worker));
      const [first] = ready;
      const isOver = this.#isClosed || this.#signal.aborted || ready.length < 2 || first === undefined;
      if (isOver || ready.some(({ control }) => control.state === "stop")) return new Map();
      if (ready.some(({ control }) => control.state !== "go")) {
        // Nobody knows whether the leases still hold: the database has not answered for long.
        await first.control.sleep(TRUST_CHECK_MS);
        await Promise.all(ready.map(({ control }) => control.renew()));
        continue;
      }
      try {
        await Promise.all(ready.map((worker) => worker.reportRetries()));
        const leases = ready.map(({ lease }) => lease);
        const claimed = await claimStretch(this.#database, this.#plannedWith, leases);
        if (claimed.size > 0) failpoint("after-claim");
        return byWorker(ready, claimed);
      } catch (error) {
        await first.control.sleep(first.faults.delayOf(error));
      }
    }
  }

  async #close({ reader, chunks }: Stretch): Promise<void> {
    await reader.close();
    for (const [worker, chunk] of chunks) {
      if (worker.control.state !== "go" || !this.#active.has(worker)) chunk.leave();
      await chunk.cut().catch((error: unknown) => this.#drop(worker, { error }));
    }
  }

  /** False where nobody wants what is left of the stretch. */
  async #admit(batch: readonly PlannedItem[]): Promise<boolean> {
    const begun = await Promise.all(
      this.#ordersOf(batch).map(async (order) => ((await order.worker.begin(order.items)) ? [order] : [])),
    );
    const shares = begun.flat().map((order): Share => {
      const { observe } = order.worker.work.settings;
      const { budget } = order.worker.work.resolved;
      return { ...order, watched: watchBatch(indexOf(order), order.items, { budget, observe }) };
    });
    this.#shares.set(batch, shares);
    return shares.length > 0 || this.#isWanted(batch);
  }

  #isWanted(batch: readonly PlannedItem[]): boolean {
    const [first] = batch.filter(isShared);
    return [...(first?.stretch.chunks ?? [])].some(
      ([worker, chunk]) => !chunk.isOver && this.#active.has(worker),
    );
  }

  /** In the order of the recipients, so that each batch is exported for the same run first. */
  #ordersOf(batch: readonly PlannedItem[]): readonly Order[] {
    return [...this.#active].flatMap((worker) => {
      const items: ChunkItem[] = [];
      const places: number[] = [];
      batch.forEach((planned, place) => {
        const item = isShared(planned) ? planned.wanted.get(worker) : undefined;
        if (item === undefined) return;
        items.push(item);
        places.push(place);
      });
      return items.length === 0 ? [] : [{ worker, items, places }];
    });
  }

  async #export({ planned, items }: ReadBatch): Promise<void> {
    for (const share of this.#take(planned)) {
      const { worker, watched } = share;
      watched.read();
      if (!this.#active.has(worker)) {
        await worker.leave(share.items);
        continue;
      }
      worker.resume(share.items);
      const loaded = share.places.flatMap((place) => items[place] ?? []);
      const batch = { batchIndex: indexOf(share), planned: share.items, items: loaded, watched };
      await worker.export(batch).catch((error: unknown) => this.#failShare(error, share));
    }
  }

  /** The reading has failed, for each run that the batch was begun for. */
  async #fail(error: unknown, batch: readonly PlannedItem[]): Promise<void> {
    for (const share of this.#take(batch)) await this.#failShare(error, share);
  }

  async #failShare(error: unknown, { worker, items }: Share): Promise<void> {
    try {
      await worker.fail(error, items);
    } catch (fatal) {
      this.#drop(worker, { error: fatal });
    }
  }

  #take(batch: readonly PlannedItem[]): readonly Share[] {
    const shares = this.#shares.get(batch) ?? [];
    this.#shares.delete(batch);
    return shares;
  }

  #drop(worker: RunWorker, failure?: RunFailure): void {
    this.#active.delete(worker);
    this.#leaving.get(worker)?.settle(failure);
  }
}

/** Settled from outside. */
class Leaving {
  readonly promise: Promise<RunFailure | undefined>;
  settle: (failure: RunFailure | undefined) => void = ignore;

  constructor() {
    this.promise = new Promise((resolve) => {
      this.settle = resolve;
    });
  }
}

function ignore(): void {
  // Nobody waits yet.
}

function isPaused({ control }: RunWorker): boolean {
  return control.status === "PAUSED";
}

function isShared(item: PlannedItem): item is SharedItem {
  return "wanted" in item;
}

/** Tells the batch from the others of its run that are in hand. */
function indexOf({ items }: Order): number {
  return items[0]?.place ?? 0;
}

function byWorker(
  workers: readonly RunWorker[],
  claimed: ReadonlyMap<string, ClaimedChunk>,
): ReadonlyMap<RunWorker, ClaimedChunk> {
  return new Map(
    workers.flatMap((worker): [RunWorker, ClaimedChunk][] => {
      const chunk = claimed.get(worker.lease.runId);
      return chunk === undefined ? [] : [[worker, chunk]];
    }),
  );
}
