/** What others than we say of the golden messages. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GOLDEN_FOLDER } from "../golden/golden-releases.ts";
import { OFFICIAL_XSD, runTool, XERCES } from "./oracle-tools.ts";

async function goldenFiles(): Promise<readonly string[]> {
  return (await readdir(GOLDEN_FOLDER)).filter((name) => name.endsWith(".xml"));
}

describe("golden messages", () => {
  test("are accepted by native xmllint with DDEX's own XSD", async () => {
    const files = await goldenFiles();

    const output = await runTool("xmllint", [
      "--noout",
      "--schema",
      OFFICIAL_XSD,
      ...files.map((name) => join(GOLDEN_FOLDER, name)),
    ]);

    const refused = output?.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
    expect(refused ?? []).toEqual([]);
  });

  test("are accepted by Java's Xerces, which checks ids too", async () => {
    const files = await goldenFiles();

    const output = await runTool("java", [XERCES, OFFICIAL_XSD, GOLDEN_FOLDER]);

    const all = `accepted ${files.length} of ${files.length}\n`;
    expect(output ?? all).toBe(all);
  });
});
