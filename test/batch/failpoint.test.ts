import { describe, expect, test } from "vitest";
import { failAt, type FailpointName } from "../../src/batch/failpoint.ts";

/** How often it fails on a way through places, each with the releases in hand. */
function failures(spec: string, way: readonly (readonly [FailpointName, ...string[]])[]): readonly number[] {
  const failed: number[] = [];
  let step = 0;
  const failpoint = failAt(spec, () => failed.push(step));
  for (const [name, ...releaseIds] of way) {
    failpoint(name, () => releaseIds);
    step += 1;
  }
  return failed;
}

describe("failAt()", () => {
  test("fails the first time at a place that is named alone", () => {
    expect(failures("after-claim", [["planning"], ["after-claim"], ["after-claim"]])).toEqual([1]);
  });

  test("fails the given time at a place", () => {
    expect(failures("after-read:2", [["after-read"], ["after-read"], ["after-read"]])).toEqual([1]);
  });

  test("fails at the place only with the given release in hand", () => {
    const way = [
      ["before-build", "R1"],
      ["after-build", "R2"],
      ["before-build", "R3", "R2"],
    ] as const;

    expect(failures("before-build@R2", way)).toEqual([2]);
  });

  test("reads an id as it stands in a URL", () => {
    expect(failures("before-read@a%2Cb%3A1", [["before-read", "a,b:1"]])).toEqual([0]);
  });

  test("fails at several places", () => {
    expect(failures("planning,after-commit:1", [["planning"], ["after-commit"]])).toEqual([0, 1]);
  });
});
