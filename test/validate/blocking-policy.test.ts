import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/finding.ts";
import { blocks, STRICT_POLICY } from "../../src/validate/blocking-policy.ts";
import { findRule } from "../../src/validate/rule-registry.ts";

function findingOf(code: string): Finding {
  const severity = findRule(code)?.severity ?? "fatal";
  return { code, severity, path: "/NewReleaseMessage", text: "It is so", hint: "Change it" };
}

const REPORT = { findings: "report", waivedCodes: new Set<string>() } as const;
const WAIVING = { findings: "block", waivedCodes: new Set(["DEAL_EXISTS", "REF_RESOLVES"]) } as const;

describe("blocks()", () => {
  test.each([
    ["a fatal finding", "ID_ISRC", true],
    ["an error", "DEAL_EXISTS", true],
    ["a warning", "DEAL_USETYPE_DEPRECATED", false],
    ["what no message can be built from", "ERN_DATA_ORPHAN_ROW", true],
  ])("by default judges %s by its severity", (_what, code, expected) => {
    expect(blocks(findingOf(code), STRICT_POLICY)).toBe(expected);
  });

  test.each([
    ["a fatal finding of a rule", "ID_ISRC", false],
    ["an error of a rule", "DEAL_EXISTS", false],
    ["a reference to nothing", "REF_RESOLVES", true],
    ["what the XSD refuses", "ERN_XSD_INVALID", true],
    ["what the XSD requires", "XSD_REQUIRED", true],
    ["what no message can be built from", "ERN_DATA_ORPHAN_ROW", true],
  ])("with report, lets only the XSD and reference integrity block: %s", (_what, code, expected) => {
    expect(blocks(findingOf(code), REPORT)).toBe(expected);
  });

  test("waives nothing without which a message cannot be written", () => {
    const waiving = { findings: "block", waivedCodes: new Set(["XSD_REQUIRED"]) } as const;

    expect(blocks(findingOf("XSD_REQUIRED"), waiving)).toBe(true);
  });

  test("lets a waived rule pass, and no other", () => {
    expect(blocks(findingOf("DEAL_EXISTS"), WAIVING)).toBe(false);
    expect(blocks(findingOf("REF_RESOLVES"), WAIVING)).toBe(false);
    expect(blocks(findingOf("ID_ISRC"), WAIVING)).toBe(true);
  });
});
