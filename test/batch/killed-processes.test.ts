import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { listRuns, type Run } from "../../src/db/run-store.ts";
import { type CliProcess, compileCli, type CompiledCli, startCli } from "../cli/compiled-cli.ts";
import { createTestDatabase } from "../support/database.ts";
import { generatedId, loadGenerated } from "../support/loaded-catalogue.ts";

const RELEASES = 120;
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

describe("processes of one run", { timeout: 180_000 }, () => {
  test("share its chunks and both say what it came to", async () => {
    const first = start([...NIGHT, "--throttle", "30", "--json"]);
    await committed(1);
    const second = start([...NIGHT, "--throttle", "30", "--json"]);

    const ends = await Promise.all([first.end, second.end]);

    expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(ends.map(({ stdout }) => JSON.parse(stdout))).toMatchObject([
      { status: "COMPLETED", documentCount: RELEASES },
      { status: "COMPLETED", documentCount: RELEASES },
    ]);
    expect(await audit()).toEqual(WHOLE);
  });

  test("go on with a run whose processes were killed, again and again", async () => {
    for (let kill = 1; kill <= 5; kill += 1) {
      const doomed = start([...NIGHT, "--throttle", "20"]);
      await committed(2 * kill);
      doomed.child.kill("SIGKILL");
      await doomed.end;
    }

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
    start([...NIGHT, "--throttle", "500"]);
    await committed(1);

    const { exitCode, stderr } = await start(["export", "--run-key", "another night"]).end;

    expect(exitCode).toBe(6);
    expect(stderr).toContain('ERN_RUN_ALREADY_ACTIVE  Cannot start the run: Run "1" with the key "night"');
    expect(await lastRun()).toMatchObject({ status: "SKIPPED", businessKey: "another night" });
  });

  test("cannot write what was taken over from them", async () => {
    const stopped = start([...NIGHT, "--lease", "2"]);
    await committed(2);
    stopped.child.kill("SIGSTOP");

    const heir = await start([...NIGHT, "--lease", "2"]).end;
    stopped.child.kill("SIGCONT");
    await stopped.end;

    expect(heir.exitCode).toBe(0);
    expect(await audit()).toEqual(WHOLE);
  });
});

describe("a process that is killed", { timeout: 180_000 }, () => {
  test.each([
    ["planning", 1],
    ["after-claim", 2],
    ["before-read", 2],
    ["after-read", 2],
    ["after-build", 2],
    ["before-commit", 2],
    ["commit-sent", 2],
    ["after-commit", 2],
    ["before-finish", 1],
    ["after-finish", 1],
  ])("at the point %s loses nothing and doubles nothing", async (point, count) => {
    const doomed = await start(NIGHT, `export DDEX_BATCH_FAILPOINT=${point}:${count}`).end;

    const { exitCode } = await start(NIGHT).end;

    expect([doomed.exitCode === 0, exitCode]).toEqual([false, 0]);
    expect(await audit()).toEqual(WHOLE);
  });

  test("by one release leaves that one out, and exports its neighbours", async () => {
    const poisonId = generatedId(33);
    await database.pool.query(`
      update catalogue.release_title set title_text = 'POISON' where release_id = '${poisonId}'`);
    // The builder of the one release ends the process, as a bug of the engine or of a native part would.
    const bug = `data:text/javascript,const{from}=Buffer;Buffer.from=(...given)=>{if(typeof%20given[0]==='string'%26%26given[0].includes('POISON'))process.kill(process.pid,'SIGKILL');return%20from.apply(Buffer,given)}`;
    let deaths = 0;

    for (;;) {
      const { exitCode } = await start(NIGHT, `export NODE_OPTIONS="--import ${bug}"`).end;
      if (exitCode === 3) break;
      deaths += 1;
      if (deaths > 8) break;
    }

    expect(deaths).toBe(5);
    const { rows } = await database.pool.query(
      "select release_id, status, error_code from export.item where status <> 'exported'",
    );
    expect(rows).toEqual([
      { release_id: poisonId, status: "quarantined", error_code: "ERN_RELEASE_QUARANTINED" },
    ]);
    expect(await audit()).toMatchObject({ items: RELEASES, documents: RELEASES - 1, openChunks: 0 });
  });
});
