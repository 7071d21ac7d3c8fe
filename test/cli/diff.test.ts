import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const GOLDEN = fileURLToPath(new URL("../golden/compilation.xml", import.meta.url));

let folder: string;
let changed: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ddex-batch-diff-"));
  changed = join(folder, "changed.xml");
  await writeFile(
    changed,
    (await readFile(GOLDEN, "utf8")).replace(/<GenreText>[^<]*</, "<GenreText>Polka<"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("ddex-batch diff", () => {
  test("says that a message says what it says", async () => {
    expect(await runCli(["diff", GOLDEN, GOLDEN])).toEqual({
      exitCode: 0,
      stdout: "The messages say the same\n",
      stderr: "",
    });
  });

  test("lists differences with their element paths and exits with 1", async () => {
    const { exitCode, stdout } = await runCli(["diff", GOLDEN, changed]);

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^changed \/NewReleaseMessage\/ReleaseList\/Release\/Genre\/GenreText {2}"[^"]+" → "Polka"\n$/,
    );
  });

  test("prints them as JSON", async () => {
    const { stdout } = await runCli(["diff", GOLDEN, changed, "--json"]);

    expect(JSON.parse(stdout)).toMatchObject([{ kind: "changed", after: "Polka" }]);
  });

  test.each([
    ["one file", ["diff", GOLDEN], 2, "takes two"],
    ["a file that is not there", ["diff", GOLDEN, "nothing.xml"], 4, "cannot be opened"],
    ["a file that is no message", ["diff", GOLDEN, fileURLToPath(import.meta.url)], 4, "line 1"],
  ])("refuses %s", async (_what, words, code, text) => {
    const { exitCode, stderr } = await runCli(words);

    expect(exitCode).toBe(code);
    expect(stderr).toContain(text);
  });
});
