import { describe, expect, test } from "vitest";
import { isBefore, partialDate } from "../../../src/import/musicbrainz/partial-date.ts";

describe("partialDate()", () => {
  test.each([
    ["1991-09-24", "1991-09-24"],
    ["1991-09", "1991-09"],
    ["1991", "1991"],
    ["", undefined],
    ["????-05", undefined],
    [null, undefined],
  ])("reads %s as %s", (text, date) => {
    expect(partialDate(text)).toBe(date);
  });
});

describe("isBefore()", () => {
  test.each([
    ["1977-02-04", "1984-04-24", true],
    ["1977", "1984-04-24", true],
    ["1981-11-03", "1981", false],
    ["2007-10-10", "2007-12", true],
    ["1994-05-10", "1994-05-10", false],
  ])("says of %s and %s: %s", (date, other, answer) => {
    expect(isBefore(date, other)).toBe(answer);
  });
});
