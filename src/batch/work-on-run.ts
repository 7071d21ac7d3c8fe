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
import { ChunkFeed, type ChunkItem } from "./chunk-feed.ts";
import { writeDocumentFiles } from "./document-files.ts";
import type { ResolvedEngineOptions } from "./engine-options.ts";
import type { ExportSettings } from "./export-batch.ts";
import { ExportTally, type ExportSummary } from "./export-summary.ts";
import { failpoint } from "./failpoint.ts";
import { faultClassOf } from "./fault-class.ts";
import { FaultPolicy } from "./fault-policy.ts";
import { runBatches } from "./run-batches.ts";
import { RunControl } from "./run-control.ts";
import { endRunOf } from "./run-end.ts";
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
}

/**
 * Works on a run beside whoever else does.
 *
 * Shape: the summary of the whole run where it is completed, of this process's share where it was stopped.
 * Throws: what ends the run, which is then marked as failed; `ERN_RUN_INTERRUPTED` leaves it unfinished.
 */
export async function workOnRun(database: Database, work: RunWork): Promise<ExportSummary> {
  const { engine, resolved, provenance } = work;
  const { runId } = provenance;
  const overdue = new AbortController();
  const signal = anySignal([resolved.signal, overdue.signal]);
  const settings: ExportSettings = { ...work.settings, signal };
  const { observe } = settings;
  const worker: Worker = {
    runId,
    owner: newLeaseOwner(),
    leaseSeconds: engine.leaseSeconds,
  };
  const control = new RunControl(database, worker, {
    stopSignal: engine.stopSignal,
    maxRunMs: engine.maxRunMs,
    onOverdue: () => overdue.abort(),
  });
  const wake = (): void => control.wake();
  signal.addEventListener("abort", wake);
  const faults = new FaultPolicy({ ...engine, signal, observe });
  const sizer = new BatchSizer({ ...engine, observe });
  const tally = new ExportTally(runId, work.parties);
  const maxReleaseBytes = largestMessageBytes(resolved.memoryLimitBytes);

  const accept = async (outcome: BatchOutcome, batch: readonly ChunkItem[]): Promise<void> => {
    if (work.outDir !== undefined) await writeDocumentFiles(work.outDir, outcome.documents);
    const standing = await writeOutcome(database, provenance, outcome, batch, faults);
    control.hear(standing.status);
    tally.add(outcome, batch.length);
    faults.succeeded(batch.length);
    await chunkOf(batch)?.wrote(batch.length);
    if (outcome.failures.length > 0) await assertSkipLimits(database, runId, engine.skipLimits, standing);
  };
  const startedMs = new Map<readonly PlannedItem[], number>();
  const feed = new ChunkFeed(database, {
    worker,
    control,
    faults,
    read: (releaseIds) => work.read(releaseIds, { maxReleaseBytes, signal }),
    maxReleaseBytes,
    observe,
    quarantine: async (items) => {
      chunkOf(items)?.take(items.length);
      const watched = watchBatch(items[0]?.place ?? 0, items, { budget: resolved.budget, observe });
      const outcome = {
        batchIndex: items[0]?.place ?? 0,
        documents: [],
        failures: items.map(quarantined),
        goneCount: 0,
      };
      await accept(outcome, items);
      watched.settled(outcome);
    },
  });
  // The feed would wait for the chunk of the batch that has failed.
  const endWork = (error: unknown): never => {
    feed.close();
    throw error;
  };
  let failure: { readonly error: unknown } | undefined;
  try {
    await runBatches(feed.segments(), {
      get batchSize() {
        return sizer.size;
      },
      batchBytes: resolved.batchBytes,
      concurrency: resolved.concurrency,
      budget: resolved.budget,
      settings,
      admit: async (batch) => {
        const items = batch.filter(isChunkItem);
        const chunk = chunkOf(items);
        if (chunk === undefined || chunk.isOver) return false;
        if (engine.throttleMs > 0)
          await wait(engine.throttleMs, undefined, { signal }).catch(() => undefined);
        if (control.state !== "go") {
          chunk.leave();
          return false;
        }
        chunk.take(items.length);
        startedMs.set(batch, performance.now());
        const note = {
          batchIndex: items[0]?.place ?? 0,
          releaseIds: items.map(({ releaseId }) => releaseId),
        };
        // A note that cannot be written costs the process nothing but a suspect, should it die.
        await noteAttempt(database, runId, chunk.hold, note).catch(() => undefined);
        failpoint("after-read");
        return true;
      },
      accept: async (outcome, batch) => {
        await accept(outcome, batch.filter(isChunkItem));
        sizer.took(performance.now() - (startedMs.get(batch) ?? performance.now()));
        startedMs.delete(batch);
      },
      onFault: async (error, batch) => {
        startedMs.delete(batch);
        const items = batch.filter(isChunkItem);
        const chunk = chunkOf(items);
        if (chunk === undefined || signal.aborted) return endWork(error);
        switch (faultClassOf(error)) {
          case "lost":
            observe?.({ kind: "commit-fenced" });
            await countFaults(database, runId, { fenced: 1 }).catch(() => undefined);
            return chunk.failed(items.length, "lost");
          case "ended":
            await control.renew();
            return chunk.failed(items.length, "lost");
          case "resource":
            sizer.shrink("there is no room left");
            return chunk.failed(items.length, { waitMs: faults.delayOf(error), maxBatchSize: sizer.size });
          case "transient":
            return chunk.failed(items.length, { waitMs: faults.delayOf(error) });
          case "fatal":
            return endWork(error);
        }
      },
    });
    failpoint("before-finish");
  } catch (error) {
    failure = { error };
  } finally {
    signal.removeEventListener("abort", wake);
    await control.close();
  }
  if (faults.retries > 0) {
    await countFaults(database, runId, { retries: faults.retries }).catch(() => undefined);
  }
  const summary = await endRunOf(database, {
    tally,
    plannedCount: work.plannedCount,
    worker,
    control,
    signal,
    failure,
    faults,
  });
  failpoint("after-finish");
  return summary;
}

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
