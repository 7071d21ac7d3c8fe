import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPackageRoot } from "../../src/package-root.ts";
import { SEEDED_BUGS } from "../../tools/fault-mutations/seeded-bugs.ts";

const root = findPackageRoot();

describe("SEEDED_BUGS", () => {
  test.each(SEEDED_BUGS)("$name replaces what stands in the sources once", async ({ file, edits }) => {
    const source = await readFile(join(root, "src", file), "utf8");

    const counts = edits.map(([search]) => source.split(search).length - 1);

    expect(counts).toEqual(edits.map(() => 1));
  });

  test.each(SEEDED_BUGS)("$name is to be found by cases that are there", ({ cases }) => {
    expect(cases.filter((name) => !existsSync(join(root, "test", "faults", name)))).toEqual([]);
  });
});
