/**
 * What a run tells about itself while it works.
 *
 * The engine calls one function with one plain object for each thing that has happened; progress, events, statistics and
 * metrics are all made of these calls, so that the engine knows none of them.
 */
import type { RunStatus } from "../db/tables.ts";
import type { BatchOutcome } from "./batch-items.ts";
import type { MemoryPressure } from "./memory-pressure.ts";

/** Stages of a batch that take time of their own. */
export const RUN_STAGES = ["read", "build", "validate", "write"] as const;

/** One of `RUN_STAGES`. */
export type RunStage = (typeof RUN_STAGES)[number];

/** The run is planned, or an unfinished one was joined; comes first and once for a process. */
export interface RunStarted {
  readonly kind: "run-started";
  /** Absent in a call of the library, which leaves no row. */
  readonly runId: string | undefined;
  readonly recipientDpid: string | undefined;
  /** Releases of the whole run; absent where the input does not say how many it holds. */
  readonly plannedCount: number | undefined;
  /** Releases of the run that were done before this process joined it. Default: 0. */
  readonly doneCount?: number | undefined;
  /** Expected XML of the whole run. Unit: bytes. */
  readonly plannedBytes?: number | undefined;
  /** Batches of the whole run, where they are cut beforehand. */
  readonly batchCount?: number | undefined;
}

/** A batch was admitted; its releases are read next. */
export interface BatchStarted {
  readonly kind: "batch-started";
  readonly batchIndex: number;
  readonly releaseCount: number;
  /** Expected XML. Unit: bytes. */
  readonly estimatedBytes: number;
  /** Cost of the batches that are admitted now, this one included. Unit: bytes. */
  readonly inflightBytes: number;
}

/** A stage of a batch is over. */
export interface StageDone {
  readonly kind: "stage-done";
  readonly stage: RunStage;
  readonly batchIndex: number;
  /** Releases or documents that the stage has worked on. */
  readonly count: number;
  /** Monotonic; other batches may have had the processor meanwhile. */
  readonly durationMs: number;
}

/** What became of a batch is settled: committed by an export, handed over by the library. */
export interface BatchSettled {
  readonly kind: "batch-settled";
  /** Absent where the input has none that can be used. */
  readonly firstReleaseId: string | undefined;
  /** Releases that were planned for the batch. */
  readonly releaseCount: number;
  /** Their expected XML. Unit: bytes. */
  readonly estimatedBytes: number;
  readonly outcome: BatchOutcome;
  /** From the admission of the batch. */
  readonly durationMs: number;
  /** Cost of the batches that are still admitted. Unit: bytes. */
  readonly inflightBytes: number;
}

/** A batch of this process is committed: how far all processes together have come; comes before its `batch-settled`. */
export interface RunAdvanced {
  readonly kind: "run-advanced";
  /** Releases of the run that are done. */
  readonly doneCount: number;
  /** Of these the releases of the batch. */
  readonly ownCount: number;
}

/** Something was tried again, or is about to be. */
export interface WorkRetried {
  readonly kind: "retried";
  /** Class of the fault. */
  readonly faultClass: "transient" | "resource" | "crash";
  /** Code of ours or SQLSTATE. */
  readonly code: string;
}

/** A lease that had run out was taken from another process. */
export interface LeaseStolen {
  readonly kind: "lease-stolen";
}

/** A commit of this process was refused because its lease had gone to another. */
export interface CommitFenced {
  readonly kind: "commit-fenced";
}

/** Batches are cut to another size from now on. */
export interface BatchSizeChanged {
  readonly kind: "batch-size-changed";
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** The process has come nearer to its memory limit, or farther from it. */
export interface MemoryPressureChanged {
  readonly kind: "memory-pressure";
  readonly pressure: MemoryPressure;
  /** Units: bytes of the process, and those that it may have. */
  readonly rssBytes: number;
  readonly limitBytes: number;
}

/** The run cannot go on; the same error is thrown to the caller. */
export interface RunFailed {
  readonly kind: "run-failed";
  readonly error: unknown;
}

/** The work of this process on the run is over, however it ended; comes last and once. */
export interface RunFinished {
  readonly kind: "run-finished";
  readonly status: RunStatus;
}

/** One thing that has happened in a run. */
export type RunEvent =
  | RunStarted
  | BatchStarted
  | StageDone
  | BatchSettled
  | RunAdvanced
  | WorkRetried
  | LeaseStolen
  | CommitFenced
  | BatchSizeChanged
  | MemoryPressureChanged
  | RunFailed
  | RunFinished;

/** Hears of everything that happens in a run; returns at once and throws only what a caller's callback throws. */
export type RunObserver = (event: RunEvent) => void;
