import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, inject, test } from "vitest";
import type { CliProcessEnd } from "../cli/compiled-cli.ts";
import { type FaultCase, openFaultCase } from "./fault-case.ts";
import { faultNumber } from "./fault-numbers.ts";
import { crashServer } from "./fault-server.ts";
import { runStruckNights } from "./struck-nights.ts";

let faultCase: FaultCase;
afterEach(() => faultCase.close());

/** What a supervisor starts again: a process that lost the database before it had a run to leave unfinished, too. */
function isStartedAgain({ exitCode }: CliProcessEnd): boolean {
  return exitCode === null || exitCode === 75 || exitCode === 4;
}

describe("processes whose connections are ended by the server", () => {
  test("go on with others, and know what was committed", async () => {
    const count = faultNumber("terminations");
    faultCase = await openFaultCase({
      case: 4,
      fault: "pg_terminate_backend of a random client",
      releases: faultNumber("releases"),
    });
    const { database, random } = faultCase;

    const { struck: terminations } = await runStruckNights(faultCase, {
      count,
      size: 2,
      gapMs: [50, 250],
      isStartedAgain,
      strike: async () => {
        const { rows } = await database.pool.query<{ pid: number }>(`
          select pid from pg_stat_activity
          where datname = current_database() and application_name not in ('test', '') and pid <> pg_backend_pid()`);
        if (rows.length === 0) return false;
        await database.pool.query("select pg_terminate_backend($1)", [random.pick(rows).pid]);
        return true;
      },
    });

    await faultCase.settle({ faults: terminations, allowedExitCodes: [4] });
    expect(terminations).toBe(count);
  });

  test("wait for a server that crashed, and lose nothing that it had taken", async () => {
    const count = faultNumber("serverCrashes");
    faultCase = await openFaultCase({
      case: 5,
      fault: "crash of the server (restart -m immediate)",
      releases: faultNumber("releases"),
    });
    const { random } = faultCase;

    const { struck: crashes } = await runStruckNights(faultCase, {
      count,
      size: 2,
      gapMs: [2_000, 5_000],
      isStartedAgain,
      strike: async () => {
        await crashServer(inject("serverFolder"));
        await delay(random.integer(0, 500));
        return true;
      },
    });

    await faultCase.settle({ faults: crashes, allowedExitCodes: [4] });
    expect(crashes).toBe(count);
  });
});
