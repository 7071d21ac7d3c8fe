import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

const SAMPLES_MS = 100;
const ALREADY_ACTIVE = 6;

let faultCase: FaultCase;
afterEach(() => faultCase.close());

/** Looks ten times a second how many runs are active. Shape: the most that there were, once it is stopped. */
function watchActive({ pool }: Database): () => Promise<number> {
  const watch = { isStopped: false, most: 0 };
  const watching = (async () => {
    while (!watch.isStopped) {
      const { rows } = await pool.query<{ count: number }>(
        "select count(*)::integer as count from export.run where status in ('STARTED', 'PAUSED', 'CANCELLING')",
      );
      watch.most = Math.max(watch.most, rows[0]?.count ?? 0);
      await delay(SAMPLES_MS);
    }
  })();
  return async () => {
    watch.isStopped = true;
    await watching;
    return watch.most;
  };
}

describe("starts at the same moment", () => {
  test("join the run of their night, or are refused while another night has the job", async () => {
    const races = faultNumber("races");
    faultCase = await openFaultCase({ case: 15, fault: "starts that race for the job", releases: 40 });
    const { database, random } = faultCase;
    const stopWatching = watchActive(database);
    let starts = 0;
    let refused = 0;

    for (let race = 1; race <= races; race += 1) {
      const size = race % 10 === 3 ? 10 : 2;
      // A fleet each, of one process, so that each can have a night of its own.
      const isOneNight = random.chance(0.5);
      const fleets = Array.from({ length: size }, (_item, place) => {
        const key = isOneNight ? `race ${race}` : `race ${race}.${place % 2}`;
        return faultCase.startFleet({
          words: ["export", "--run-key", key, "--batch-size", "10", "--page-size", "20", "--throttle", "20"],
        });
      });
      const ends = (await Promise.all(fleets.map((fleet) => fleet.ended))).flat();

      const codes = ends.map(({ exitCode }) => exitCode);
      expect(codes).toContain(0);
      expect(codes.filter((code) => code !== 0 && (isOneNight || code !== ALREADY_ACTIVE))).toEqual([]);
      starts += size;
      refused += codes.filter((code) => code === ALREADY_ACTIVE).length;
    }

    const mostActive = await stopWatching();
    await faultCase.settle({
      faults: races,
      allowedExitCodes: [ALREADY_ACTIVE],
      note: `${starts} processes, ${refused} refused, at most ${mostActive} run active`,
    });
    expect(mostActive).toBe(1);
  });
});
