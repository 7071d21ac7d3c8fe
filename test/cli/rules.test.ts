import { describe, expect, test } from "vitest";
import { RULES } from "../../src/validate/rule-registry.ts";
import { runCli } from "./run-cli.ts";

describe("ddex-batch rules", () => {
  test("lists every rule of the registry", async () => {
    const { exitCode, stdout } = await runCli(["rules"]);

    expect(exitCode).toBe(0);
    expect(RULES.filter(({ code }) => !stdout.includes(` ${code} `))).toEqual([]);
  });

  test("explains one rule, however its code is written", async () => {
    const { exitCode, stdout } = await runCli(["rules", "id_isrc"]);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ID_ISRC {2}\w/);
    expect(stdout).toMatch(/^ {2}number +63$/m);
    expect(stdout).toMatch(/^ {2}answer +IdentifierSyntaxInvalid/m);
    expect(stdout).toMatch(/^ {2}fix +\w/m);
  });

  test("prints the registry's entry as JSON", async () => {
    const { stdout } = await runCli(["rules", "ID_ISRC", "--json"]);

    expect(JSON.parse(stdout)).toEqual(RULES.find(({ code }) => code === "ID_ISRC"));
  });

  test("refuses a code that no rule has", async () => {
    const { exitCode, stderr } = await runCli(["rules", "ID_NOTHING"]);

    expect(exitCode).toBe(2);
    expect(stderr).toContain('Cannot explain rule "ID_NOTHING"');
  });
});
