import { afterEach, describe, expect, test } from "vitest";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";

const PROCESSES = 4;

let night: FaultCase;
afterEach(() => night.close());

describe("processes that claim at the same time", () => {
  test("get a chunk each, and no chunk twice", async () => {
    const releases = faultNumber("releases");
    night = await openFaultCase({ case: 15, fault: "claims at the same time, of small chunks", releases });
    const { pool } = night.database;
    // A plan that runs a subquery again for each row claims more than it was asked to.
    await pool.query(`
      do $$ begin
        execute format('alter database %I set enable_hashjoin = off', current_database());
        execute format('alter database %I set enable_mergejoin = off', current_database());
        execute format('alter database %I set enable_material = off', current_database());
      end $$`);
    const fleet = night.startFleet({
      words: ["export", "--run-key", "night", "--batch-size", "2", "--page-size", "4", "--lease", "20"],
      size: PROCESSES,
    });
    await fleet.ended;

    const { rows } = await pool.query(`
      select max(epoch) as claims, (select sum(fenced_count)::integer from export.run) as fenced from export.chunk`);
    await night.settle({ faults: PROCESSES, note: `${rows[0].claims} claim a chunk` });
    expect(rows).toEqual([{ claims: 1, fenced: 0 }]);
  });
});
