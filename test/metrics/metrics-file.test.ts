import { EventEmitter, once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepMetricsFile } from "../../src/metrics/metrics-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-metrics-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("keepMetricsFile()", () => {
  test("writes the file at once and at the end, and leaves no other behind", async () => {
    const path = join(folder, "export.prom");
    let value = 1;
    const file = await keepMetricsFile({ text: () => Promise.resolve(`up ${value}\n`) }, path);
    const before = await readFile(path, "utf8");
    value = 2;

    await file.close();

    expect(before).toBe("up 1\n");
    expect(await readFile(path, "utf8")).toBe("up 2\n");
    expect(await readdir(folder)).toEqual(["export.prom"]);
  });

  test("writes it again and again, and outlives a write that fails", async () => {
    const path = join(folder, "export.prom");
    let calls = 0;
    const calledOften = new EventEmitter();
    const isLast = once(calledOften, "fourth");
    const text = (): Promise<string> => {
      calls += 1;
      if (calls === 4) calledOften.emit("fourth");
      return calls === 2 ? Promise.reject(new Error("once")) : Promise.resolve(`up ${calls}\n`);
    };

    const file = await keepMetricsFile({ text }, path, 1);
    await isLast;
    await file.close();

    expect(await readFile(path, "utf8")).toBe(`up ${calls}\n`);
  });

  test("throws ERN_WRITE_FAILED at once for a folder that is not there", async () => {
    const path = join(folder, "nowhere", "export.prom");

    const attempt = keepMetricsFile({ text: () => Promise.resolve("") }, path);

    await expect(attempt).rejects.toMatchObject({ code: "ERN_WRITE_FAILED" });
  });
});
