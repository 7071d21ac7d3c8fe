import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { listRuns, type Run } from "../../src/db/run-store.ts";
import { type CliProcess, compileCli, type CompiledCli, startCli } from "../cli/compiled-cli.ts";
import { createTestDatabase } from "../support/database.ts";
import { loadGenerated } from "../support/loaded-catalogue.ts";

/** What kills, stalls and cuts them off at every point is in test/faults: this is that they can be killed at all. */
const RELEASES = 60;
const NIGHT = [
  "export",
  "--run-key",
  "night",
  "--batch-size",
  "7",
  "--page-size",
  "20",
  "--concurrency",
  "2",
];

let cli: CompiledCli;
let database: Database;
const started: CliProcess[] = [];
beforeAll(async () => {
  cli = await compileCli();
});
afterAll(() => cli.remove());
beforeEach(async () => {
  database = await createTestDatabase({ applicationName: "test" });
  await loadGenerated(database, RELEASES);
});
afterEach(async () => {
  for (const { child } of started.splice(0)) child.kill("SIGKILL");
  await database.close();
});

function start(words: readonly string[], prelude = ":"): CliProcess {
  const child = startCli(cli, words, {
    databaseUrl: database.url,
    prelude: `${prelude}; export NODE_NO_WARNINGS=1`,
  });
  started.push(child);
  return child;
}

/** What must hold of a completed run, whatever happened on its way. */
async function audit(): Promise<unknown> {
  const { rows } = await database.pool.query(`
    select
      (select count(*) from export.run where status = 'COMPLETED')::int as runs,
      (select planned_count from export.run order by id limit 1) as planned,
      (select count(*) from export.item)::int as items,
      (select count(*) from export.document)::int as documents,
      (select count(distinct release_id) from export.document)::int as releases,
      (select count(*) from export.item left join export.document using (run_id, release_id)
        where item.status = 'exported' and document.id is null)::int as lost,
      (select count(*) from export.document left join export.item using (run_id, release_id)
        where item.run_id is null)::int as orphans,
      (select sum(write_count + skip_count + filter_count) from export.run)::int as counted,
      (select count(*) from export.chunk where status <> 'done')::int as "openChunks"`);
  return rows[0];
}

const WHOLE = {
  runs: 1,
  planned: RELEASES,
  items: RELEASES,
  documents: RELEASES,
  releases: RELEASES,
  lost: 0,
  orphans: 0,
  counted: RELEASES,
  openChunks: 0,
};

async function lastRun(): Promise<Run | undefined> {
  return (await listRuns(database, { limit: 1 }))[0];
}

async function committed(count: number): Promise<void> {
  while (((await lastRun())?.commitCount ?? 0) < count) await delay(20);
}

describe("processes of one run", () => {
  test("share its chunks and both say what it came to", async () => {
    const first = start([...NIGHT, "--throttle", "100", "--json"]);
    await committed(1);
    const second = start([...NIGHT, "--throttle", "100", "--json"]);

    const ends = await Promise.all([first.end, second.end]);

    expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(ends.map(({ stdout }) => JSON.parse(stdout))).toMatchObject([
      { status: "COMPLETED", documentCount: RELEASES },
      { status: "COMPLETED", documentCount: RELEASES },
    ]);
    expect(await audit()).toEqual(WHOLE);
  });

  test("go on with a run whose process was killed", async () => {
    const doomed = start([...NIGHT, "--throttle", "20"]);
    await committed(2);
    doomed.child.kill("SIGKILL");
    await doomed.end;

    const { exitCode } = await start(NIGHT).end;

    expect(exitCode).toBe(0);
    expect(await audit()).toEqual(WHOLE);
  });

  test("do nothing where the run of the key is completed", async () => {
    await start(NIGHT).end;

    const { exitCode, stdout } = await start([...NIGHT, "--json"]).end;

    expect([exitCode, JSON.parse(stdout)]).toMatchObject([0, { runId: "1", documentCount: RELEASES }]);
    expect(await audit()).toEqual(WHOLE);
  });

  test("let no second run begin beside them", async () => {
    start([...NIGHT, "--throttle", "5000"]);
    await committed(1);

    const { exitCode, stderr } = await start(["export", "--run-key", "another night"]).end;

    expect(exitCode).toBe(6);
    expect(stderr).toContain('ERN_RUN_ALREADY_ACTIVE  Cannot start the run: Run "1" with the key "night"');
    expect(await lastRun()).toMatchObject({ status: "SKIPPED", businessKey: "another night" });
  });
});
