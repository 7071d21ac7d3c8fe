import { describe, expect, test } from "vitest";
import { errorLines, findingLines, stackOf, type PrintedFinding } from "../../src/cli/error-lines.ts";
import { exitCodeOf } from "../../src/cli/exit-code.ts";
import type { Paint } from "../../src/cli/paint.ts";
import {
  ConfigError,
  DatabaseError,
  LoadError,
  RunError,
  ValidationError,
  WriteError,
} from "../../src/errors.ts";

const PLAIN: Paint = (_emphasis, text) => text;

const FINDING: PrintedFinding = {
  code: "ID_ISRC",
  severity: "error",
  stage: "validate",
  releaseId: "r1",
  path: "/NewReleaseMessage/ResourceList/SoundRecording/ISRC",
  text: "ISRC is too short",
  hint: "Correct the ISRC",
  value: "GB1",
  source: { table: "catalogue.sound_recording_identifier", key: "id=680", column: "isrc" },
};

describe("findingLines()", () => {
  test("lays out code, release, row, element and what to do", () => {
    const lines = findingLines(FINDING, PLAIN).split("\n");

    expect(lines).toEqual([
      "ID_ISRC  ISRC is too short",
      "  release  r1",
      '  row      catalogue.sound_recording_identifier id=680 isrc = "GB1"',
      "  element  /NewReleaseMessage/ResourceList/SoundRecording/ISRC",
      "  fix      Correct the ISRC",
    ]);
  });

  test("marks what does not block", () => {
    const [headline] = findingLines({ ...FINDING, severity: "warning" }, PLAIN).split("\n");

    expect(headline).toBe("ID_ISRC (warning)  ISRC is too short");
  });

  test("names the file and the field of a release that could not be loaded", () => {
    const source = { table: "releases/a.json", key: "releaseId=a" };

    const lines = findingLines({ ...FINDING, stage: "load", path: "titles[0].titleText", source }, PLAIN);

    expect(lines).toContain("\n  file     releases/a.json\n  field    titles[0].titleText\n");
  });

  test("leaves out what is not known", () => {
    const { source: _source, value: _value, ...rest } = FINDING;

    const lines = findingLines({ ...rest, releaseId: undefined, path: "", hint: "" }, PLAIN);

    expect(lines).toBe("ID_ISRC  ISRC is too short");
  });

  test("lets no value of the catalogue write to the terminal", () => {
    const lines = findingLines({ ...FINDING, releaseId: "a\u001B]0;x\u0007", value: "b\nc\u001B[2J" }, PLAIN);

    expect(lines).toContain("release  a\\u001B]0;x\\u0007\n");
    expect(lines).toContain('isrc = "b c\\u001B[2J"\n');
  });
});

describe("errorLines()", () => {
  test("lays out code, text and hint of an error of this package", () => {
    const error = new RunError("ERN_RUN_NOT_FOUND", 'Cannot find Run "9"', { releaseId: "r1" });

    const lines = errorLines(error, PLAIN);

    expect(lines).toBe(
      'ERN_RUN_NOT_FOUND  Cannot find Run "9"\n  release  r1\n  fix      List the runs with ddex-batch runs',
    );
  });

  test("calls everything else a bug", () => {
    const lines = errorLines(new TypeError("x is undefined"), PLAIN);

    expect(lines).toMatch(/^BUG {2}TypeError: x is undefined\n {2}fix {6}Report this as a bug/);
  });
});

describe("stackOf()", () => {
  test("follows the causes", () => {
    const error = new DatabaseError("ERN_DB_QUERY", "outer", { cause: new Error("inner") });

    const stack = stackOf(error);

    expect(stack).toMatch(/DatabaseError: outer\n {4}at [\s\S]*\ncaused by: Error: inner\n {4}at /);
  });
});

describe("exitCodeOf()", () => {
  test.each([
    [new ConfigError("ERN_CONFIG_INVALID_OPTION", ""), 2],
    [new DatabaseError("ERN_DB_QUERY", ""), 4],
    [new LoadError("ERN_LOAD_INVALID_FILE", ""), 4],
    [new ValidationError("ERN_XSD_ENGINE", ""), 4],
    [new WriteError("ERN_WRITE_FAILED", ""), 4],
    [new RunError("ERN_RUN_INCOMPLETE", ""), 4],
    [new Error("a bug"), 70],
    ["a thrown text", 70],
  ])("gives for %s the code %d", (error, exitCode) => {
    expect(exitCodeOf(error)).toBe(exitCode);
  });
});
