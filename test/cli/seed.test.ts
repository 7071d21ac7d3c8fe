import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleFolder } from "../../src/cli/load-sample.ts";
import type { Database } from "../../src/db/connect.ts";
import { readMessagingParties } from "../../src/sample/catalogue-files.ts";
import { completeDpid } from "../../src/validate/identifiers.ts";
import { createTestDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

describe("ddex-batch seed", () => {
  test("loads the sample catalogue and shows the release that is refused", async () => {
    const { exitCode, stdout } = await runCli(["seed"], { database });

    expect(exitCode).toBe(0);
    expect(stdout).toContain("Loaded 37 releases, 1 release refused in ");
    expect(stdout).toContain("ERN_LOAD_ILL_FORMED_TEXT  Cannot store Release");
    expect(stdout).toMatch(/file {5}.*97-broken-lone-surrogate\.json\n/);
    expect(await count("catalogue.release")).toBe(37);
  });

  test("loads it again without doubling anything", async () => {
    await runCli(["seed"], { database });

    await runCli(["seed"], { database });

    expect([await count("catalogue.release"), await count("export.error")]).toEqual([37, 1]);
  });

  test("names the export that fits the catalogue", async () => {
    const { stdout } = await runCli(["seed", "--releases", "2"], { database });
    const [, line = ""] = /ddex-batch (export .*)/.exec(stdout) ?? [];

    const { exitCode } = await runCli(line.split(" "), { database });

    expect(exitCode).toBe(0);
  });

  test("makes up as many releases as it is told, the same for the same seed", async () => {
    const seed = ["seed", "--releases", "7", "--random-seed", "3", "--mix", "singles"];
    await runCli(seed, { database });
    const first = await titles();

    await runCli(seed, { database });

    expect(await count("catalogue.release")).toBe(7);
    expect(await titles()).toEqual(first);
  });

  test("exits with 3 where a release of another folder is refused", async () => {
    const { exitCode } = await runCli(["seed", "--dir", sampleFolder()], { database });

    expect(exitCode).toBe(3);
  });

  test("writes on whose behalf a folder's messages are sent, for the export to name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ddex-batch-seed-"));
    const parties = await readMessagingParties(sampleFolder());
    const sentOnBehalfOf = { dpid: completeDpid("2099010103"), fullName: "A Label" };
    await cp(sampleFolder(), folder, { recursive: true });
    await writeFile(join(folder, "messaging-parties.json"), JSON.stringify({ ...parties, sentOnBehalfOf }));
    await runCli(["seed", "--dir", folder], { database });
    await rm(folder, { recursive: true });
    const release = "08-sheena-ringo-sandokushi";

    const words = ["export", "--release", release, "--on-behalf-of", sentOnBehalfOf.dpid];
    const { exitCode } = await runCli(words, { database });

    const { stdout } = await runCli(["document", release], { database });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`<SentOnBehalfOf>\\s*<PartyId>${sentOnBehalfOf.dpid}<`));
  });

  test("exits with 4 and names the file that is not a release", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ddex-batch-seed-"));
    await cp(sampleFolder(), folder, { recursive: true });
    await writeFile(join(folder, "releases", "00-cut.json"), '{ "releaseId": "cut"');

    const { exitCode, stderr } = await runCli(["seed", "--dir", folder], { database });
    await rm(folder, { recursive: true });

    expect(exitCode).toBe(4);
    expect(stderr).toContain('ERN_LOAD_INVALID_FILE  Cannot load File "00-cut.json": it is not JSON');
  });

  test("exits with 4 for a folder that is not there", async () => {
    const { exitCode, stderr } = await runCli(["seed", "--dir", "/nowhere/at/all"], { database });

    expect(exitCode).toBe(4);
    expect(stderr).toContain("ERN_LOAD_INVALID_FILE");
  });

  test("exits with 130 when it is stopped", async () => {
    const { exitCode, stderr } = await runCli(["seed"], { database, isInterrupted: true });

    expect([exitCode, stderr]).toEqual([130, "Stopped by a signal\n"]);
  });
});

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

async function titles(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ title: string }>(
    "select title_text as title from catalogue.ern_title order by release_id, 1",
  );
  return rows.map((row) => row.title);
}
