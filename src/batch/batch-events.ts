/** Events of a call or run, for any number of listeners. */
import { EventEmitter } from "node:events";
import type { RunStatus, StoredMessageKind } from "../db/tables.ts";
import type { BatchProgress } from "./progress.ts";
import type { ReleaseError } from "./release-error.ts";
import type { RunStatistics } from "./run-statistics.ts";

/** Where the work stands. Carried by every event of a batch. */
export interface BatchPosition {
  /** Row of export.run, which tells the runs of several recipients apart; absent in a call of the library. */
  readonly runId?: string | undefined;
  /** Counted from 0, in the order of reading; batches may be done in another. */
  readonly batchIndex: number;
  /**
   * Batches of the whole work: exact where they are cut beforehand, else as many as are expected from those that are done;
   * absent where the input does not say how many releases it holds.
   */
  readonly batchCount: number | undefined;
  /** Releases that are done. */
  readonly processed: number;
  /** Releases that are not; absent where the input does not say how many it holds. */
  readonly remaining: number | undefined;
}

/** The work is planned and begins. */
export interface StartEvent {
  /** Row of export.run; absent in a call of the library. */
  readonly runId: string | undefined;
  readonly recipientDpid: string | undefined;
  readonly total: number | undefined;
  readonly batchCount: number | undefined;
}

/** A batch is done: how far the work has come with it. */
export interface ProgressEvent extends BatchPosition, BatchProgress {
  readonly processed: number;
  readonly remaining: number | undefined;
}

/** A release that is done. */
export interface CompletedItem {
  /** Release id; absent where the input has none. */
  readonly id: string | undefined;
  /** `unchanged`: its message says what the last one said, and was not written. */
  readonly status: "succeeded" | "unchanged" | "failed";
  /** Only where it succeeded. */
  readonly message: ItemMessage | undefined;
  /** What keeps a failed release from being exported. */
  readonly errors: readonly ReleaseError[];
  /** Time of building, checking and serializing. Unit: ms. */
  readonly buildMs: number | undefined;
}

/** One release is done. */
export interface ItemCompleteEvent extends BatchPosition, CompletedItem {}

/** What is known of the message of a release. */
export interface ItemMessage {
  readonly messageId: string;
  readonly messageKind: StoredMessageKind;
  readonly profile: string;
  /** Of the XML in UTF-8. */
  readonly sha256: string;
  readonly byteLength: number;
}

/** A batch is done: committed by an export, handed over by the library. */
export interface BatchCompleteEvent extends BatchPosition {
  /** Releases of this batch that have a document. */
  readonly succeededCount: number;
  readonly failedCount: number;
  /** Releases whose message says what the last one said; nothing is written. */
  readonly unchangedCount: number;
  /** Deleted after they were planned. */
  readonly goneCount: number;
  /** XML of the batch. Unit: bytes. */
  readonly documentBytes: number;
  /** From the admission of the batch. */
  readonly durationMs: number;
}

/** The work is over, and did not fail. */
export interface CompleteEvent {
  readonly runId: string | undefined;
  readonly status: Exclude<RunStatus, "FAILED">;
  readonly progress: BatchProgress;
  readonly statistics: RunStatistics;
}

/** Something went wrong: with a release, with a listener, or with the work as a whole. */
export type ErrorEvent =
  | (BatchPosition & { readonly kind: "release"; readonly error: ReleaseError })
  | { readonly kind: "listener"; readonly event: keyof BatchEventMap; readonly error: unknown }
  | { readonly kind: "run"; readonly runId: string | undefined; readonly error: unknown };

/** Names of the events, and what their listeners get. */
export interface BatchEventMap {
  start: [StartEvent];
  progress: [ProgressEvent];
  itemComplete: [ItemCompleteEvent];
  batchComplete: [BatchCompleteEvent];
  complete: [CompleteEvent];
  error: [ErrorEvent];
}

/**
 * Emits what happens in a call or run; give one to `buildBatch`, `StreamingBatchProcessor`, `exportCatalogue` or
 * `exportRecipients` as option `events`.
 *
 * A listener that throws, or whose promise rejects, harms neither the work nor the other listeners: the listeners of
 * `error` hear of it, and where there are none, or one of them has failed, it is a warning of the process. Unlike of
 * other emitters, an `error` that nobody listens to is not thrown.
 */
export class BatchEvents extends EventEmitter<BatchEventMap> {
  override emit<Name extends keyof BatchEventMap>(name: Name, ...args: BatchEventMap[Name]): boolean;
  override emit(name: keyof BatchEventMap, ...args: BatchEventMap[keyof BatchEventMap]): boolean {
    const listeners = this.rawListeners(name);
    for (const listener of listeners) {
      try {
        const result: unknown = Reflect.apply(listener, this, args);
        if (result instanceof Promise) result.catch((error: unknown) => this.#report(name, error));
      } catch (error) {
        this.#report(name, error);
      }
    }
    return listeners.length > 0;
  }

  #report(event: keyof BatchEventMap, error: unknown): void {
    if (event !== "error" && this.listenerCount("error") > 0) {
      this.emit("error", { kind: "listener", event, error });
      return;
    }
    const text = error instanceof Error ? error.message : String(error);
    process.emitWarning(`A listener of "${event}" failed: ${text}`, { code: "DDEX_BATCH_LISTENER_FAILED" });
  }
}
