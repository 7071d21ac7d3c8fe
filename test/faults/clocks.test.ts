import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

const PRELOAD = fileURLToPath(new URL("shifted-clock.mjs", import.meta.url));
const HOUR_MS = 3_600_000;
/** A process each: before and behind the others, and one whose clock is set back while it works. */
const CLOCKS = [
  { FAULT_CLOCK_MS: String(HOUR_MS) },
  { FAULT_CLOCK_MS: String(-HOUR_MS) },
  { FAULT_CLOCK_MS: "0", FAULT_CLOCK_LATER_MS: String(-HOUR_MS) },
];
/** In Berlin the same half past two, twice. */
const SUMMER = Date.parse("2026-10-25T00:30:00Z");
const WINTER = Date.parse("2026-10-25T01:30:00Z");

let night: FaultCase;
afterEach(() => night.close());

function clockOf(start: number): Readonly<Record<string, string>> {
  return { ...CLOCKS[(start - 1) % CLOCKS.length], NODE_OPTIONS: `--import ${PRELOAD}` };
}

describe("clocks that differ", () => {
  test("move no lease and no end", async () => {
    const count = faultNumber("skewedNights");
    night = await openFaultCase({ case: 16, fault: "clocks an hour apart, or set back", releases: 240 });
    for (let round = 1; round <= count; round += 1) {
      const words = ["export", "--run-key", `night ${round}`, "--batch-size", "4", "--page-size", "16"];
      const fleet = night.startFleet({
        words: [...words, "--concurrency", "1", "--throttle", "250", "--lease", "10"],
        size: CLOCKS.length,
        envOf: clockOf,
      });
      const ends = await fleet.ended;
      expect(ends.map(({ stderr }) => stderr.match(/-\d+ ?(?:s|min|h)\b/))).toEqual(CLOCKS.map(() => null));
    }

    const { rows } = await night.database.pool.query<{ claims: number; fenced: number }>(`
      select (select max(epoch) from export.chunk)::integer as claims,
        (select sum(fenced_count) from export.run)::integer as fenced`);
    await night.settle({ faults: CLOCKS.length * count, note: `${rows[0]?.claims} claim a chunk` });
    expect(rows).toEqual([{ claims: 1, fenced: 0 }]);
  });

  test("have one night where an hour is there twice", async () => {
    night = await openFaultCase({ case: 16, fault: "the night that has an hour twice", releases: 240 });
    for (const instant of [SUMMER, WINTER]) {
      const fleet = night.startFleet({
        words: ["export", "--nightly"],
        envOf: () => ({
          FAULT_CLOCK_MS: String(instant - Date.now()),
          NODE_OPTIONS: `--import ${PRELOAD}`,
          TZ: "Europe/Berlin",
        }),
      });
      await fleet.ended;
    }

    const { rows } = await night.database.pool.query("select business_key from export.run");
    expect(rows).toEqual([{ business_key: "night 2026-10-25" }]);
    await night.settle({ faults: 1 });
  });
});
