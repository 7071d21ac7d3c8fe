import { describe, expect, test } from "vitest";
import { RECORD_VIEWS } from "../../src/catalogue/views.ts";

describe("RECORD_VIEWS", () => {
  test("holds owners before what hangs on them, the order in which the reader needs them", () => {
    const kinds = RECORD_VIEWS.map(({ kind }) => kind);

    const early = RECORD_VIEWS.flatMap(({ kind, owners }, index) =>
      owners
        .filter((owner) => owner !== kind && kinds.indexOf(owner) > index)
        .map((owner) => `${kind} stands before ${owner}`),
    );

    expect(early).toEqual([]);
  });
});
