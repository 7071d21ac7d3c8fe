/** One process at work on a run: chunk after chunk, until the run is done, stopped or ended. */
import { setTimeout as wait } from "node:timers/promises";
import type { MessageParties } from "../catalogue/party.ts";
import { countFaults, noteAttempt, type Worker } from "../db/chunk-lease.ts";
import type { Database } from "../db/connect.ts";
import { newLeaseOwner } from "../db/lease-owner.ts";
import type { ReadRelease } from "../db/release-reader.ts";
import { ERROR_CODES } from "../errors.ts";
import { largestMessageBytes } from "./batch-cost.ts";
import type { BatchOutcome, FailedRelease, PlannedItem } from "./batch-items.ts";
import type { ResolvedBatchOptions } from "./batch-options.ts";
import { BatchSizer } from "./batch-sizer.ts";
import { staged } from "./build-candidates.ts";
import type { BreakerCheck } from "./circuit-breaker.ts";
import { ChunkFeed, type ChunkItem } from "./chunk-feed.ts";
import type { ChunkEnd } from "./chunk-work.ts";
import { writeDocumentFiles } from "./document-files.ts";
import type { ResolvedEngineOptions } from "./engine-options.ts";
import type { ExportSettings } from "./export-batch.ts";
import { ExportTally, type ExportSummary } from "./export-summary.ts";
import { failpoint } from "./failpoint.ts";
import { faultClassOf } from "./fault-class.ts";
import { FaultPolicy } from "./fault-policy.ts";
import { runBatches } from "./run-batches.ts";
import { RunControl } from "./run-control.ts";
import { endRunOf, type LeftRun } from "./run-end.ts";
import { assertSkipLimits } from "./skip-limits.ts";
import { watchBatch } from "./watch-batch.ts";
import { type BatchProvenance, writeOutcome } from "./write-outcome.ts";

/** A run and what it is worked on with. */
export interface RunWork {
  readonly provenance: BatchProvenance;
  readonly plannedCount: number;
  readonly parties: MessageParties;
  readonly resolved: ResolvedBatchOptions;
  readonly engine: ResolvedEngineOptions;
  readonly settings: ExportSettings;
  readonly read: (
    releaseIds: readonly string[],
    options: { readonly maxReleaseBytes: number; readonly signal?: AbortSignal },
  ) => AsyncGenerator<ReadRelease>;
  readonly outDir: string | undefined;
  /** Absent: no breaker is set. */
  readonly checkBreaker?: BreakerCheck | undefined;
}

/**
 * Works on a run beside whoever else does.
 *
 * Shape: the summary of the whole run where it is completed, of this process's share where it was stopped.
 * Throws: what ends the run, which is then marked as failed; `ERN_RUN_INTERRUPTED` leaves it unfinished.
 */
export async function workOnRun(database: Database, work: RunWork): Promise<ExportSummary> {
  const worker = new RunWorker(database, work);
  const failure = await worker.run();
  const summary = await endRunOf(database, { ...worker.left(), plannedCount: work.plannedCount, failure });
  failpoint("after-finish");
  return summary;
}

/** The batches of one process: admitted, written, given back. */
class RunWorker {
  readonly #database: Database;
  readonly #work: RunWork;
  readonly #worker: Worker;
  readonly #overdue = new AbortController();
  readonly #signal: AbortSignal;
  readonly #control: RunControl;
  readonly #faults: FaultPolicy;
  readonly #sizer: BatchSizer;
  readonly #tally: ExportTally;
  readonly #feed: ChunkFeed;
  /** When each batch in hand was begun. */
  readonly #inHand = new Map<readonly PlannedItem[], number>();

  constructor(database: Database, work: RunWork) {
    const { engine, resolved, provenance, settings } = work;
    const { observe } = settings;
    this.#database = database;
    this.#work = work;
    this.#signal = anySignal([resolved.signal, this.#overdue.signal]);
    this.#worker = {
      runId: provenance.runId,
      owner: newLeaseOwner(),
      leaseSeconds: engine.leaseSeconds,
    };
    this.#control = new RunControl(database, this.#worker, {
      stopSignal: engine.stopSignal,
      maxRunMs: engine.maxRunMs,
      onOverdue: () => this.#overdue.abort(),
    });
    this.#faults = new FaultPolicy({ ...engine, signal: this.#signal, observe });
    this.#sizer = new BatchSizer({ ...engine, observe });
    this.#tally = new ExportTally(provenance.runId, work.parties);
    const maxReleaseBytes = largestMessageBytes(resolved.memoryLimitBytes);
    this.#feed = new ChunkFeed(database, {
      worker: this.#worker,
      control: this.#control,
      faults: this.#faults,
      read: (releaseIds) => work.read(releaseIds, { maxReleaseBytes, signal: this.#signal }),
      maxReleaseBytes,
      observe,
      quarantine: (items) => this.#quarantine(items),
    });
  }

  /** Works until there is nothing left to do; gives what ended the work before. */
  async run(): Promise<{ readonly error: unknown } | undefined> {
    const { resolved, settings } = this.#work;
    const sizer = this.#sizer;
    const wake = (): void => this.#control.wake();
    this.#signal.addEventListener("abort", wake);
    try {
      await runBatches(this.#feed.segments(), {
        get batchSize() {
          return sizer.size;
        },
        batchBytes: resolved.batchBytes,
        concurrency: resolved.concurrency,
        budget: resolved.budget,
        settings: { ...settings, signal: this.#signal },
        admit: (batch) => this.#admit(batch),
        accept: async (outcome, batch) => {
          await this.#write(outcome, batch.filter(isChunkItem));
          sizer.took(performance.now() - (this.#inHand.get(batch) ?? performance.now()));
          this.#putDown(batch);
        },
        onFault: (error, batch) => this.#fail(error, batch),
      });
      failpoint("before-finish");
      return undefined;
    } catch (error) {
      return { error };
    } finally {
      this.#signal.removeEventListener("abort", wake);
      await this.#control.close();
      await this.#countFaults({ retries: this.#faults.retries });
    }
  }

  /** What the end of the run is decided by. */
  left(): Pick<LeftRun, "tally" | "worker" | "control" | "signal" | "faults"> {
    return {
      tally: this.#tally,
      worker: this.#worker,
      control: this.#control,
      signal: this.#signal,
      faults: this.#faults,
    };
  }

  async #admit(batch: readonly PlannedItem[]): Promise<boolean> {
    const items = batch.filter(isChunkItem);
    const chunk = chunkOf(items);
    if (chunk === undefined || chunk.isOver) return false;
    const { throttleMs } = this.#work.engine;
    if (throttleMs > 0) await wait(throttleMs, undefined, { signal: this.#signal }).catch(() => undefined);
    // What may kill the process is worked on with nothing else in hand: a death is then its own.
    const isAlone = items.length === 1 && (items[0]?.deaths ?? 0) >= DEATHS_TO_BE_ALONE;
    if (isAlone || this.#hasSuspect()) await this.#handsFree();
    if (this.#control.state !== "go") {
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
    await noteAttempt(this.#database, this.#worker.runId, chunk.hold, note).catch(() => undefined);
    failpoint("before-read", () => note.releaseIds);
    return true;
  }

  async #write(outcome: BatchOutcome, items: readonly ChunkItem[]): Promise<void> {
    const { outDir, provenance, engine, checkBreaker } = this.#work;
    if (outDir !== undefined) await writeDocumentFiles(outDir, outcome.documents);
    const standing = await writeOutcome(
      this.#database,
      provenance,
      outcome,
      items,
      this.#faults,
      checkBreaker,
    );
    this.#control.hear(standing.status);
    this.#work.settings.observe?.({
      kind: "run-advanced",
      doneCount: standing.doneCount,
      ownCount: items.length,
    });
    this.#tally.add(outcome, items.length);
    this.#faults.succeeded(items.length);
    await chunkOf(items)?.wrote(items.length);
    if (outcome.failures.length === 0) return;
    await this.#faults.retry(() =>
      assertSkipLimits(this.#database, provenance.runId, engine.skipLimits, standing),
    );
  }

  async #quarantine(items: readonly ChunkItem[]): Promise<void> {
    const batchIndex = items[0]?.place ?? 0;
    const { observe } = this.#work.settings;
    const watched = watchBatch(batchIndex, items, { budget: this.#work.resolved.budget, observe });
    const outcome = { batchIndex, documents: [], failures: items.map(quarantined), goneCount: 0 };
    chunkOf(items)?.take(items.length);
    await this.#write(outcome, items);
    watched.settled(outcome);
  }

  /** Throws: what ends the work. The feed is closed then: it would wait for the chunk of the batch that has failed. */
  async #fail(error: unknown, batch: readonly PlannedItem[]): Promise<void> {
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
    const faultClass = this.#signal.aborted ? "fatal" : faultClassOf(error);
    if (faultClass === "fatal") throw error;
    if (faultClass === "transient") return { waitMs: this.#faults.delayOf(error) };
    if (faultClass === "resource") {
      this.#sizer.shrink("there is no room left");
      return { waitMs: this.#faults.delayOf(error), maxBatchSize: this.#sizer.size };
    }
    if (faultClass === "ended") await this.#control.renew();
    else {
      this.#work.settings.observe?.({ kind: "commit-fenced" });
      await this.#countFaults({ fenced: 1 });
    }
    return "lost";
  }

  async #countFaults(counts: { readonly retries?: number; readonly fenced?: number }): Promise<void> {
    if (counts.retries === 0) return;
    await countFaults(this.#database, this.#worker.runId, counts).catch(() => undefined);
  }

  #hasSuspect(): boolean {
    return [...this.#inHand.keys()].some((batch) =>
      batch.some((item) => isChunkItem(item) && item.deaths >= DEATHS_TO_BE_ALONE),
    );
  }

  async #handsFree(): Promise<void> {
    while (this.#inHand.size > 0) await this.#control.sleep(HANDS_CHECK_MS);
  }

  #putDown(batch: readonly PlannedItem[]): void {
    this.#inHand.delete(batch);
    if (this.#inHand.size === 0) this.#control.wake();
  }
}

/** A release that died twice with others is worked on alone; see `boundOf` in chunk-feed.ts. */
const DEATHS_TO_BE_ALONE = 2;
const HANDS_CHECK_MS = 1_000;

function anySignal(signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

function isChunkItem(item: PlannedItem): item is ChunkItem {
  return "chunk" in item;
}

function chunkOf(items: readonly ChunkItem[]): ChunkItem["chunk"] | undefined {
  return items[0]?.chunk;
}

function quarantined({ releaseId, deaths }: ChunkItem): FailedRelease {
  const code = "ERN_RELEASE_QUARANTINED";
  const text = `${deaths} processes ended while they worked on the release`;
  const { hint } = ERROR_CODES[code];
  return { releaseId, findings: staged("build", [{ code, severity: "fatal", path: "release", text, hint }]) };
}
