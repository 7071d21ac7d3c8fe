import { afterEach, describe, expect, test } from "vitest";
import { generatedId } from "../support/loaded-catalogue.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

const RELEASES = 240;
const BATCH_SIZE = 5;
const PROCESSES = 2;
const LIMITS = ["--skip-limit", "6", "--skip-signature", "50%"];
/** Of the process that passed the limit, and of one that found the run ended by another. */
const ENDED_BY_LIMIT = [4, 5];

let night: FaultCase;
afterEach(() => night.close());

async function poison(share: number): Promise<readonly string[]> {
  const ids = Array.from({ length: Math.round(share * RELEASES) }, (_, index) =>
    generatedId(Math.floor((index + 0.5) / share)),
  );
  await night.database.pool.query(
    "update catalogue.release_title set title_text = E'bad \\x01' where release_id = any($1)",
    [ids],
  );
  return ids;
}

async function exportOnce(limits: readonly string[]): Promise<readonly (number | null)[]> {
  const words = ["export", "--run-key", "night", "--batch-size", String(BATCH_SIZE), "--page-size", "60"];
  const fleet = night.startFleet({ words: [...words, ...limits], size: PROCESSES });
  return (await fleet.ended).map(({ exitCode }) => exitCode);
}

async function readRun(): Promise<{
  readonly failure: string | null;
  readonly skipped: number;
  readonly done: number;
}> {
  const { rows } = await night.database.pool.query(
    "select failure_text as failure, skip_count as skipped, read_count as done from export.run",
  );
  return rows[0];
}

describe("releases that fail in numbers", () => {
  test("pass where they are few", async () => {
    const count = faultNumber("skippedNights");
    for (let round = 1; round <= count; round += 1) {
      if (round > 1) await night.close();
      night = await openFaultCase({ case: 19, fault: "1 % poison", releases: RELEASES });
      const poisonIds = await poison(0.01);

      const exitCodes = await exportOnce(LIMITS);

      expect(exitCodes).toEqual([3, 3]);
      await night.settle({ faults: poisonIds.length, poisonIds, allowedExitCodes: [3] });
    }
  });

  test("end the run where they are more than its limit", async () => {
    const count = faultNumber("skippedNights");
    for (let round = 1; round <= count; round += 1) {
      if (round > 1) await night.close();
      night = await openFaultCase({ case: 19, fault: "5 % poison", releases: RELEASES });
      const poisonIds = await poison(0.05);

      const exitCodes = await exportOnce(LIMITS);

      const { failure, skipped } = await readRun();
      expect(exitCodes).toContain(5);
      expect(failure).toContain("--skip-limit");
      // What was in hand when the limit was passed is written.
      expect(skipped).toBeLessThan(poisonIds.length);
      await night.settle({
        faults: poisonIds.length,
        poisonIds,
        allowedExitCodes: ENDED_BY_LIMIT,
        allowedStatuses: ["FAILED"],
        isComplete: false,
        note: `stopped at ${skipped} by --skip-limit`,
      });
    }
  });

  test("60 % of one cause end it fast, and the rule is named", async () => {
    night = await openFaultCase({ case: 19, fault: "60 % poison of one cause", releases: RELEASES });
    const poisonIds = await poison(0.6);

    const exitCodes = await exportOnce(["--skip-signature", "50%"]);

    const { failure, done } = await readRun();
    expect(exitCodes).toContain(5);
    expect(failure).toContain("--skip-signature");
    expect(done).toBeLessThan(RELEASES);
    await night.settle({
      faults: poisonIds.length,
      poisonIds,
      allowedExitCodes: ENDED_BY_LIMIT,
      allowedStatuses: ["FAILED"],
      isComplete: false,
      note: `stopped after ${done} releases by --skip-signature`,
    });
  });
});
