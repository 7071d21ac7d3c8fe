import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../../src/errors.ts";
import { RULES, findRule } from "../../src/validate/rule-registry.ts";

describe("RULES", () => {
  test("have codes that are unique and no error codes", () => {
    const codes = RULES.map((rule) => rule.code);

    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => code in ERROR_CODES)).toEqual([]);
  });

  test("stand in the order of their numbers", () => {
    const numbers = RULES.map((rule) => rule.number ?? 0);

    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test("leave out no number of the list", () => {
    const numbers = new Set(RULES.map((rule) => rule.number));
    const listed = Array.from({ length: 153 }, (_, index) => index + 1);

    expect(listed.filter((number) => !numbers.has(number))).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.code, rule] as const))(
    "say in %s what holds and what to do",
    (_code, rule) => {
      expect(rule.code).toMatch(/^[A-Z]{2,7}(_[A-Z]+[0-9]?)+$/);
      expect(rule.checks).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.hint).toMatch(
        /^(Add|Choose|Correct|Fill|Give|Keep|Let|Link|Make|Mark|Merge|Name|Number|Place|Refer|Remove|Replace|Write) /,
      );
      expect(rule.source).not.toBe("");
      expect(rule.profiles === "all" || rule.profiles.length > 0).toBe(true);
    },
  );

  test("warn without a status that rejects, and block with one", () => {
    const blocking = RULES.filter((rule) => rule.severity === "fatal" || rule.severity === "error");
    const passing = RULES.filter((rule) => rule.severity === "warning" || rule.severity === "information");

    expect(blocking.filter((rule) => rule.fileStatus === "FileOK")).toEqual([]);
    expect(passing.filter((rule) => rule.fileStatus !== "FileOK")).toEqual([]);
  });

  test("are each broken by a test of their own", () => {
    const broken = new Set(faultsOfTests().map(({ code }) => code));

    expect(RULES.map((rule) => rule.code).filter((code) => !broken.has(code))).toEqual([]);
    expect([...broken].filter((code) => !findRule(code))).toEqual([]);
  });

  test("have no table of faults that is not run", () => {
    const idle = testsOfRules().flatMap((text) =>
      [...text.matchAll(/^const ([A-Z_]+): Readonly<Record<string, \w*Fault>>/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => !new RegExp(`test\\.each\\((titled|Object\\.entries)\\(${name}\\)`).test(text)),
    );

    expect(idle).toEqual([]);
  });

  test("are each broken by a fault that breaks nothing else", () => {
    const faults = faultsOfTests();
    const alone = new Set(faults.filter((fault) => fault.isAlone).map(({ code }) => code));

    // Without its main release a message loses what its deals and covers lead to.
    expect(faults.map(({ code }) => code).filter((code) => !alone.has(code))).toEqual(["REL_ONE_MAIN"]);
  });
});

function testsOfRules(): readonly string[] {
  const folder = new URL("rules/", import.meta.url);
  return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
}

/** Lists the faults in the tests of rules: entries of a table with the code that must be found. */
function faultsOfTests(): readonly { readonly code: string; readonly isAlone: boolean }[] {
  const entries = testsOfRules().flatMap((text) => [
    ...text.matchAll(/^ {2}\S.*: \{\n((?: {4}.*\n)+?) {2}\},$/gm),
  ]);
  return entries.flatMap(([, entry = ""]) => {
    const [, code] = /^ {4}code: "([A-Z0-9_]+)",$/m.exec(entry) ?? [];
    return code === undefined ? [] : [{ code, isAlone: !/^ {4}beside: /m.test(entry) }];
  });
}

describe("findRule()", () => {
  test("finds a rule by its code", () => {
    expect(findRule("ID_ISRC")).toMatchObject({ number: 63, severity: "fatal" });
  });

  test("finds nothing for a code that is no rule's", () => {
    expect(findRule("ID_NOTHING")).toBeUndefined();
  });
});
