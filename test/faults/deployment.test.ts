import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, inject, test } from "vitest";
import { startCli } from "../cli/compiled-cli.ts";
import { type DeployedProgram, deployAs } from "./deployed-program.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { watchEnd } from "./watch-end.ts";

const NEXT_VERSION = "99.0.0";

let night: FaultCase;
let next: DeployedProgram;
afterEach(async () => {
  await night.close();
  await next.remove();
});

describe("a deployment in the middle of a run", () => {
  test("leaves no run with documents of two versions", async () => {
    const count = faultNumber("deployments");
    night = await openFaultCase({ case: 22, fault: "another builder version in the middle", releases: 240 });
    const { pool, url: databaseUrl } = night.database;
    next = await deployAs(inject("programBin"), NEXT_VERSION);
    const exitCodes: (number | null)[] = [];
    for (let round = 1; round <= count; round += 1) {
      const words = ["export", "--run-key", `night ${round}`, "--batch-size", "10", "--page-size", "60"];
      const old = night.startFleet({ words: [...words, "--throttle", "200", "--lease", "5"] });
      const end = watchEnd(old.ended);
      for (let written = 0; written < 2 && !end.isOver(); await delay(50)) {
        const { rows } = await pool.query<{ written: number }>(
          "select coalesce(sum(commit_count), 0)::integer as written from export.run where status = 'STARTED'",
        );
        written = rows[0]?.written ?? 0;
      }
      const beside = await startCli(next, words, { databaseUrl }).end;
      await old.close();
      const after = await startCli(next, words, { databaseUrl }).end;
      exitCodes.push(beside.exitCode, after.exitCode);
    }

    const { rows } = await pool.query(`
      select run.status, run.builder_version = '${NEXT_VERSION}' as is_next, count(distinct run.id)::integer as runs,
        bool_and(item.builder_version = run.builder_version and document.builder_version = run.builder_version)
          as is_one_version
      from export.run join export.item on item.run_id = run.id
      join export.document on document.run_id = run.id and document.release_id = item.release_id
      group by 1, 2 order by 1`);
    expect(rows).toEqual([
      { status: "ABANDONED", is_next: false, runs: count, is_one_version: true },
      { status: "COMPLETED", is_next: true, runs: count, is_one_version: true },
    ]);
    // While the old one is at work the job is its own.
    expect(exitCodes).toEqual(Array.from({ length: count }, () => [6, 0]).flat());
    await night.settle({ faults: count, allowedStatuses: ["COMPLETED", "ABANDONED", "SKIPPED"] });
  });
});
