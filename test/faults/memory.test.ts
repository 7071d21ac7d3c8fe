import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { generatedId } from "../support/loaded-catalogue.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

const MEMORY_LIMIT_BYTES = 384 * 1024 ** 2;
/** A text each, of a release that is far larger than what a batch may cost. */
const HUGE_TEXTS = 40;
const HUGE_TEXT_BYTES = 4 * 1024 ** 2;
function preload(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

let night: FaultCase;
afterEach(() => night.close());

describe("memory", () => {
  test("that a release needs too much of, and a validator that dies, cost that release alone", async () => {
    const count = faultNumber("lethalDocuments");
    const releases = faultNumber("releases");
    night = await openFaultCase({
      case: 10,
      fault: "validator killed; a release of 160 MB",
      releases,
    });
    const { pool } = night.database;
    const lethalIds = Array.from({ length: count }, (_, index) =>
      generatedId(Math.floor(((index + 0.5) * releases) / count)),
    );
    const hugeId = generatedId(1);
    await pool.query("update catalogue.release_title set title_text = 'LETHAL' where release_id = any($1)", [
      lethalIds,
    ]);
    await pool.query(
      `insert into catalogue.release_title (release_id, title_text, applicable_territory_code)
      select $1, repeat('huge', $3 / 4), 'ZZ' from generate_series(1, $2::integer)`,
      [hugeId, HUGE_TEXTS, HUGE_TEXT_BYTES],
    );

    const fleet = night.startFleet({
      words: ["export", "--run-key", "night", "--batch-size", "60", "--memory-limit", "384MB"],
      envOf: () => ({ NODE_OPTIONS: `--import ${preload("lethal-validator.mjs")}` }),
    });
    await fleet.ended;

    const { rows } = await pool.query(
      "select status, error_code, count(*)::integer as count from export.item where status <> 'exported' group by 1, 2 order by 1",
    );
    expect(rows).toEqual([
      { status: "failed", error_code: "ERN_MEMORY_RELEASE_TOO_LARGE", count: 1 },
      { status: "quarantined", error_code: "ERN_XSD_NO_VERDICT", count },
    ]);
    await night.settle({
      faults: count + 1,
      poisonIds: [hugeId, ...lethalIds],
      allowedExitCodes: [3],
      memoryLimitBytes: MEMORY_LIMIT_BYTES,
      note: `peak ${Math.round(fleet.peakRssBytes / 1024 ** 2)} MB of 384 MB`,
    });
  });

  test("that a batch needs too much of is found to be one release's", async () => {
    const releases = faultNumber("releases");
    night = await openFaultCase({
      case: 10,
      fault: "validator that takes all memory for one release",
      releases,
    });
    const { pool } = night.database;
    const greedyId = generatedId(Math.floor(releases / 2));
    await pool.query("update catalogue.release_title set title_text = 'GREEDY' where release_id = $1", [
      greedyId,
    ]);

    const fleet = night.startFleet({
      words: ["export", "--run-key", "night", "--batch-size", "60", "--memory-limit", "384MB"],
      envOf: () => ({ NODE_OPTIONS: `--import ${preload("greedy-validator.mjs")}` }),
    });
    const ends = await fleet.ended;

    // Each start but the last leaves, so that the next one takes less in hand: 60 releases, 32, one.
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([75, 75, 3]);
    const { rows } = await pool.query(
      "select release_id, error_code from export.item where status <> 'exported'",
    );
    expect(rows).toEqual([{ release_id: greedyId, error_code: "ERN_MEMORY_RELEASE_TOO_LARGE" }]);
    await night.settle({
      faults: ends.length,
      poisonIds: [greedyId],
      allowedExitCodes: [3, 75],
      // What is held is the fault itself.
      memoryLimitBytes: Infinity,
    });
  });
});
