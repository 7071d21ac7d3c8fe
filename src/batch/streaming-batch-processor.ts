/** Streams in, streams out: bounded memory whatever the length of the catalogue. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import type { CatalogueReleaseInput } from "../catalogue.ts";
import type { BatchOutcome } from "./batch-items.ts";
import { type BatchOptions, resolveBatchOptions } from "./batch-options.ts";
import { exportSettings, toBuiltMessage } from "./build-batch.ts";
import { planInput, type ReleaseSource } from "./input-items.ts";
import type { BatchProgress } from "./progress.ts";
import { runBatches } from "./run-batches.ts";
import { runWatched, type WatchOptions, watchRun } from "./run-watch.ts";

/** Options of `StreamingBatchProcessor`. */
export interface StreamingBatchOptions extends Omit<BatchOptions, "concurrency">, WatchOptions {
  /** Batches in flight at the same time. Integer from 1. Default: number of CPUs. */
  readonly maxConcurrency?: number | undefined;
}

/** Builds messages from a stream of releases into a stream of messages. */
export class StreamingBatchProcessor {
  readonly #options: StreamingBatchOptions;

  constructor(options: StreamingBatchOptions = {}) {
    this.#options = options;
  }

  /**
   * Reads releases from `input` until it ends and writes each finished message to `output`, then ends it.
   *
   * Shape: `input` is a Readable in object mode or any (async) iterable; `output` a Writable in object mode that takes
   * `BuiltMessage`s. The order of a batch is kept, batches come as they are done; errors go to `onError`.
   * Memory: a slow `output` stops the reading of `input`; batches in flight stay below `memoryLimit`.
   * Throws: as `buildBatch`, and what either stream fails with; `output` is then destroyed with the same error.
   */
  async processStream(input: ReleaseSource<CatalogueReleaseInput>, output: Writable): Promise<BatchProgress> {
    const { maxConcurrency, ...shared } = this.#options;
    const resolved = resolveBatchOptions({ ...shared, concurrency: maxConcurrency });
    const watch = watchRun(this.#options);
    const closed = watchForFailure(output);
    const accept = async (outcome: BatchOutcome): Promise<void> => {
      for (const document of outcome.documents) {
        if (!output.write(toBuiltMessage(document))) await Promise.race([once(output, "drain"), closed]);
      }
    };
    const recipientDpid = resolved.message?.recipient.dpid;
    try {
      await runWatched(watch, async () => {
        if (!output.writable) await closed;
        const settings = { ...(await exportSettings(resolved)), observe: watch.observe };
        watch.observe({ kind: "run-started", runId: undefined, recipientDpid, plannedCount: undefined });
        const engine = { ...resolved, settings, accept: oneAtATime(accept) };
        await runBatches(planInput(input, resolved.batchSize), engine);
        output.end();
        await Promise.race([once(output, "finish"), closed]);
      });
    } catch (error) {
      output.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
    watch.observe({ kind: "run-finished", status: "COMPLETED" });
    return watch.progress();
  }
}

/** Rejects when the output fails or closes early; nobody needs to wait for it. */
function watchForFailure(output: Writable): Promise<never> {
  const closed = new Promise<never>((_, reject) => {
    // A stream that is over already tells nobody any more.
    if (!output.writable) reject(new Error("Cannot write messages: the output takes nothing any more"));
    output.once("error", reject);
    output.once("close", () => {
      if (!output.writableFinished) reject(new Error("Cannot write messages: the output was closed early"));
    });
  });
  closed.catch(() => undefined);
  return closed;
}

/** Runs calls one after the other: a full output is waited for once, not by every batch at the same time. */
function oneAtATime<Argument>(
  work: (argument: Argument) => Promise<void>,
): (argument: Argument) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (argument) => {
    last = last.then(() => work(argument));
    return last;
  };
}
