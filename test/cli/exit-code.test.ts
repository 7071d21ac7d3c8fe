import { describe, expect, test } from "vitest";
import { EXIT, exitCodeOf } from "../../src/cli/exit-code.ts";
import { RunError } from "../../src/errors.ts";
import { runCli } from "./run-cli.ts";

describe("exitCodeOf()", () => {
  test("has a code of its own for a run that the circuit breaker has stopped", () => {
    expect(exitCodeOf(new RunError("ERN_RUN_OUT_OF_BAND", "Cannot go on"))).toBe(EXIT.outOfBand);
  });
});

describe("ddex-batch export --allow", () => {
  test("refuses what is no measure", async () => {
    const { exitCode, stderr } = await runCli(["export", "--allow", "takedown=3"]);

    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("must be takedowns=N, lost-deals=N or errors=N"),
    ]);
  });
});
