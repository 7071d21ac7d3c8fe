import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { exportAttended } from "./attended-export.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { watchEnd } from "./watch-end.ts";

const LEASE_SECONDS = 4;
const ROLE = "fault_starved";
const PASSWORD = "starved";

let night: FaultCase;
afterEach(() => night.close());

/** Seconds until the next lease runs out, at its lowest, for as long as work goes on. */
async function watchLeases({ pool }: Database, until: Promise<unknown>): Promise<number> {
  const end = watchEnd(until);
  let least = Infinity;
  while (!end.isOver()) {
    const { rows } = await pool.query<{ seconds: number | null }>(`
      select extract(epoch from min(lease_until) - clock_timestamp())::float8 as seconds
      from export.chunk where status = 'leased'`);
    least = Math.min(least, rows[0]?.seconds ?? Infinity);
    await delay(100);
  }
  return least;
}

describe("too few connections", () => {
  test("are enough where there are two", async () => {
    const count = faultNumber("starvedNights");
    night = await openFaultCase({
      case: 8,
      fault: "pool of two connections",
      releases: faultNumber("releases"),
    });
    let least = Infinity;
    for (let round = 1; round <= count; round += 1) {
      const work = exportAttended(
        { url: night.database.url, maxConnections: 2 },
        {
          runKey: `night ${round}`,
          batchSize: 10,
          pageSize: 60,
          concurrency: 4,
          leaseSeconds: LEASE_SECONDS,
          fetchSize: 5,
          throttleMs: 50,
        },
      );
      least = Math.min(least, await watchLeases(night.database, work));
      await work;
    }

    await night.settle({ faults: count, note: `a lease had ${least.toFixed(1)} s left at least` });
    expect(least).toBeGreaterThan(0);
  });

  test("keep processes waiting where the server has no more", async () => {
    const count = faultNumber("starvedNights");
    night = await openFaultCase({ case: 8, fault: "too many clients", releases: faultNumber("releases") });
    const { pool, url } = night.database;
    await pool.query(`
      drop role if exists ${ROLE};
      create role ${ROLE} login password '${PASSWORD}';
      grant usage on schema export, catalogue to ${ROLE};
      grant all on all tables in schema export, catalogue to ${ROLE};
      grant all on all sequences in schema export, catalogue to ${ROLE}`);
    const starved = new URL(url);
    starved.username = ROLE;
    starved.password = PASSWORD;
    for (let round = 1; round <= count; round += 1) {
      const fleet = night.startFleet({
        databaseUrl: starved.href,
        words: [
          "export",
          "--run-key",
          `night ${round}`,
          "--batch-size",
          "10",
          "--page-size",
          "60",
          "--lease",
          "4",
        ],
        size: 2,
        isStartedAgain: ({ exitCode, stderr }) => exitCode === 75 || /ERN_DB_(?:CONN|UNAV)/.test(stderr),
      });
      await pool.query(`alter role ${ROLE} connection limit 3`);
      await delay(5_000);
      await pool.query(`alter role ${ROLE} connection limit -1`);
      const ends = await fleet.ended;
      expect(ends.at(-1)?.exitCode).toBe(0);
    }

    // A start that got no connection at all ends with 4.
    await night.settle({ faults: count, allowedExitCodes: [4] });
    await pool.query(`drop owned by ${ROLE}; drop role ${ROLE}`);
  });
});
