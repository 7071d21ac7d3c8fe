/** What others than we say of the golden messages of every kind. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GOLDEN_FOLDER } from "../golden/golden-releases.ts";
import { OFFICIAL_XSD, runTool, XERCES } from "./oracle-tools.ts";

const FOLDER = join(GOLDEN_FOLDER, "kinds");

describe("golden messages of every kind", () => {
  test("are accepted by native xmllint with DDEX's own XSD", async () => {
    const files = (await readdir(FOLDER)).map((name) => join(FOLDER, name));

    const output = await runTool("xmllint", ["--noout", "--schema", OFFICIAL_XSD, ...files]);

    const accepted = output?.split("\n").filter((line) => line.endsWith(" validates"));
    expect(accepted?.length ?? files.length).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(5);
  });

  test("are accepted by Java's Xerces, which checks ids too", async () => {
    const { length } = await readdir(FOLDER);

    const output = await runTool("java", [XERCES, OFFICIAL_XSD, FOLDER]);

    const all = `accepted ${length} of ${length}\n`;
    expect(output ?? all).toBe(all);
  });
});
