import { writeFile } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuiltMessage } from "../../src/batch/build-batch.ts";
import { StreamingBatchProcessor } from "../../src/batch/streaming-batch-processor.ts";
import type { ReleaseError } from "../../src/batch/release-error.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { SAMPLE_FOLDER } from "../sample/sample-folder.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { randomReleases, readBaseReleases } from "../support/random-release.ts";
import { OFFICIAL_XSD, runTool, XERCES } from "./oracle-tools.ts";

const COUNT = IS_LONG_FORM ? 10_000 : 2_000;
const SEED = "random releases with oracles 1";

let folder: string;
const profiles = new Set<string>();
const errors: ReleaseError[] = [];
let documentCount = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-random-"));
  const processor = new StreamingBatchProcessor({
    message: await readMessagingParties(SAMPLE_FOLDER),
    now: new Date("2026-01-02T03:04:05Z"),
    onError: (error) => void errors.push(error),
  });
  const documents = new Writable({
    objectMode: true,
    write({ id, xml, profile }: BuiltMessage, _encoding, done) {
      documentCount += 1;
      profiles.add(profile);
      writeFile(join(folder, `${id}.xml`), xml, done);
    },
  });
  await processor.processStream(randomReleases(await readBaseReleases(), SEED, COUNT), documents);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe(`${COUNT} random releases of every profile`, () => {
  test("are each either a document or refused with a code", () => {
    expect(documentCount + new Set(errors.map(({ id }) => id)).size).toBe(COUNT);
    expect(errors.filter(({ code }) => code === "ERN_BUILD_FAILED" || code === "ERN_XSD_NO_VERDICT")).toEqual(
      [],
    );
    expect(profiles.size).toBe(8);
    expect(documentCount).toBeGreaterThan(COUNT / 10);
  });

  test(
    "are accepted by Java's Xerces with DDEX's own XSD where they became documents",
    { timeout: 300_000 },
    async () => {
      const output = await runTool("java", [XERCES, OFFICIAL_XSD, folder]);

      const expected = `accepted ${documentCount} of ${documentCount}\n`;
      expect(output ?? expected).toBe(expected);
    },
  );
});
