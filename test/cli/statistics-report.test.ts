import { describe, expect, test } from "vitest";
import { toRunStatistics, type RunStatistics } from "../../src/batch/run-statistics.ts";
import { causeLine, stageLine, statisticsReport } from "../../src/cli/statistics-report.ts";

const NOTHING = toRunStatistics([]);

const MEASURED: RunStatistics = {
  ...NOTHING,
  stages: [{ stage: "build", batchCount: 12, releaseCount: 6000, p50Ms: 850, p95Ms: 1200, totalMs: 10_400 }],
  slowestReleases: [{ id: "box-set", buildMs: 81, byteLength: 1_048_576 }],
  slowestBatches: [{ batchIndex: 3, firstId: "a-1", durationMs: 2100, releaseCount: 500 }],
  rootCauses: ["w", "x", "y", "z"].map((column, place) => ({
    code: "ID_ISRC",
    place: `t.${column}`,
    findingCount: 9,
    releaseCount: 4 - place,
    sampleId: "a-7",
  })),
  totalsByLabel: [{ name: "Blue", documentCount: 1200, failedCount: 3, documentBytes: 2048 }],
};

describe("stageLine()", () => {
  test("gives both times of each stage", () => {
    expect(stageLine(MEASURED)).toBe("build 850 ms to 1.2 s");
  });

  test("gives a time once where there was one batch only", () => {
    const [build] = MEASURED.stages;
    const stages = build === undefined ? [] : [{ ...build, p95Ms: build.p50Ms }];

    expect(stageLine({ ...MEASURED, stages })).toBe("build 850 ms");
  });

  test("is nothing where no batch was worked on", () => {
    expect(stageLine(NOTHING)).toBeUndefined();
  });
});

describe("causeLine()", () => {
  test("names the three largest causes and how many more there are", () => {
    expect(causeLine(MEASURED)).toBe("ID_ISRC in t.w 4, ID_ISRC in t.x 3, ID_ISRC in t.y 2, 1 more");
  });

  test("is nothing where nothing failed", () => {
    expect(causeLine(NOTHING)).toBeUndefined();
  });
});

describe("statisticsReport()", () => {
  test("lays out a table for each measure that has anything", () => {
    const tables = statisticsReport(MEASURED);

    expect(tables.map((table) => table.split("\n")[1])).toEqual([
      "build       12     850 ms      1.2 s    10.4 s",
      "box-set          81 ms  1.0 MB",
      "a-1                      500  2.1 s",
      "ID_ISRC  t.w            4  a-7",
      "Blue       1,200       3  2.0 KB",
    ]);
    expect(tables[0]?.split("\n")[0]).toBe("stage  batches  half take  95 % take  together");
  });

  test("shows the first ten of many and says how many more there are", () => {
    const totalsByTerritory = Array.from({ length: 14 }, (_, index) => ({
      name: `T${index}`,
      documentCount: 1,
      failedCount: 0,
      documentBytes: 1,
    }));

    const [table = ""] = statisticsReport({ ...NOTHING, totalsByTerritory });

    expect(table.split("\n")).toHaveLength(12);
    expect(table).toContain("\n4 more rows: --json");
  });

  test("has nothing to lay out where nothing was measured", () => {
    expect(statisticsReport(NOTHING)).toEqual([]);
  });
});
