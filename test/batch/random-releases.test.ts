import { describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { SAMPLE_FOLDER } from "../sample/sample-folder.ts";
import { IS_LONG_FORM } from "../support/long-form.ts";
import { randomReleases, readBaseReleases } from "../support/random-release.ts";

/** The same with every oracle, beside DDEX's own files: test/shared/random-releases.test.ts. */
const COUNT = IS_LONG_FORM ? 2_000 : 1_000;
const SEED = "random releases 1";

/** Codes that say that we failed, not the release. */
const OUR_FAULTS = new Set(["ERN_BUILD_FAILED", "ERN_XSD_NO_VERDICT"]);

describe("random releases of every profile", () => {
  test(
    "are each either valid or refused with a code that names what to do",
    { timeout: 300_000 },
    async () => {
      const message = await readMessagingParties(SAMPLE_FOLDER);

      const { success, errors, stopped } = await buildBatch(
        randomReleases(await readBaseReleases(), SEED, COUNT),
        { message, now: new Date("2026-01-02T03:04:05Z") },
      );

      const refused = new Set(errors.map(({ id }) => id));
      expect(stopped).toBe(false);
      expect(errors.filter(({ code }) => OUR_FAULTS.has(code))).toEqual([]);
      expect(errors.filter(({ hint, path }) => hint === "" || path === "")).toEqual([]);
      expect(success.length + refused.size).toBe(COUNT);
      expect(new Set(success.map(({ profile }) => profile)).size).toBe(8);
      expect(success.length).toBeGreaterThan(COUNT / 10);
      expect(refused.size).toBeGreaterThan(COUNT / 10);
    },
  );
});
