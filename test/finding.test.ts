import { describe, expect, test } from "vitest";
import { excerpt } from "../src/finding.ts";

describe("excerpt()", () => {
  test.each([
    ["a text", "Rumours", "Rumours"],
    ["a number", 7, "7"],
    ["null", null, "null"],
    ["undefined", undefined, "undefined"],
    ["a bigint", 9007199254740993n, "9007199254740993"],
    ["a list", ["a", 1], '["a",1]'],
    ["a list with a bigint", [1n], "[object Array]"],
    ["characters that nobody can see", "a\u0001\u009Fb\uD834", "a\\u0001\\u009Fb\\uD834"],
    ["characters outside of the basic plane and line ends", "𝄞\n\t", "𝄞\n\t"],
  ])("gives %s as text", (_title, value, text) => {
    expect(excerpt(value)).toBe(text);
  });

  test("gives an object that holds itself as text", () => {
    const cyclic: { self?: object } = {};
    cyclic.self = cyclic;

    expect(excerpt(cyclic)).toBe("[object Object]");
  });

  test("cuts what is longer than 200", () => {
    expect(excerpt("x".repeat(201))).toBe(`${"x".repeat(200)}…`);
  });
});
