import { describe, expect, test } from "vitest";
import {
  choiceOption,
  flagOption,
  integerOption,
  listOption,
  sizeOption,
  textOption,
} from "../../src/cli/options.ts";

describe("flagOption()", () => {
  test.each([
    [{}, false],
    [{ dryRun: true }, true],
  ])("reads %j as %s", (values, expected) => {
    expect(flagOption("--dry-run", "").read(values)).toBe(expected);
  });
});

describe("textOption()", () => {
  test("reads the value under the camelCase name", () => {
    expect(textOption("--xsd-dir <dir>", "").read({ xsdDir: "a b" })).toBe("a b");
  });

  test("throws for the empty value of a variable that was not set", () => {
    expect(() => textOption("--out <dir>", "").read({ out: "" })).toThrow(
      'Cannot use option "--out": must not be empty, got ""',
    );
  });
});

describe("integerOption()", () => {
  test.each([
    ["1", 1],
    ["0042", 42],
    ["999999999999999", 999_999_999_999_999],
  ])("reads %s", (text, integer) => {
    expect(integerOption("--limit <n>", "").read({ limit: text })).toBe(integer);
  });

  test.each(["0", "-1", "1.5", "1e3", "0x10", " 1", "", "99999999999999999999", "NaN"])(
    "throws for %j",
    (text) => {
      expect(() => integerOption("--limit <n>", "").read({ limit: text })).toThrow("an integer from 1");
    },
  );

  test("takes 0 where that is the minimum", () => {
    expect(integerOption("--releases <n>", "", 0).read({ releases: "0" })).toBe(0);
  });
});

describe("sizeOption()", () => {
  test.each([
    ["1000", 1000],
    ["64KB", 65_536],
    ["8mb", 8_388_608],
    ["2GB", 2_147_483_648],
  ])("reads %s as bytes", (text, bytes) => {
    expect(sizeOption("--batch-bytes <size>", "").read({ batchBytes: text })).toBe(bytes);
  });

  test.each(["0", "0MB", "8 MB", "8TB", "MB", "-8MB", "1.5MB"])("throws for %j", (text) => {
    expect(() => sizeOption("--batch-bytes <size>", "").read({ batchBytes: text })).toThrow("must be a size");
  });
});

describe("choiceOption()", () => {
  test("throws for a word that is none of the choices, not even in another case", () => {
    const option = choiceOption("--mix <mix>", "", ["albums", "singles"]);

    expect(option.read({ mix: "albums" })).toBe("albums");
    expect(() => option.read({ mix: "Albums" })).toThrow("must be one of albums, singles");
  });
});

describe("listOption()", () => {
  test.each([
    [{}, undefined],
    [{ release: ["a", "b"] }, ["a", "b"]],
  ])("reads %j as %j", (values, expected) => {
    expect(listOption("--release <id...>", "").read(values)).toEqual(expected);
  });
});
