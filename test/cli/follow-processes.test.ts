import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { type CompiledCli, compileCli, startCli } from "./compiled-cli.ts";
import { createDatabaseOf } from "./sample-database.ts";

let cli: CompiledCli;
let database: Database;
beforeAll(async () => {
  [cli, database] = await Promise.all([compileCli(), createDatabaseOf(["r1", "r2"])]);
});
afterAll(async () => {
  await database.close();
  await cli.remove();
});

const retitle = (): Promise<unknown> =>
  database.pool.query(
    "update catalogue.release_title set title_text = title_text || '!' where release_id = 'r1'",
  );

async function waitForRuns(completed: number): Promise<void> {
  const text = "select from export.run where status = 'COMPLETED'";
  const check = async (): Promise<void> => expect((await database.pool.query(text)).rowCount).toBe(completed);
  await vi.waitFor(check, { timeout: 60_000, interval: 100 });
}

describe("a process of ddex-batch export --follow", () => {
  test("has what changed while none was up, and ends in good order at SIGTERM", async () => {
    const words = ["export", "--follow", "--flush-interval", "100ms", "--json"];
    const killed = startCli(cli, words, { databaseUrl: database.url });
    await waitForRuns(1);
    killed.child.kill("SIGKILL");
    await killed.end;
    await retitle();
    const started = startCli(cli, words, { databaseUrl: database.url });
    await waitForRuns(2);
    started.child.kill("SIGTERM");
    const { exitCode, stdout } = await started.end;

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ flushCount: 1, documentCount: 1, failedCount: 0 });
  });
});
