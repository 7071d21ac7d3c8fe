import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { createTestDatabase } from "../support/database.ts";
import { runCli } from "./run-cli.ts";
import { createSampleDatabase } from "./sample-database.ts";

let database: Database;
let runId: string;
beforeAll(async () => {
  database = await createSampleDatabase();
  const { stdout } = await runCli(["export", "--json"], { database });
  const summary: { readonly runId: string } = JSON.parse(stdout);
  ({ runId } = summary);
});
afterAll(() => database.close());

describe("ddex-batch run", () => {
  test("shows the run, its errors by code, and each error with release, row, element and what to do", async () => {
    const { exitCode, stdout, stderr } = await runCli(["run", runId], { database });

    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^Run \d+ COMPLETED\n {2}releases {2}37 planned, 28 exported, 9 failed, in 1 batch\n/,
    );
    expect(stdout).toMatch(/\nRES_PRIMARY_ISRC +error +1 release +3 findings\n/);
    expect(stdout).toMatch(
      new RegExp(
        [
          String.raw`\nID_ISRC {2}ISRC is not .*`,
          String.raw` {2}release {2}90-broken-malformed-isrc`,
          String.raw` {2}row {6}catalogue\.sound_recording_identifier id=\d+ isrc = "GBSTK700003"`,
          String.raw` {2}element {2}/NewReleaseMessage/ResourceList/SoundRecording/.*/ISRC`,
          String.raw` {2}fix {6}Correct the ISRC; .*\n`,
        ].join("\\n"),
      ),
    );
  });

  test("shows what was measured: stages, slowest releases, causes, totals", async () => {
    const { stdout } = await runCli(["run", runId, "--limit", "0"], { database });

    expect(stdout).toMatch(/\nstage +batches +half take +95 % take +together\nread +1 /);
    expect(stdout).toMatch(/\nslowest release +took +XML\n\S+ +[\d.]+ m?s /);
    expect(stdout).toMatch(
      /\nID_ISRC +catalogue\.sound_recording_identifier\.isrc +1 {2}90-broken-malformed-isrc\n/,
    );
    expect(stdout).toMatch(/\nlabel +documents +failed +XML\n/);
    expect(stdout).toMatch(/\nterritory +documents +failed +XML\nWorldwide +\d+ /);
  });

  test("shows control characters of the catalogue as escapes", async () => {
    const { stdout } = await runCli(["run", runId, "--code", "TXT_FORBIDDEN_CHARACTER"], { database });

    expect(stdout).toContain("\\u0001");
    expect(stdout).not.toContain("\u0001");
  });

  test("shows the last run without its id", async () => {
    const { stdout } = await runCli(["run", "last"], { database });

    expect(stdout).toMatch(new RegExp(`^Run ${runId} COMPLETED\n`));
  });

  test("shows errors of one code only with --code", async () => {
    const { stdout } = await runCli(["run", runId, "--code", "ID_ICPN", "--json"], { database });

    expect(JSON.parse(stdout)).toMatchObject({
      run: { id: runId, status: "COMPLETED" },
      errors: [{ releaseId: "91-broken-barcode-check-digit", finding: { code: "ID_ICPN" } }],
    });
  });

  test("says that there are more errors than the limit", async () => {
    const { stdout } = await runCli(["run", runId, "--limit", "2"], { database });

    expect(stdout.match(/^ {2}release {2}/gm)).toHaveLength(2);
    expect(stdout).toMatch(/\nThere are more errors: --limit 20, or --code CODE\n$/);
  });

  test("shows the releases that could not be loaded", async () => {
    const { exitCode, stdout } = await runCli(["run", "load"], { database });

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ERN_LOAD_ILL_FORMED_TEXT {2}/);
    expect(stdout).toMatch(
      /\n {2}file {5}.*97-broken-lone-surrogate\.json\n {2}field {4}soundRecordings\[0\]/,
    );
  });

  test.each([["999999"], ["yesterday"], ["1; drop table export.run"]])(
    "exits with 4 for the run %s, which is not there",
    async (word) => {
      const { exitCode, stderr } = await runCli(["run", word], { database });

      expect(exitCode).toBe(4);
      expect(stderr).toContain(`ERN_RUN_NOT_FOUND  Cannot find Run "${word}"`);
    },
  );

  test("exits with 4 for the last run where there is none", async () => {
    const other = await createTestDatabase();

    const { exitCode, stderr } = await runCli(["run", "last"], { database: other });
    await other.close();

    expect([exitCode, stderr]).toEqual([4, expect.stringContaining("ERN_RUN_NOT_FOUND")]);
  });
});

describe("ddex-batch runs", () => {
  test("lists the runs in columns, the last one first", async () => {
    await runCli(["export", "--release", "28-fleetwood-mac-go-your-own-way"], { database });

    const { exitCode, stdout } = await runCli(["runs"], { database });

    const [heading, last, first] = stdout.split("\n");
    expect(exitCode).toBe(0);
    expect(heading).toMatch(/^run +status +started +took +documents +failed +recipient$/);
    expect(last).toMatch(/COMPLETED .* UTC .* 1 +0 +PADPIDA/);
    expect(first).toMatch(/COMPLETED .* UTC .* 28 +9 +PADPIDA/);
  });

  test("prints a JSON array no longer than the limit", async () => {
    const { stdout } = await runCli(["runs", "--limit", "1", "--json"], { database });

    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test("says that there are none yet", async () => {
    const other = await createTestDatabase();

    const { stdout } = await runCli(["runs"], { database: other });
    await other.close();

    expect(stdout).toBe("No runs yet: ddex-batch export starts one\n");
  });
});

describe("ddex-batch document", () => {
  test("says with --provenance what the document was made from and with", async () => {
    const [release] = ["08-sheena-ringo-sandokushi"];

    const { stdout } = await runCli(["document", release, "--provenance"], { database });
    const json = await runCli(["document", release, "--provenance", "--json"], { database });
    const stored = await runCli(["document", release, "--json"], { database });

    const { xml, sha256 } = JSON.parse(stored.stdout);
    expect(stdout).toMatch(new RegExp(`\\n {2}run {7}${runId}, .*, of all releases\\n`));
    expect(stdout).toMatch(/\n {2}snapshot {2}\d+:\d+:[\d,]* of cluster \d+\n/);
    expect(stdout).toContain(`  document  SHA-256 ${sha256}, `);
    expect(JSON.parse(json.stdout)).toMatchObject({
      releaseId: release,
      runId,
      sha256: createHash("sha256").update(xml).digest("hex"),
      contentSha: expect.stringMatching(/^[0-9a-f]{64}$/),
      sourceSha: expect.stringMatching(/^[0-9a-f]{64}$/),
      schemaSha: expect.stringMatching(/^[0-9a-f]{64}$/),
      configSha: expect.stringMatching(/^[0-9a-f]{64}$/),
      builderVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  test("prints the stored bytes and nothing else", async () => {
    const releaseId = "08-sheena-ringo-sandokushi";
    const { rows } = await database.pool.query<{ xml: string }>(
      "select xml from export.document where release_id = $1 and run_id = $2",
      [releaseId, runId],
    );

    const result = await runCli(["document", releaseId], { database });

    expect(result).toEqual({ exitCode: 0, stdout: rows[0]?.xml, stderr: "" });
  });

  test("prints the document of the run that is named", async () => {
    const releaseId = "28-fleetwood-mac-go-your-own-way";
    await runCli(["export", "--release", releaseId], { database });

    const first = await runCli(["document", releaseId, "--run", runId], { database });
    const last = await runCli(["document", releaseId], { database });

    expect(first.stdout).not.toBe(last.stdout);
  });

  test.each([
    ["a release without a document", ["90-broken-malformed-isrc"], "ERN_RUN_DOCUMENT_NOT_FOUND"],
    ["a run that is not there", ["28-fleetwood-mac-go-your-own-way", "--run", "99"], "ERN_RUN_NOT_FOUND"],
    ["a run that is no id", ["28-fleetwood-mac-go-your-own-way", "--run", "x"], "ERN_RUN_NOT_FOUND"],
  ])("exits with 4 and an empty standard output for %s", async (_case, words, code) => {
    const { exitCode, stdout, stderr } = await runCli(["document", ...words], { database });

    expect([exitCode, stdout, stderr]).toEqual([4, "", expect.stringContaining(code)]);
  });
});
