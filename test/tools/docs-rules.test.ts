import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/validate/rule-registry.ts";
import { writeRulesPage } from "../../tools/docs-rules/rules-page.ts";

describe("writeRulesPage()", () => {
  test("has a heading for each rule", () => {
    const headings = [...writeRulesPage(RULES).matchAll(/^## `(.+)`$/gm)].map(([, code]) => code);

    expect(headings).toEqual(RULES.map((rule) => rule.code));
  });

  test("gives what docs/rules.md holds", () => {
    const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");

    expect(page).toBe(writeRulesPage(RULES));
  });
});
