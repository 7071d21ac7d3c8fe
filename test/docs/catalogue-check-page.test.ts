import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CHECK_CODES } from "../../src/catalogue-check/check-codes.ts";
import { findPackageRoot } from "../../src/package-root.ts";

describe("docs/catalogue-check.md", () => {
  test("explains every code of the check, and no other", () => {
    const page = readFileSync(join(findPackageRoot(), "docs", "catalogue-check.md"), "utf8");

    const explained = [...page.matchAll(/^\| `(CAT_\w+)`/gm)].map(([, code]) => code);

    expect(explained.toSorted()).toEqual(Object.keys(CHECK_CODES).toSorted());
  });
});
