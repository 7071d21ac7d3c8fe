import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { runCli } from "./run-cli.ts";
import { createDatabaseOf } from "./sample-database.ts";

let database: Database;
beforeAll(async () => {
  database = await createDatabaseOf(["r1", "r2"]);
});
afterAll(() => database.close());

describe("ddex-batch export --dry-run", () => {
  test("shows the plan and leaves no run", async () => {
    const { exitCode, stdout } = await runCli(["export", "--dry-run"], { database });
    const { stdout: runs } = await runCli(["runs", "--json"], { database });

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Would look at 2 releases for \w+, \w+; nothing was written\n/);
    expect(stdout).toMatch(/sample +2 releases built and validated: all\n *new +2\n/);
    expect(JSON.parse(runs)).toEqual([]);
  });

  test("estimates where the sample is smaller, and prints JSON", async () => {
    const { stdout } = await runCli(["export", "--dry-run", "--sample", "1", "--json"], { database });

    expect(JSON.parse(stdout)).toMatchObject({
      plannedCount: 2,
      sampleCount: 1,
      isEstimated: true,
      newCount: 2,
    });
  });

  test("shows a plan for each recipient", async () => {
    const { rows } = await database.pool.query<{ dpid: string }>(
      "select dpid from catalogue.ern_messaging_party where role = 'recipient' order by dpid",
    );
    const dpids = rows.map(({ dpid }) => dpid);
    const { exitCode, stdout } = await runCli(["export", "--dry-run", "--recipient", "all"], { database });
    const json = await runCli(["export", "--dry-run", "--recipient", "all", "--json"], { database });

    expect(exitCode).toBe(0);
    expect([...stdout.matchAll(/^Would look at 2 releases for (\w+)/gm)].map(([, dpid]) => dpid)).toEqual(
      dpids,
    );
    expect(JSON.parse(json.stdout).plans).toMatchObject(dpids.map((recipientDpid) => ({ recipientDpid })));
  });

  test.each([
    [["--dry-run", "--follow"], "not together with --follow"],
    [["--sample", "5"], "it needs --dry-run"],
  ])("refuses %j", async (words, text) => {
    const { exitCode, stderr } = await runCli(["export", ...words], { database });

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});
