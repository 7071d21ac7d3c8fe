import { describe, expect, test } from "vitest";
import { LongestList } from "../../src/batch/longest-list.ts";

describe("LongestList", () => {
  test("keeps the longest, the longest first", () => {
    const list = new LongestList<{ readonly milliseconds: number }>(3);

    for (const milliseconds of [5, 1, 9, 7, 2, 8]) list.offer(milliseconds, () => ({ milliseconds }));

    expect(list.entries().map(({ milliseconds }) => milliseconds)).toEqual([9, 8, 7]);
  });

  test("makes no entry that it does not keep", () => {
    const list = new LongestList<{ readonly milliseconds: number }>(1);
    let made = 0;
    const offer = (milliseconds: number): void =>
      list.offer(milliseconds, () => {
        made += 1;
        return { milliseconds };
      });

    offer(5);
    offer(4);

    expect(made).toBe(1);
  });
});
