import { describe, expect, test } from "vitest";
import { factLines, tableLines } from "../../src/cli/table-lines.ts";

describe("tableLines()", () => {
  test("aligns cells under their headings, whatever colour they have", () => {
    const text = tableLines(
      [
        { heading: "run", align: "right" },
        { heading: "status", align: "left" },
        { heading: "failed", align: "right" },
      ],
      [
        ["12", "\u001B[1mCOMPLETED\u001B[22m", "9"],
        ["1", "FAILED", "1,000"],
      ],
    );

    expect(text.split("\n")).toEqual([
      "run  status     failed",
      " 12  \u001B[1mCOMPLETED\u001B[22m       9",
      "  1  FAILED      1,000",
    ]);
  });
});

describe("factLines()", () => {
  test("aligns values and leaves out facts without one", () => {
    const text = factLines([
      ["took", "2 s"],
      ["failure", undefined],
      ["releases", "12"],
    ]);

    expect(text).toBe("  took      2 s\n  releases  12");
  });
});
