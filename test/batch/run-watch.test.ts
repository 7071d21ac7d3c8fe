import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  type BatchCompleteEvent,
  BatchEvents,
  type BatchPosition,
  type CompleteEvent,
  type ErrorEvent,
  type ItemCompleteEvent,
  type ProgressEvent,
} from "../../src/batch/batch-events.ts";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { watchRun } from "../../src/batch/run-watch.ts";
import { StreamingBatchProcessor } from "../../src/batch/streaming-batch-processor.ts";
import { cleanSingle, cleanSingles } from "../support/catalogue-release.ts";
import { badType } from "./broken-releases.ts";

/** Everything that is emitted, in order. */
class Heard {
  readonly events = new BatchEvents();
  readonly names: string[] = [];
  readonly progress: ProgressEvent[] = [];
  readonly items: ItemCompleteEvent[] = [];
  readonly batches: BatchCompleteEvent[] = [];
  readonly complete: CompleteEvent[] = [];
  readonly errors: ErrorEvent[] = [];

  constructor() {
    this.events.on("start", () => this.names.push("start"));
    this.events.on("progress", (event) => this.#keep("progress", this.progress, event));
    this.events.on("itemComplete", (event) => this.#keep("itemComplete", this.items, event));
    this.events.on("batchComplete", (event) => this.#keep("batchComplete", this.batches, event));
    this.events.on("complete", (event) => this.#keep("complete", this.complete, event));
    this.events.on("error", (event) => this.#keep("error", this.errors, event));
  }

  #keep<Event>(name: string, list: Event[], event: Event): void {
    this.names.push(name);
    list.push(event);
  }
}

describe("watchRun()", () => {
  test("emits start, each item, its batch, how far it has come, and the end", async () => {
    const heard = new Heard();

    await buildBatch(cleanSingles(3), { batchSize: 2, concurrency: 1, events: heard.events });

    expect(heard.names.join(" ")).toBe(
      "start itemComplete itemComplete batchComplete progress itemComplete batchComplete progress complete",
    );
  });

  test("places every event of a batch: index, number of batches, processed, remaining", async () => {
    const heard = new Heard();

    await buildBatch(cleanSingles(3), { batchSize: 2, concurrency: 1, events: heard.events });

    expect(heard.items.map(placeOf)).toEqual([
      [0, 2, 1, 2],
      [0, 2, 2, 1],
      [1, 2, 3, 0],
    ]);
    expect(heard.batches.map(placeOf)).toEqual([
      [0, 2, 2, 1],
      [1, 2, 3, 0],
    ]);
    expect(heard.progress.map(placeOf)).toEqual(heard.batches.map(placeOf));
  });

  test("tells of a failed release as an item, and of each of its errors", async () => {
    const heard = new Heard();

    const { errors } = await buildBatch([cleanSingle("a"), badType("bad")], { events: heard.events });

    expect(heard.items.map(({ id, status, message }) => [id, status, message?.profile])).toEqual([
      ["a", "succeeded", "SimpleAudioSingle"],
      ["bad", "failed", undefined],
    ]);
    expect(heard.errors).toEqual(errors.map((error) => expect.objectContaining({ kind: "release", error })));
  });

  test("tells of releases that say what they said before as unchanged", () => {
    const heard = new Heard();
    const { observe } = watchRun({ events: heard.events });
    const unchanged = [{ releaseId: "same", contentSha: "0".repeat(64) }];

    observe({ kind: "run-started", runId: "1", recipientDpid: undefined, plannedCount: 3 });
    observe({
      kind: "batch-settled",
      firstReleaseId: "same",
      releaseCount: 2,
      estimatedBytes: 1,
      outcome: { batchIndex: 0, documents: [], failures: [], unchanged, goneCount: 1 },
      durationMs: 1,
      inflightBytes: 0,
    });

    expect(heard.items).toMatchObject([{ id: "same", status: "unchanged", processed: 1, remaining: 2 }]);
    expect(heard.batches).toMatchObject([{ unchangedCount: 1, goneCount: 1, processed: 2, remaining: 1 }]);
  });

  test("gives the statistics with the end", async () => {
    const heard = new Heard();

    await buildBatch([cleanSingle("a"), badType("bad")], { events: heard.events });

    expect(heard.complete).toMatchObject([
      {
        status: "COMPLETED",
        progress: { processed: 2, succeeded: 1, failed: 1, remaining: 0 },
        statistics: {
          stages: [
            { stage: "read" },
            { stage: "build", releaseCount: 2 },
            { stage: "validate" },
            { stage: "write" },
          ],
          totalsByProfile: [{ name: "SimpleAudioSingle", documentCount: 1 }],
        },
      },
    ]);
  });

  test("lets the work go on where listeners throw, and reports what they throw", async () => {
    const heard = new Heard();
    for (const name of ["start", "itemComplete", "batchComplete", "progress", "complete"] as const) {
      heard.events.on(name, () => {
        throw new Error(`in ${name}`);
      });
    }

    const { success } = await buildBatch(cleanSingles(2), { events: heard.events });

    expect(success).toHaveLength(2);
    expect(heard.errors.map((error) => error.kind === "listener" && error.event)).toEqual([
      "start",
      "itemComplete",
      "itemComplete",
      "batchComplete",
      "progress",
      "complete",
    ]);
  });

  test("tells of the failure of the work before it rejects, and of no end", async () => {
    const heard = new Heard();

    const attempt = buildBatch(cleanSingles(1), { events: heard.events, xsdDir: "nowhere" });

    await expect(attempt).rejects.toMatchObject({ code: "ERN_CONFIG_MISSING_XSD" });
    expect(heard.errors).toMatchObject([{ kind: "run", error: { code: "ERN_CONFIG_MISSING_XSD" } }]);
    expect(heard.complete).toEqual([]);
  });

  test("says that the work was stopped where continueOnError left releases", async () => {
    const heard = new Heard();

    await buildBatch([badType("bad"), cleanSingle("a"), cleanSingle("b")], {
      batchSize: 1,
      concurrency: 1,
      continueOnError: false,
      events: heard.events,
    });

    expect(heard.complete).toMatchObject([{ status: "STOPPED", progress: { processed: 1, remaining: 2 } }]);
  });

  test("sums up what the caller wants, release by release", async () => {
    const { aggregate, success } = await buildBatch([cleanSingle("a"), badType("bad"), cleanSingle("b")], {
      reduce: {
        initial: { bytes: 0, failed: new Set<string | undefined>() },
        add: ({ bytes, failed }, { status, id, message }) => ({
          bytes: bytes + (message?.byteLength ?? 0),
          failed: status === "failed" ? new Set([...failed, id]) : failed,
        }),
      },
    });

    expect(aggregate?.failed).toEqual(new Set(["bad"]));
    expect(aggregate?.bytes).toBe(success.reduce((sum, { byteLength }) => sum + byteLength, 0));
  });

  test("gives no aggregate where nothing was to be summed up", async () => {
    expect(await buildBatch(cleanSingles(1))).not.toHaveProperty("aggregate");
  });

  test("emits the events of a stream too, without what nobody knows of it", async () => {
    const heard = new Heard();
    const output = new Writable({ objectMode: true, write: (_message, _encoding, done) => done() });
    const processor = new StreamingBatchProcessor({ batchSize: 2, maxConcurrency: 1, events: heard.events });

    await processor.processStream(new Set(cleanSingles(3)), output);

    expect(heard.batches.map(placeOf)).toEqual([
      [0, undefined, 2, undefined],
      [1, undefined, 3, undefined],
    ]);
    expect(heard.complete).toMatchObject([{ status: "COMPLETED", progress: { processed: 3 } }]);
  });
});

function placeOf({ batchIndex, batchCount, processed, remaining }: BatchPosition): unknown {
  return [batchIndex, batchCount, processed, remaining];
}
