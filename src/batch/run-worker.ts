/** One process at work on one run: its batches admitted, exported, written, given back. */
import { setTimeout as wait } from "node:timers/promises";
import { type ClaimedChunk, noteAttempt, type Worker } from "../db/chunk-lease.ts";
import type { Database } from "../db/connect.ts";
import { newLeaseOwner } from "../db/lease-owner.ts";
import { countFenced, countRetries } from "../db/run-faults.ts";
import { largestMessageBytes } from "./batch-cost.ts";
import type { BatchOutcome, PlannedItem } from "./batch-items.ts";
import { BatchSizer } from "./batch-sizer.ts";
import { ChunkFeed, type ChunkItem, chunkOf, isChunkItem } from "./chunk-feed.ts";
import type { ChunkEnd, ChunkWork } from "./chunk-work.ts";
import { writeDocumentFiles } from "./document-files.ts";
import { ExportTally } from "./export-summary.ts";
import { quarantined } from "./failed-release.ts";
import { failpoint } from "./failpoint.ts";
import { faultClassOf } from "./fault-class.ts";
import { FaultPolicy } from "./fault-policy.ts";
import { MemoryRelief } from "./memory-relief.ts";
import { type ReadBatch, workOnBatches } from "./run-batches.ts";
import { RunControl } from "./run-control.ts";
import type { LeftRun } from "./run-end.ts";
import type { RunWork } from "./run-work.ts";
import { assertSkipLimits } from "./skip-limits.ts";
import { watchBatch } from "./watch-batch.ts";
import { sourceShasOf, writeOutcome } from "./write-outcome.ts";

/** Works on a run beside whoever else does; by itself, or on chunks that it is handed. */
export class RunWorker {
  readonly #database: Database;
  readonly work: RunWork;
  /** The process, as leases know it. */
  readonly lease: Worker;
  readonly #overdue = new AbortController();
  readonly signal: AbortSignal;
  readonly control: RunControl;
  readonly faults: FaultPolicy;
  readonly sizer: BatchSizer;
  readonly #tally: ExportTally;
  readonly #feed: ChunkFeed;
  #doneCount = 0;
  /** When each batch in hand was begun. */
  readonly #inHand = new Map<readonly PlannedItem[], number>();
  readonly #memory: MemoryRelief;

  constructor(database: Database, work: RunWork) {
    const { engine, resolved, provenance, settings } = work;
    const { observe } = settings;
    this.#database = database;
    this.work = work;
    this.signal = anySignal([resolved.signal, this.#overdue.signal]);
    this.lease = {
      runId: provenance.runId,
      owner: newLeaseOwner(),
      leaseSeconds: engine.leaseSeconds,
    };
    this.control = new RunControl(database, this.lease, {
      stopSignal: engine.stopSignal,
      maxRunMs: engine.maxRunMs,
      isHeldBack: () => resolved.budget.isOverfull,
      onOverdue: () => this.#overdue.abort(),
    });
    this.faults = new FaultPolicy({ ...engine, signal: this.signal, observe });
    this.sizer = new BatchSizer({ ...resolved, ...engine, observe });
    this.#memory = new MemoryRelief({
      budget: resolved.budget,
      settings: { ...settings, signal: this.signal },
      inHand: () => [...this.#inHand.keys()],
      leave: (error) => this.#overdue.abort(error),
    });
    this.#tally = new ExportTally(provenance.runId, work.parties);
    const { maxReleaseMs } = resolved;
    const maxReleaseBytes = largestMessageBytes(resolved.memoryLimitBytes);
    this.#feed = new ChunkFeed(database, {
      worker: this.lease,
      control: this.control,
      faults: this.faults,
      reportRetries: () => this.reportRetries(),
      read: (releaseIds) => work.read(releaseIds, { maxReleaseBytes, maxReleaseMs, signal: this.signal }),
      maxReleaseBytes,
      observe,
      quarantine: (items) => this.#quarantine(items),
    });
  }

  /** Releases that have come to nothing yet, as far as this process has heard. */
  get openCount(): number {
    return this.work.plannedCount - this.#doneCount;
  }

  /** Works until there is nothing left to do; gives what ended the work before. */
  async run(): Promise<{ readonly error: unknown } | undefined> {
    const { resolved } = this.work;
    const sizer = this.sizer;
    const wake = (): void => this.control.wake();
    this.signal.addEventListener("abort", wake);
    try {
      await workOnBatches(
        this.#feed.segments(),
        {
          get batchSize() {
            return sizer.size;
          },
          batchBytes: resolved.batchBytes,
          concurrency: resolved.concurrency,
          budget: resolved.budget,
          settings: { ...this.work.settings, signal: this.signal },
          admit: (batch) => this.begin(batch),
          onFault: (error, batch) => this.fail(error, batch),
        },
        (batch) => this.export(batch),
      );
      failpoint("before-finish");
      return undefined;
    } catch (error) {
      return { error };
    } finally {
      this.signal.removeEventListener("abort", wake);
    }
  }

  /** Ends the sign of life: nothing is in hand any more. */
  async close(): Promise<void> {
    this.#memory.close();
    await this.control.close();
    await this.reportRetries().catch(() => undefined);
  }

  /** Has the retries of this process counted with those of the others. */
  reportRetries(): Promise<void> {
    return this.faults.report((count) => countRetries(this.#database, this.lease.runId, count));
  }

  /** What the end of the run is decided by. */
  left(): Omit<LeftRun, "failure"> {
    const { control, faults, signal } = this;
    const { plannedCount } = this.work;
    return { tally: this.#tally, plannedCount, worker: this.lease, control, signal, faults };
  }

  /** Follows a chunk that was claimed for this process to its end. */
  takeChunk(chunk: ClaimedChunk): ChunkWork {
    return this.#feed.take(chunk);
  }

  /** Takes a batch in hand, and says so before it is read; false where it is not to be worked on. */
  async begin(batch: readonly PlannedItem[]): Promise<boolean> {
    const items = batch.filter(isChunkItem);
    const chunk = chunkOf(items);
    if (chunk === undefined || chunk.isOver) return false;
    const { throttleMs } = this.work.engine;
    if (throttleMs > 0) await wait(throttleMs, undefined, { signal: this.signal }).catch(() => undefined);
    // What may kill the process is worked on with nothing else in hand: a death is then its own.
    const isAlone = items.length === 1 && (items[0]?.deaths ?? 0) >= DEATHS_TO_BE_ALONE;
    if (isAlone || this.#hasSuspect()) await this.handsFree();
    if (this.control.state !== "go") {
      chunk.leave();
      return false;
    }
    chunk.take(items.length);
    this.#inHand.set(batch, performance.now());
    const note = {
      batchIndex: items[0]?.place ?? 0,
      releaseIds: items.map(({ releaseId }) => releaseId),
      isAlone,
    };
    // A note that cannot be written costs the process nothing but a suspect, should it die.
    await noteAttempt(this.#database, this.lease.runId, chunk.hold, note).catch(() => undefined);
    failpoint("before-read", () => note.releaseIds);
    await items[0]?.readBatch?.(note.releaseIds);
    return true;
  }

  /** The turn of a batch has come that others were worked on before: its time begins now. */
  resume(batch: readonly PlannedItem[]): void {
    this.#inHand.set(batch, performance.now());
  }

  /** Exports a batch that was begun and read. Throws: what `fail` is to be called with. */
  async export(batch: ReadBatch): Promise<void> {
    const { planned, watched } = batch;
    const outcome = { ...(await this.#memory.export(batch)), sourceShas: sourceShasOf(batch.items) };
    failpoint("after-build", () => planned.map(({ releaseId }) => releaseId));
    watched.built();
    await this.#write(outcome, planned.filter(isChunkItem));
    const durationMs = performance.now() - (this.#inHand.get(planned) ?? performance.now());
    this.sizer.took({ releaseCount: planned.length, durationMs, outcome });
    this.#putDown(planned);
    watched.settled(outcome);
  }

  /** Gives a batch back that was begun and is not to be exported. */
  async leave(batch: readonly PlannedItem[]): Promise<void> {
    this.#putDown(batch);
    const items = batch.filter(isChunkItem);
    await chunkOf(items)?.failed(items.length, {});
  }

  async #write(outcome: BatchOutcome, items: readonly ChunkItem[]): Promise<void> {
    const { outDir, provenance, engine, checkBreaker } = this.work;
    if (outDir !== undefined) await writeDocumentFiles(outDir, outcome.documents);
    const standing = await writeOutcome(
      this.#database,
      provenance,
      outcome,
      items,
      this.faults,
      checkBreaker,
    );
    this.control.hear(standing.status);
    this.#doneCount = Math.max(this.#doneCount, standing.doneCount);
    this.work.settings.observe?.({
      kind: "run-advanced",
      doneCount: standing.doneCount,
      ownCount: items.length,
    });
    this.#tally.add(outcome, items.length);
    this.faults.succeeded();
    await chunkOf(items)?.wrote(items.length);
    if (outcome.failures.length === 0) return;
    await this.faults.retry(() =>
      assertSkipLimits(this.#database, provenance.runId, engine.skipLimits, standing),
    );
  }

  async #quarantine(items: readonly ChunkItem[]): Promise<void> {
    const batchIndex = items[0]?.place ?? 0;
    const { observe } = this.work.settings;
    const watched = watchBatch(batchIndex, items, { budget: this.work.resolved.budget, observe });
    const outcome = { batchIndex, documents: [], failures: items.map(quarantined), goneCount: 0 };
    chunkOf(items)?.take(items.length);
    await this.#write(outcome, items);
    watched.settled(outcome);
  }

  /** Sees what is to be done after a fault. Throws: what ends the work. The feed is closed then: it would wait for the chunk of the batch that has failed. */
  async fail(error: unknown, batch: readonly PlannedItem[]): Promise<void> {
    this.#putDown(batch);
    const items = batch.filter(isChunkItem);
    try {
      await chunkOf(items)?.failed(items.length, await this.#endOf(error));
    } catch (fatal) {
      this.#feed.close();
      throw fatal;
    }
  }

  /** Says what becomes of a chunk by a fault. Throws: the fault, where it ends the work. */
  async #endOf(error: unknown): Promise<ChunkEnd> {
    const faultClass = this.signal.aborted ? "fatal" : faultClassOf(error);
    if (faultClass === "fatal") throw error;
    if (faultClass === "transient") return { waitMs: this.faults.delayOf(error) };
    if (faultClass === "resource") {
      this.sizer.shrink("there is no room left");
      return { waitMs: this.faults.delayOf(error), maxBatchSize: this.sizer.size };
    }
    if (faultClass === "ended") {
      await this.control.renew();
      // The chunk is this process's own all the same: an ended run keeps no lease.
      return {};
    }
    this.work.settings.observe?.({ kind: "commit-fenced" });
    await this.#countFenced();
    return "lost";
  }

  async #countFenced(): Promise<void> {
    await countFenced(this.#database, this.lease.runId).catch(() => undefined);
  }

  #hasSuspect(): boolean {
    return [...this.#inHand.keys()].some((batch) =>
      batch.some((item) => isChunkItem(item) && item.deaths >= DEATHS_TO_BE_ALONE),
    );
  }

  /** Waits until nothing is in hand. */
  async handsFree(): Promise<void> {
    while (this.#inHand.size > 0) await this.control.sleep(HANDS_CHECK_MS);
  }

  #putDown(batch: readonly PlannedItem[]): void {
    this.#inHand.delete(batch);
    if (this.#inHand.size === 0) this.control.wake();
  }
}

/** A release that died twice with others is worked on alone; see `boundOf` in chunk-feed.ts. */
const DEATHS_TO_BE_ALONE = 2;
const HANDS_CHECK_MS = 1_000;

function anySignal(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
