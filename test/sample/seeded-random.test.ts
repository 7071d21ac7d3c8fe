import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/sample/seeded-random.ts";

const draw = (...keys: readonly (string | number)[]): readonly number[] => {
  const random = seededRandom(...keys);
  return Array.from({ length: 8 }, () => random.next());
};

describe("seededRandom()", () => {
  test("repeats itself for the same keys and not for others", () => {
    expect(draw(1, "artist", 2)).toEqual(draw(1, "artist", 2));
    expect(draw(1, "artist", 2)).not.toEqual(draw(1, "artist", 3));
    expect(draw(1, "artist", 2)).not.toEqual(draw(2, "artist", 2));
  });

  test("spreads its numbers evenly over 0 to 1", () => {
    const random = seededRandom("even");
    const tenths = Array.from({ length: 10 }, () => 0);

    for (let draws = 0; draws < 10_000; draws += 1) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }

    expect(tenths.every((count) => count > 850 && count < 1_150)).toBe(true);
  });

  test("draws items by their weights", () => {
    const random = seededRandom("weights");
    const drawn = Array.from({ length: 1_000 }, () =>
      random.weighted([
        [9, "often"],
        [1, "seldom"],
        [0, "never"],
      ]),
    );

    expect(drawn.filter((item) => item === "often").length).toBeGreaterThan(850);
    expect(drawn).toContain("seldom");
    expect(drawn).not.toContain("never");
  });

  test("samples distinct items, at most all of them", () => {
    const sampled = seededRandom("sample").sample(["a", "b", "c"], 5);

    expect(sampled.toSorted()).toEqual(["a", "b", "c"]);
  });
});
