import { afterEach, describe, expect, test } from "vitest";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { RELEASES_IN_HAND } from "./struck-nights.ts";

const CHUNK_SIZE = 20;
/** One ahead of every batch in hand, two with its neighbours, and three alone. */
const DEATHS_OF_A_RELEASE = 6;

let faultCase: FaultCase;
afterEach(() => faultCase.close());

describe("a release that ends every process that reads it", () => {
  test.each([
    ["at the head of a chunk, which is read before a batch is in hand", 2 * CHUNK_SIZE],
    ["within a chunk", 3 * CHUNK_SIZE + 7],
  ])("is left out, and its neighbours are exported: %s", async (place, index) => {
    faultCase = await openFaultCase({
      case: 11,
      fault: `reading that ends its process, ${place}`,
      releases: 100,
    });
    const { rows } = await faultCase.database.pool.query<{ id: string }>(
      "select release_id as id from catalogue.ern_release order by export_priority, release_id",
    );
    const poisonId = rows[index]?.id ?? "";

    const fleet = faultCase.startFleet({
      words: ["export", "--run-key", "night", "--batch-size", "7", "--page-size", String(CHUNK_SIZE)],
      size: 1,
      envOf: () => ({ DDEX_BATCH_FAILPOINT: `while-read@${poisonId}` }),
    });
    const ends = await fleet.ended;

    const deaths = ends.filter(({ signal }) => signal === "SIGKILL").length;
    await faultCase.settle({
      faults: deaths,
      poisonIds: [poisonId],
      allowedExitCodes: [3],
      releasesInHand: RELEASES_IN_HAND,
      note: `quarantined after ${deaths} deaths`,
    });
    expect(deaths).toBeLessThanOrEqual(DEATHS_OF_A_RELEASE);
  });
});
