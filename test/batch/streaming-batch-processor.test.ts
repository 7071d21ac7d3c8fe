import { Readable, Writable } from "node:stream";
import { callbackify } from "node:util";
import { describe, expect, test } from "vitest";
import type { BuiltMessage } from "../../src/batch/build-batch.ts";
import type { BatchProgress } from "../../src/batch/progress.ts";
import { StreamingBatchProcessor } from "../../src/batch/streaming-batch-processor.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { cleanSingle, cleanSingles } from "../support/catalogue-release.ts";
import { badType } from "./broken-releases.ts";

/** Collects what is written; `onMessage` decides how long each message takes. */
function collector(onMessage: (message: BuiltMessage) => Promise<void> = () => Promise.resolve()): {
  readonly output: Writable;
  readonly ids: string[];
} {
  const ids: string[] = [];
  const output = new Writable({
    objectMode: true,
    highWaterMark: 1,
    write(message: BuiltMessage, _encoding, done) {
      ids.push(message.id);
      callbackify(onMessage)(message, done);
    },
  });
  return { output, ids };
}

/** An input that never ends, and how many releases were taken from it. */
function endless(): {
  readonly input: AsyncGenerator<CatalogueReleaseInput>;
  readonly taken: () => number;
  readonly isClosed: () => boolean;
} {
  let count = 0;
  let closed = false;
  async function* produce(): AsyncGenerator<CatalogueReleaseInput> {
    try {
      for (;;) {
        count += 1;
        yield await Promise.resolve(cleanSingle(`s${count}`));
      }
    } finally {
      closed = true;
    }
  }
  return { input: produce(), taken: () => count, isClosed: () => closed };
}

describe("StreamingBatchProcessor", () => {
  test("writes a message for each release and ends the output", async () => {
    const { output, ids } = collector();

    const progress = await new StreamingBatchProcessor({ batchSize: 2, maxConcurrency: 1 }).processStream(
      Readable.from(cleanSingles(5)),
      output,
    );

    expect(ids).toEqual(["s000", "s001", "s002", "s003", "s004"]);
    expect(output.writableFinished).toBe(true);
    expect(progress).toMatchObject({ processed: 5, succeeded: 5, failed: 0 });
  });

  test("keeps the order within a batch where several are in flight", async () => {
    const { output, ids } = collector();

    await new StreamingBatchProcessor({ batchSize: 3, maxConcurrency: 3 }).processStream(
      cleanSingles(9),
      output,
    );

    expect(ids.toSorted()).toEqual(cleanSingles(9).map(({ releaseId }) => releaseId));
    for (const first of [0, 3, 6]) {
      const place = ids.indexOf(`s00${first}`);
      expect(ids.slice(place, place + 3)).toEqual(
        [first, first + 1, first + 2].map((index) => `s00${index}`),
      );
    }
  });

  test("passes errors on and the clean releases through", async () => {
    const { output, ids } = collector();
    const errors: string[] = [];
    const progress: BatchProgress[] = [];

    await new StreamingBatchProcessor({
      onError: ({ id, code }) => errors.push(`${id} ${code}`),
      onProgress: (each) => progress.push(each),
    }).processStream([cleanSingle("a"), badType("p"), cleanSingle("b")], output);

    expect(ids).toEqual(["a", "b"]);
    expect(errors).toEqual(["p ERN_XSD_INVALID"]);
    expect(progress).toMatchObject([{ processed: 3, succeeded: 2, failed: 1, total: undefined }]);
  });

  test("ends the output of an empty input", async () => {
    const { output, ids } = collector();

    await new StreamingBatchProcessor().processStream([], output);

    expect(ids).toEqual([]);
    expect(output.writableFinished).toBe(true);
  });

  test("stops reading where the output is slow", async () => {
    const { input, taken, isClosed } = endless();
    let resume: (() => void) | undefined;
    const stalled = new Promise<void>((resolve) => (resume = resolve));
    let firstSeen: (() => void) | undefined;
    const first = new Promise<void>((resolve) => (firstSeen = resolve));
    const { output, ids } = collector(async () => {
      firstSeen?.();
      await stalled;
      if (ids.length > 3) throw new Error("enough");
    });

    const running = new StreamingBatchProcessor({ batchSize: 2, maxConcurrency: 2 }).processStream(
      input,
      output,
    );
    const outcome = running.catch((error: unknown) => error);
    await first;
    for (let turn = 0; turn < 500; turn += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    const takenWhileStalled = taken();
    resume?.();

    expect(await outcome).toMatchObject({ message: "enough" });
    // Two batches in flight, one that waits for its place.
    expect(takenWhileStalled).toBeLessThanOrEqual(6);
    expect(isClosed()).toBe(true);
  });

  test("rejects with the error of the output and closes the input", async () => {
    const { input, isClosed } = endless();
    const { output } = collector(() => Promise.reject(new Error("the disk is full")));

    await expect(new StreamingBatchProcessor({ batchSize: 2 }).processStream(input, output)).rejects.toThrow(
      "the disk is full",
    );
    expect(isClosed()).toBe(true);
    expect(output.destroyed).toBe(true);
  });

  test("rejects where the output is closed early", async () => {
    const { input, isClosed } = endless();
    const { output, ids } = collector(async () => {
      if (ids.length === 3) output.destroy();
    });

    await expect(new StreamingBatchProcessor({ batchSize: 2 }).processStream(input, output)).rejects.toThrow(
      "closed early",
    );
    expect(isClosed()).toBe(true);
  });

  test.each([
    ["was closed", (output: Writable) => output.destroy()],
    ["was ended", (output: Writable) => output.end()],
  ])("rejects at once where the output %s before", async (_title, finish) => {
    const { output } = collector();
    finish(output);

    await expect(new StreamingBatchProcessor().processStream(cleanSingles(1), output)).rejects.toThrow(
      "takes nothing any more",
    );
  });

  test("rejects with the error of the input and destroys the output with it", async () => {
    const broken = new Error("the file is cut off");
    const input = Readable.from(
      (function* produce(): Generator<CatalogueReleaseInput> {
        yield* cleanSingles(2);
        throw broken;
      })(),
    );
    const { output } = collector();

    await expect(new StreamingBatchProcessor({ batchSize: 1 }).processStream(input, output)).rejects.toThrow(
      "the file is cut off",
    );
    expect(output.errored).toBe(broken);
  });

  test("throws ERN_CONFIG_INVALID_OPTION for a wrong option before it reads", async () => {
    const { input, taken } = endless();

    await expect(
      new StreamingBatchProcessor({ maxConcurrency: 0 }).processStream(input, collector().output),
    ).rejects.toMatchObject({ code: "ERN_CONFIG_INVALID_OPTION" });
    expect(taken()).toBe(0);
  });
});
