import { assert, constantFrom, property, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSiblings, type Sibling } from "../../src/db/sibling-order.ts";

function idsInOrder(...siblings: readonly Sibling[]): readonly string[] {
  return siblings.toSorted(compareSiblings).map((sibling) => sibling.rowId);
}

describe("compareSiblings()", () => {
  test("orders by sequence, those without one last", () => {
    const order = idsInOrder(
      { sequence: null, rowId: "1" },
      { sequence: 2, rowId: "2" },
      { sequence: 1, rowId: "3" },
    );

    expect(order).toEqual(["3", "2", "1"]);
  });

  test.each([
    [["9", "10"]],
    [["E2", "E10"]],
    [["9007199254740992", "9007199254740993"]],
    [["1-2", "1-10", "2-1"]],
    [["007", "7"]],
    [["a", "a1"]],
  ])("takes numbers in row ids as numbers: %j", (ids) => {
    const siblings = ids.toReversed().map((rowId) => ({ sequence: null, rowId }));

    expect(idsInOrder(...siblings)).toEqual(ids);
  });

  test("gives one order for any arrival", () => {
    const id = string({ unit: constantFrom("0", "1", "2", "a", "-"), minLength: 1, maxLength: 5 });

    assert(
      property(uniqueArray(id, { minLength: 2, maxLength: 6 }), (ids) => {
        const siblings = ids.map((rowId) => ({ sequence: null, rowId }));
        expect(idsInOrder(...siblings.toReversed())).toEqual(idsInOrder(...siblings));
      }),
    );
  });
});
