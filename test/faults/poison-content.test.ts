import { afterEach, describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { streamReleases } from "../../src/batch/stream-releases.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import { generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { generatedId } from "../support/loaded-catalogue.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { BAD_CONTENTS } from "./poison-content.ts";

let night: FaultCase;
afterEach(() => night.close());

describe("content that is poison or looks like it", () => {
  test("harms its own release and never a neighbour", async () => {
    const places = faultNumber("poisonPlaces");
    const releases = 4 * places * BAD_CONTENTS.length;
    night = await openFaultCase({ case: 12, fault: `${BAD_CONTENTS.length} kinds of bad content`, releases });
    const { database, random } = night;
    const indexes = shuffled(releases, (most) => random.integer(0, most));
    const poisonIds: string[] = [];
    for (const { isPoison, put } of BAD_CONTENTS) {
      for (let place = 0; place < places; place += 1) {
        const releaseId = generatedId(indexes.pop() ?? 0);
        await put(database, releaseId);
        if (isPoison) poisonIds.push(releaseId);
      }
    }

    const fleet = night.startFleet({
      words: [
        "export",
        "--run-key",
        "night",
        "--batch-size",
        "20",
        "--page-size",
        "100",
        "--memory-limit",
        "1GB",
      ],
      size: 2,
    });
    const ends = await fleet.ended;
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([3, 3]);

    await night.settle({
      faults: places * BAD_CONTENTS.length,
      poisonIds,
      allowedExitCodes: [3],
      memoryLimitBytes: 1024 ** 3,
      note: `${poisonIds.length} releases kept back`,
    });
  });

  test("is known by its release where no database can hold it", async () => {
    night = await openFaultCase({ case: 12, fault: "lone surrogates, given to the library", releases: 240 });
    const releases: CatalogueReleaseInput[] = [];
    for await (const release of streamReleases(night.database)) {
      const isPoison = releases.length % 40 === 20;
      releases.push(isPoison ? { ...release, titles: [{ titleText: "a\ud800b" }] } : release);
    }

    const { success, failed } = await buildBatch(releases, {
      message: generatedMessagingParties(),
      batchSize: 50,
    });

    expect(failed.map((release) => releases.indexOf(release) % 40)).toEqual(
      Array.from({ length: 6 }, () => 20),
    );
    expect(success.length).toBe(releases.length - failed.length);
  });
});

/** The numbers from 0, in any order. */
function shuffled(count: number, pick: (most: number) => number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = pick(last);
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}
