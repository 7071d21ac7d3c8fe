import { describe, expect, test } from "vitest";
import { BoundedTotals } from "../../src/batch/bounded-totals.ts";

describe("BoundedTotals", () => {
  test("sums up by name and keeps the first sample", () => {
    const totals = new BoundedTotals(10);

    totals.add("a", { events: 2, bytes: 5, sample: "first" });
    totals.add("a", { events: 1, releases: 1, sample: "second" });

    expect(totals.entries()).toEqual([["a", { events: 3, releases: 1, bytes: 5, sample: "first" }]]);
  });

  test("counts names behind the bound together, and loses none", () => {
    const totals = new BoundedTotals(2);

    for (const name of ["a", "b", "c", "d", "a"]) totals.add(name, { events: 1 });

    expect(totals.entries().map(([name, { events }]) => [name, events])).toEqual([
      ["a", 2],
      ["b", 1],
      ["(others)", 2],
    ]);
  });
});
