import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  buildBatch,
  buildRelease,
  retryBatch,
  type BuildBatchOptions,
  type BatchSummary,
} from "../../src/batch/build-batch.ts";
import type { BatchProgress } from "../../src/batch/progress.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { ConfigError } from "../../src/errors.ts";
import { completeDpid } from "../../src/validate/identifiers.ts";
import { cleanSingle, cleanSingles, PARTIES } from "../support/catalogue-release.ts";
import { badType } from "./broken-releases.ts";

const OTHER_DPID = completeDpid("2099020203");
const NOW = new Date("2026-01-02T03:04:05.678Z");

function* failing(): Generator<CatalogueReleaseInput> {
  yield cleanSingle("a");
  throw new Error("the file is cut off");
}

describe("buildBatch()", () => {
  test("builds a validated message for each release, in the order of the input", async () => {
    const { success, errors, stopped } = await buildBatch(cleanSingles(5), { batchSize: 2, now: NOW });

    expect(errors).toEqual([]);
    expect(stopped).toBe(false);
    expect(success.map(({ id, validated, profile }) => [id, validated, profile])).toEqual(
      ["s000", "s001", "s002", "s003", "s004"].map((id) => [id, true, "SimpleAudioSingle"]),
    );
    expect(success[0]?.xml).toContain("<MessageCreatedDateTime>2026-01-02T03:04:05.678Z<");
    expect(success[0]?.byteLength).toBe(Buffer.byteLength(success[0]?.xml ?? ""));
    expect(success[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("takes an iterable and an async iterable as it takes an array", async () => {
    const releases = cleanSingles(3);
    async function* produce(): AsyncGenerator<CatalogueReleaseInput> {
      for (const release of releases) yield await Promise.resolve(release);
    }

    const fromArray = await buildBatch(releases, { now: NOW });

    expect(await buildBatch(new Set(releases), { now: NOW })).toEqual(fromArray);
    expect(await buildBatch(produce(), { now: NOW })).toEqual(fromArray);
  });

  test("gives an empty result for an empty input", async () => {
    const progress: BatchProgress[] = [];

    const result = await buildBatch([], { onProgress: (each) => progress.push(each) });

    expect(result).toEqual({ success: [], errors: [], warnings: [], failed: [], stopped: false });
    expect(progress).toEqual([]);
  });

  test("gives the same bytes for the same releases and clock", async () => {
    const options = { now: NOW, batchSize: 2 };

    expect(await buildBatch(cleanSingles(3), options)).toEqual(await buildBatch(cleanSingles(3), options));
  });

  test("takes the parties of the option where a release names none, and the release's own otherwise", async () => {
    const { message: _message, ...silent } = cleanSingle("a");
    const own = cleanSingle("b", { message: { ...PARTIES, sender: { dpid: OTHER_DPID } } });

    const { success } = await buildBatch([silent, own], { message: PARTIES });

    expect(success[0]?.xml).toContain("<MessageSender><PartyId>PADPIDA2007050901U<");
    expect(success[1]?.xml).toContain(`<MessageSender><PartyId>${OTHER_DPID}<`);
  });

  test("marks documents that were not validated", async () => {
    const { success } = await buildBatch([badType("a")], { validateEach: false });

    expect(success.map(({ id, validated }) => [id, validated])).toEqual([["a", false]]);
  });

  test("starts no further batch after an error where it must not go on", async () => {
    const releases = [cleanSingle("a"), badType("b"), cleanSingle("c"), cleanSingle("d")];
    const options = { batchSize: 1, parallel: false, continueOnError: false };

    const { success, errors, stopped } = await buildBatch(releases, options);

    expect(success.map(({ id }) => id)).toEqual(["a"]);
    expect(errors.map(({ id }) => id)).toEqual(["b"]);
    expect(stopped).toBe(true);
  });

  test("has not stopped where the error was in the last batch", async () => {
    const { stopped } = await buildBatch([badType("a")], { continueOnError: false });

    expect(stopped).toBe(false);
  });

  test("reports each batch, each error and the end", async () => {
    const batches: BatchSummary[] = [];
    const errors: string[] = [];
    const progress: BatchProgress[] = [];
    let completed: unknown;

    const result = await buildBatch([...cleanSingles(3), badType("p")], {
      batchSize: 3,
      parallel: false,
      onBatchComplete: (batch) => batches.push(batch),
      onError: ({ id, code }) => errors.push(`${id} ${code}`),
      onProgress: (each) => progress.push(each),
      onComplete: (each) => (completed = each),
    });

    expect(
      batches.map(({ batchIndex, batchCount, messages, errors: own, processed, remaining }) => [
        batchIndex,
        batchCount,
        messages.length,
        own.length,
        processed,
        remaining,
      ]),
    ).toEqual([
      [0, 2, 3, 0, 3, 1],
      [1, 2, 0, 1, 4, 0],
    ]);
    expect(errors).toEqual(["p ERN_XSD_INVALID"]);
    expect(progress.at(-1)).toMatchObject({ processed: 4, succeeded: 3, failed: 1, total: 4, remaining: 0 });
    expect(completed).toBe(result);
  });

  test("counts the batches that byte bounds make", async () => {
    const counts = new Set<string>();

    await buildBatch(cleanSingles(2), {
      batchSize: 2,
      batchBytes: 1,
      onBatchComplete: ({ batchIndex, batchCount }) => counts.add(`${batchIndex} of ${batchCount}`),
    });

    expect(counts).toEqual(new Set(["0 of 2", "1 of 2"]));
  });

  test("rejects with what a callback throws", async () => {
    const options = {
      onProgress: () => {
        throw new Error("the screen is gone");
      },
    };

    await expect(buildBatch(cleanSingles(1), options)).rejects.toThrow("the screen is gone");
  });

  test("rejects with what the input throws", async () => {
    await expect(buildBatch(failing())).rejects.toThrow("the file is cut off");
  });

  test("rejects with the reason of its signal", async () => {
    const controller = new AbortController();
    const options: BuildBatchOptions = {
      batchSize: 1,
      parallel: false,
      signal: controller.signal,
      onBatchComplete: () => controller.abort(new Error("enough")),
    };

    await expect(buildBatch(cleanSingles(4), options)).rejects.toThrow("enough");
  });

  test.each([
    ["version", { version: "4.2" }],
    ["batchSize", { batchSize: 0 }],
    ["batchBytes", { batchBytes: 1.5 }],
    ["concurrency", { concurrency: Number.NaN }],
    ["memoryLimit", { memoryLimit: "1MB" }],
    ["now", { now: new Date(Number.NaN) }],
    ["validateEach", { validateEach: "yes" }],
    ["message", { message: { sender: { dpid: "x" } } }],
  ])("throws ERN_CONFIG_INVALID_OPTION for a wrong %s", async (name, options) => {
    const refused = await buildBatch([], Object.assign<BuildBatchOptions, object>({}, options)).catch(
      (error: unknown) => error,
    );

    expect(refused).toBeInstanceOf(ConfigError);
    expect(refused).toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
      message: expect.stringContaining(name),
    });
  });

  test("throws ERN_CONFIG_MISSING_XSD where the folder holds no XSD", async () => {
    const xsdDir = await mkdtemp(join(tmpdir(), "ddex-batch-xsd-"));

    await expect(buildBatch(cleanSingles(1), { xsdDir })).rejects.toMatchObject({
      code: "ERN_CONFIG_MISSING_XSD",
    });
    await rm(xsdDir, { recursive: true });
  });
});

describe("buildRelease()", () => {
  test("gives the message of a clean release", async () => {
    expect(await buildRelease(cleanSingle("a"), { now: NOW })).toMatchObject({
      ok: true,
      message: { id: "a", validated: true, xml: expect.stringContaining("<ern:NewReleaseMessage") },
      warnings: [],
    });
  });

  test("gives the errors of a broken one", async () => {
    expect(await buildRelease(badType("a"))).toMatchObject({
      ok: false,
      errors: [{ id: "a", code: "ERN_XSD_INVALID" }],
    });
  });
});

function withoutDeals(): CatalogueReleaseInput {
  return cleanSingle("no-deals", { deals: [] });
}

describe("buildBatch() with findings", () => {
  test("blocks an error by default", async () => {
    const { success, errors } = await buildBatch([withoutDeals()]);

    expect(success).toEqual([]);
    expect(errors.map(({ code }) => code)).toContain("DEAL_EXISTS");
  });

  test("reports it beside the message with findings: report", async () => {
    const { success, errors, warnings } = await buildBatch([withoutDeals()], { findings: "report" });

    expect(success.map(({ id }) => id)).toEqual(["no-deals"]);
    expect(errors).toEqual([]);
    expect(warnings.map(({ code, severity }) => `${code} ${severity}`)).toContain("DEAL_EXISTS error");
  });

  test("lets a waived code pass", async () => {
    const { success } = await buildBatch([withoutDeals()], { waivedCodes: ["DEAL_EXISTS"] });

    expect(success.map(({ id }) => id)).toEqual(["no-deals"]);
  });

  test("still refuses what the XSD refuses with findings: report", async () => {
    const release = cleanSingle("no-title", { titles: [] });

    const { success, errors } = await buildBatch([release], { findings: "report" });

    expect(success).toEqual([]);
    expect(errors.map(({ code }) => code)).toContain("XSD_REQUIRED");
  });

  test("refuses a waiver of a code that no rule has", async () => {
    await expect(buildBatch([], { waivedCodes: ["DEAL_EXIST"] })).rejects.toMatchObject({
      code: "ERN_CONFIG_INVALID_OPTION",
    });
  });
});

describe("retryBatch()", () => {
  test("builds exactly the releases that failed, in the order of the input", async () => {
    const result = await buildBatch([cleanSingle("a"), withoutDeals(), cleanSingle("c"), badType("d")], {
      batchSize: 2,
    });

    const retried = await retryBatch(result, { findings: "report", now: NOW });

    expect(result.failed.map(({ releaseId }) => releaseId)).toEqual(["no-deals", "d"]);
    expect(retried.success.map(({ id }) => id)).toEqual(["no-deals"]);
    expect(retried.failed.map(({ releaseId }) => releaseId)).toEqual(["d"]);
  });

  test("has nothing to build where nothing failed", async () => {
    const retried = await retryBatch(await buildBatch(cleanSingles(2)));

    expect(retried).toMatchObject({ success: [], errors: [], failed: [] });
  });
});
