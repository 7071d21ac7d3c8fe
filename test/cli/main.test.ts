import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-code.ts";
import { main } from "../../src/cli/main.ts";
import type { Database } from "../../src/db/connect.ts";
import { packageVersion } from "../../src/package-root.ts";
import { createTestDatabase } from "../support/database.ts";
import { KeptText, runCli } from "./run-cli.ts";

const UNREACHABLE = "postgresql://nightly:s3cr3t-word@127.0.0.1:1/catalogue";
const COMMANDS = ["migrate", "seed", "export", "runs", "run", "document", "validate", "demo"];

let empty: Database;
beforeAll(async () => {
  empty = await createTestDatabase({ isMigrated: false });
});
afterAll(() => empty.close());

describe("main()", () => {
  test("lists every command and exit code in its help", async () => {
    const { exitCode, stdout } = await runCli(["--help"]);

    expect(exitCode).toBe(0);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(stdout.match(/^ {2}\d+(?= {2})/gm)?.map(Number)).toEqual(Object.values(EXIT));
  });

  test("prints the version of the package", async () => {
    const result = await runCli(["--version"]);

    expect(result).toEqual({ exitCode: 0, stdout: `${packageVersion()}\n`, stderr: "" });
  });

  test("prints the help to standard error and exits with 2 without a command", async () => {
    const { exitCode, stdout, stderr } = await runCli([]);

    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: ddex-batch");
  });

  test.each([
    ["an unknown command", ["exprot"], "unknown command 'exprot' (Did you mean export?)"],
    ["an unknown option", ["export", "--batchsize", "3"], "unknown option '--batchsize'"],
    ["an option without its value", ["export", "--out"], "option '--out <dir>' argument missing"],
    ["a missing word", ["document"], "missing required argument 'release'"],
    ["a word too many", ["runs", "now"], "too many arguments"],
    ["a number that is none", ["runs", "--limit", "ten"], 'must be an integer from 1, got "ten"'],
    ["an empty value", ["document", "r1", "--run", ""], 'Cannot use option "--run": must not be empty'],
    ["a mix that does not exist", ["seed", "--releases", "1", "--mix", "jazz"], "must be one of realistic"],
    ["options that exclude each other", ["seed", "--releases", "1", "--dir", "."], "exclude each other"],
    ["an option that lacks another", ["seed", "--random-seed", "4"], 'need "--releases"'],
  ])("exits with 2 and names the fault for %s", async (_fault, words, text) => {
    const { exitCode, stdout, stderr } = await runCli(words, { database: empty });

    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^ERN_CONFIG_INVALID_OPTION {2}Cannot /);
    expect(stderr).toContain(text);
    expect(stderr).toMatch(/\n {2}fix {6}Correct the option that the text names: ddex-batch.* --help\n$/);
  });

  test.each([["migrate"], ["seed"], ["export"], ["runs"], ["document r1"], ["run 1"]])(
    "exits with 4 where the database of %s cannot be reached",
    async (line) => {
      const { exitCode, stdout, stderr } = await runCli([...line.split(" "), "--database-url", UNREACHABLE]);

      expect([exitCode, stdout]).toEqual([4, ""]);
      expect(stderr).toContain('ERN_DB_UNAVAILABLE  Cannot connect to PostgreSQL at "127.0.0.1:1/catalogue"');
      expect(stderr.split("\n")).toHaveLength(3);
    },
  );

  test("exits with 4 for a URL that is none", async () => {
    const { exitCode, stderr } = await runCli(["runs"], { env: { DATABASE_URL: "s3cr3t-word@here" } });

    expect(exitCode).toBe(4);
    expect(stderr).toContain("at the given URL: it ");
  });

  test.each([[UNREACHABLE], ["s3cr3t-word@here"], ["postgresql://u:s3cr3t-word@h:999999/d"]])(
    "prints no password, not even with stack traces: %s",
    async (url) => {
      const env = { DATABASE_URL: url, DDEX_BATCH_DEBUG: "1" };

      const { stdout, stderr } = await runCli(["export", "--json"], { env });

      expect(stdout + stderr).toContain("ERN_DB_UNAVAILABLE");
      expect(stdout + stderr).not.toContain("s3cr3t-word");
    },
  );

  test.each([["seed"], ["export"], ["runs"], ["document r1"], ["run last"], ["run load"]])(
    "exits with 4 and says what to run where %s finds a database that is not migrated",
    async (line) => {
      const { exitCode, stderr } = await runCli(line.split(" "), { database: empty });

      expect(exitCode).toBe(4);
      expect(stderr).toContain("ERN_DB_NOT_MIGRATED");
      expect(stderr).toContain("fix      Run ddex-batch migrate on this database");
    },
  );

  test("prefers --database-url to DATABASE_URL", async () => {
    const { stderr } = await runCli(["--database-url", UNREACHABLE, "runs"], { database: empty });

    expect(stderr).toContain("ERN_DB_UNAVAILABLE");
  });

  test("prints an error as an object to standard output with --json", async () => {
    const { stdout } = await runCli(["export", "--json"], { database: empty });

    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: "ERN_DB_NOT_MIGRATED",
        text: expect.stringContaining("0006_export"),
        hint: "Run ddex-batch migrate on this database",
      },
    });
  });

  test("prints stack traces with DDEX_BATCH_DEBUG only", async () => {
    const plain = await runCli(["runs"], { database: empty });
    const debugged = await runCli(["runs"], { database: empty, env: { DDEX_BATCH_DEBUG: "1" } });

    expect(plain.stderr).not.toContain("    at ");
    expect(debugged.stderr).toMatch(/ {4}at .*\ncaused by: error: relation/s);
  });

  test("marks the code on a terminal, unless NO_COLOR is set", async () => {
    const coloured = await runCli(["exprot"], { isTerminal: true });
    const plain = await runCli(["exprot"], { isTerminal: true, env: { NO_COLOR: "1" } });

    expect(coloured.stderr).toContain("\u001B[1m\u001B[31mERN_CONFIG_INVALID_OPTION");
    expect(plain.stderr).toMatch(/^ERN_CONFIG_INVALID_OPTION/);
  });

  test("exits with 70 and asks for a report where something of its own breaks", async () => {
    const stderr = new KeptText();
    const env = Object.defineProperty({}, "DATABASE_URL", {
      get: () => {
        throw new TypeError("seeded bug");
      },
    });

    const exitCode = await main(["runs"], {
      stdout: new KeptText(),
      stderr,
      env,
      onInterrupt: () => () => undefined,
    });

    expect(exitCode).toBe(70);
    expect(stderr.text()).toBe(
      "BUG  TypeError: seeded bug\n  fix      Report this as a bug of ddex-batch, with what DDEX_BATCH_DEBUG=1 prints\n",
    );
  });
});
