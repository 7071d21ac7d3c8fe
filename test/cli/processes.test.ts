import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeParties } from "../../src/cli/load-sample.ts";
import type { Database } from "../../src/db/connect.ts";
import { listRuns, type Run } from "../../src/db/run-store.ts";
import { loadReleases } from "../../src/import/load-releases.ts";
import { generateCatalogue, generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { createTestDatabase } from "../support/database.ts";
import { compileCli, startCli, type CliProcess, type CompiledCli } from "./compiled-cli.ts";
import { mountTinyDisk, openFileLimit } from "./full-disks.ts";
import { createSampleDatabase } from "./sample-database.ts";

const RELEASES = 600;
/** So small that a run takes many batches, and is never over before a test has had its turn. */
const SLOW_EXPORT = ["export", "--batch-size", "5", "--concurrency", "1"];

let cli: CompiledCli;
let sample: Database;
let generated: Database;
beforeAll(async () => {
  [cli, sample, generated] = await Promise.all([
    compileCli(),
    createSampleDatabase(),
    createTestDatabase({ applicationName: "test" }),
  ]);
  await writeParties(generated, generatedMessagingParties());
  await loadReleases(generated, generateCatalogue({ releases: RELEASES, seed: 1, mix: "singles" }));
});
afterAll(async () => {
  await sample.close();
  await generated.close();
  await cli.remove();
});

describe("a process of ddex-batch export", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("stops in good order at %s", async (signal) => {
    const started = startCli(cli, SLOW_EXPORT, { databaseUrl: generated.url });
    await firstBatch(started);

    started.child.kill(signal);

    const { exitCode, stdout, stderr } = await started.end;
    const run = await lastRun();
    expect(exitCode).toBe(130);
    expect(stdout).toContain(`Run ${run.id} STOPPED: `);
    expect(stderr).toContain("Stopping; a second signal stops at once\n");
    expect(run.status).toBe("STOPPED");
    expect(run.writeCount).toBeLessThan(RELEASES);
    expect(run.writeCount).toBe(await documentsOf(run));
  });

  test("stops at once at the second signal", async () => {
    const started = startCli(cli, SLOW_EXPORT, { databaseUrl: generated.url });
    await firstBatch(started);
    const client = await generated.pool.connect();
    await client.query("begin; lock table export.document in access exclusive mode");
    await waitingForLock();
    started.child.kill("SIGTERM");
    await delay(300);
    const isWaiting = started.child.exitCode === null;

    started.child.kill("SIGTERM");

    const { exitCode } = await started.end;
    await client.query("rollback");
    client.release();
    expect([isWaiting, exitCode]).toEqual([true, 130]);
  });

  test("goes on when its backends are killed, and loses nothing", async () => {
    const started = startCli(cli, SLOW_EXPORT, { databaseUrl: generated.url });
    await firstBatch(started);

    await generated.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ddex-batch' and datname = current_database()",
    );

    const { exitCode } = await started.end;
    const run = await lastRun();
    expect(exitCode).toBe(0);
    expect(run).toMatchObject({ status: "COMPLETED", failure: undefined });
    expect(run.writeCount).toBe(run.plannedCount);
    expect(await documentsOf(run)).toBe(run.plannedCount);
  });

  test("fails and leaves no half document on a disk that is full", async () => {
    const disks = [await openFileLimit(), await mountTinyDisk()].filter((disk) => disk !== undefined);
    for (const { folder, prelude, reason, remove } of disks) {
      const started = startCli(cli, ["export", "--out", folder], { databaseUrl: sample.url, prelude });

      const { exitCode, stderr } = await started.end;

      const names = await readdir(folder);
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
      await remove();
      expect(exitCode).toBe(4);
      expect(stderr).toMatch(new RegExp(`ERN_WRITE_FAILED {2}Cannot write ".*\\.xml": ${reason}`));
      for (const text of texts) expect(text.endsWith("</ern:NewReleaseMessage>")).toBe(true);
    }
  });
});

describe("a process of ddex-batch document", () => {
  test("ends without a word when its reader has gone", async () => {
    await startCli(cli, ["export"], { databaseUrl: sample.url }).end;
    const words = ["document", "08-sheena-ringo-sandokushi"];
    const started = startCli(cli, words, { databaseUrl: sample.url });
    started.child.stdout?.destroy();

    const { exitCode, stderr } = await started.end;

    expect([exitCode, stderr]).toEqual([0, ""]);
  });
});

describe("a process of ddex-batch", () => {
  test("exits with 70 and no stack trace for a bug that is thrown where nobody waits", async () => {
    const bug =
      "data:text/javascript,process.on('newListener',(name)=>name==='uncaughtException'&&setImmediate(()=>Promise.reject(Error('seeded-bug'))))";
    const prelude = `export NODE_OPTIONS="--import ${bug}"`;

    const { exitCode, stderr } = await startCli(cli, SLOW_EXPORT, { databaseUrl: generated.url, prelude })
      .end;

    expect(exitCode).toBe(70);
    expect(stderr).toMatch(/^BUG {2}Error: seeded-bug\n {2}fix {6}Report this as a bug of ddex-batch.*\n$/);
  });
});

describe("a process of ddex-batch demo", () => {
  test("shows the whole way on the embedded server, the same the second time", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "ddex-batch-demo-"));

    const first = await startCli(cli, ["demo"], { cwd }).end;
    const second = await startCli(cli, ["demo"], { cwd }).end;
    const runs = await startCli(cli, ["runs"], { cwd }).end;

    const files = await readdir(join(cwd, ".ddex-batch", "documents"));
    await rm(cwd, { recursive: true });
    expect([first.exitCode, second.exitCode, runs.exitCode]).toEqual([0, 0, 0]);
    expect([first.stderr, second.stderr]).toEqual(["", ""]);
    expect(first.stdout).toContain("Run 1 COMPLETED: 28 documents, 9 releases failed\n");
    expect(first.stdout).toMatch(/\n {2}migrate {5}\d+ migrations applied\n/);
    expect(first.stdout.match(/^ {2}fix {6}/gm)).toHaveLength(3);
    expect(first.stdout.split("\n").length).toBeLessThan(50);
    expect(second.stdout).toContain("Run 2 COMPLETED: 28 documents, 9 releases failed\n");
    expect(files).toHaveLength(28);
    expect(runs.stderr).toMatch(/^Using the embedded PostgreSQL in \.ddex-batch\/postgres/);
    expect(runs.stdout.match(/ COMPLETED /g)).toHaveLength(2);
  });

  test("does not touch the database of DATABASE_URL", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "ddex-batch-demo-"));
    const databaseUrl = "postgresql://nightly@127.0.0.1:1/catalogue";

    const { exitCode, stdout, stderr } = await startCli(cli, ["demo"], { cwd, databaseUrl }).end;

    await rm(cwd, { recursive: true });
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("PostgreSQL  embedded server in .ddex-batch/postgres\n");
    expect(stdout).toContain("  DATABASE_URL= npx ddex-batch run 1 ");
  });
});

/** The second signal leaves a run that looks as if it went on. */
const seenRuns = new Set<string>();

/** Waits until the last run has committed a batch. */
async function firstBatch(started: CliProcess): Promise<void> {
  for (;;) {
    if (started.child.exitCode !== null) throw new Error(`Ended too early: ${(await started.end).stderr}`);
    const [run] = await listRuns(generated, { limit: 1 });
    if (run?.status === "STARTED" && run.commitCount > 0 && !seenRuns.has(run.id)) {
      seenRuns.add(run.id);
      return;
    }
    await delay(50);
  }
}

/** Waits until the process waits for a table. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await generated.pool.query(
      "select from pg_stat_activity where application_name = 'ddex-batch' and wait_event_type = 'Lock' and datname = current_database()",
    );
    if (rowCount !== 0) return;
    await delay(50);
  }
}

async function lastRun(): Promise<Run> {
  const [run] = await listRuns(generated, { limit: 1 });
  if (run === undefined) throw new Error("No run yet");
  return run;
}

async function documentsOf(run: Run): Promise<number> {
  const { rows } = await generated.pool.query<{ n: number }>(
    "select count(*)::int as n from export.document where run_id = $1",
    [run.id],
  );
  return rows[0]?.n ?? 0;
}
