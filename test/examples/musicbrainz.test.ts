import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { runCli } from "../cli/run-cli.ts";
import { createTestDatabase } from "../support/database.ts";

const EXAMPLE = join(findPackageRoot(), "examples", "musicbrainz");
const RELEASES = join(EXAMPLE, "releases");

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe("examples/musicbrainz", () => {
  test("imports its releases, exports the whole one and refuses the one without an ISRC", async () => {
    const files = readdirSync(RELEASES).map((file) => join(RELEASES, file));

    const imported = await runCli(["import", ...files, "--defaults", join(EXAMPLE, "defaults.json")], {
      database,
    });
    const [, next = ""] = /ddex-batch (export .*)/.exec(imported.stdout) ?? [];
    const exported = await runCli(next.split(" "), { database });

    expect(imported.exitCode).toBe(0);
    expect(imported.stdout).toContain("Imported 2 releases of 2 files");
    expect(imported.stdout).toContain("Medium 2 (DVD-Video) is left out: it is no audio");
    expect(exported.exitCode).toBe(3);
    expect(exported.stdout).toContain("1 document, 1 release failed");
    expect(exported.stdout).toContain("RES_PRIMARY_ISRC 1");
  });

  test("says that releases of MusicBrainz need defaults", async () => {
    const { exitCode, stdout } = await runCli(["import", "musicbrainz", join(RELEASES, "suiro.json")], {
      database,
    });

    expect(exitCode).toBe(3);
    expect(stdout).toContain("needs --defaults");
  });

  test("exits with 2 for defaults that cannot be used, before any file is opened", async () => {
    const { exitCode, stderr } = await runCli(
      ["import", "musicbrainz", "nowhere.json", "--defaults", join(RELEASES, "suiro.json")],
      { database },
    );

    expect(exitCode).toBe(2);
    expect(stderr).toContain("Cannot use the defaults for MusicBrainz: ");
  });
});
