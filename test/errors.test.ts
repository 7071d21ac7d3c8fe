import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as errors from "../src/errors.ts";
import { findPackageRoot } from "../src/package-root.ts";

const { ERROR_CODES, ErnError } = errors;
const SECTIONS = readFileSync(join(findPackageRoot(), "docs", "errors.md"), "utf8")
  .split(/^## /m)
  .slice(1);

describe("docs/errors.md", () => {
  test("has a section for each code, in the order of the table, and no other", () => {
    expect(SECTIONS.map((section) => /^`(\w+)`/.exec(section)?.[1])).toEqual(Object.keys(ERROR_CODES));
  });

  test.each(Object.entries(ERROR_CODES))("states the disposition of %s and explains it", (code, entry) => {
    const [, head = "", text = ""] =
      SECTIONS.find((section) => section.startsWith(`\`${code}\``))?.split("\n\n") ?? [];

    expect(head).toMatch(new RegExp(`^\\*\\*${entry.disposition}\\*\\* · `));
    expect(text.length).toBeGreaterThan(20);
  });

  test("names only classes of errors that there are", () => {
    const classes = new Set(SECTIONS.join("").match(/\b\w+Error\b/g));

    expect([...classes].filter((name) => !(name in errors))).toEqual([]);
  });
});

describe("ERROR_CODES", () => {
  test.each(Object.entries(ERROR_CODES))("gives %s a hint that is an instruction", (_code, { hint }) => {
    expect(hint).toMatch(/^[A-Z][a-z]+ .*[^.]$/);
  });
});

describe("ErnError", () => {
  test("carries what the table says of its code", () => {
    const error = new errors.RunError("ERN_RUN_NOT_FOUND", 'Cannot find Run "7": there is none', {
      releaseId: "r1",
    });

    expect(error).toBeInstanceOf(ErnError);
    expect(error).toMatchObject({
      name: "RunError",
      code: "ERN_RUN_NOT_FOUND",
      disposition: "abort",
      hint: ERROR_CODES.ERN_RUN_NOT_FOUND.hint,
      releaseId: "r1",
    });
  });

  test("keeps a cause only where one is given", () => {
    const cause = new Error("root");

    expect(new ErnError("ERN_DB_QUERY", "x", { cause }).cause).toBe(cause);
    expect("cause" in new ErnError("ERN_DB_QUERY", "x")).toBe(false);
  });
});
