import { describe, expect, test } from "vitest";
import type { BuiltDocument, FailedRelease, StagedFinding } from "../../src/batch/batch-items.ts";
import type { BatchSettled } from "../../src/batch/run-observer.ts";
import { toRunStatistics } from "../../src/batch/run-statistics.ts";
import { StatisticsCollector } from "../../src/batch/statistics-collector.ts";

describe("StatisticsCollector", () => {
  test("gives the percentiles of each stage, in the order of the stages", () => {
    const collector = new StatisticsCollector();
    for (let ms = 1; ms <= 100; ms += 1) {
      collector.observe({ kind: "stage-done", stage: "write", batchIndex: ms, count: 2, durationMs: ms });
    }
    collector.observe({ kind: "stage-done", stage: "read", batchIndex: 1, count: 2, durationMs: 7 });

    const [read, write] = toRunStatistics(collector.rows()).stages;

    expect(read).toMatchObject({ stage: "read", batchCount: 1, releaseCount: 2, totalMs: 7 });
    expect(write).toMatchObject({ stage: "write", batchCount: 100, releaseCount: 200, totalMs: 5050 });
    expect(Math.abs((write?.p50Ms ?? 0) - 50) / 50).toBeLessThan(0.05);
    expect(Math.abs((write?.p95Ms ?? 0) - 95) / 95).toBeLessThan(0.05);
  });

  test("keeps the ten slowest releases and batches", () => {
    const collector = new StatisticsCollector();

    for (let index = 0; index < 30; index += 1) {
      const documents = [documentOf(`r${index}`, { buildMs: index })];
      collector.observe(settled(index, { documents, durationMs: 100 - index }));
    }

    const { slowestReleases, slowestBatches } = toRunStatistics(collector.rows());
    expect(slowestReleases.map(({ id }) => id)).toEqual([
      "r29",
      "r28",
      "r27",
      "r26",
      "r25",
      "r24",
      "r23",
      "r22",
      "r21",
      "r20",
    ]);
    expect(slowestBatches.map(({ batchIndex }) => batchIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("counts blocking findings by code and by the column that they are about", () => {
    const collector = new StatisticsCollector();
    const isrc = blocking("ID_ISRC", "sound_recording", "isrc");
    const failures = [
      failureOf("a", [isrc, isrc, blocking("ID_ICPN", "release", "icpn")]),
      failureOf("b", [isrc, { ...blocking("LANG", "release", "language"), blocks: false }]),
      failureOf("c", [blocking("ID_ISRC", "video", "isrc")]),
    ];

    collector.observe(settled(0, { failures }));

    const { errorsByCode, rootCauses } = toRunStatistics(collector.rows());
    expect(errorsByCode).toEqual([
      { code: "ID_ISRC", findingCount: 4, releaseCount: 3, sampleId: "a" },
      { code: "ID_ICPN", findingCount: 1, releaseCount: 1, sampleId: "a" },
    ]);
    expect(rootCauses.map(({ place, findingCount }) => [place, findingCount])).toEqual([
      ["sound_recording.isrc", 3],
      ["release.icpn", 1],
      ["video.isrc", 1],
    ]);
  });

  test("totals documents, failures and bytes by label, profile and territory", () => {
    const collector = new StatisticsCollector();
    const traits = { labels: ["Blue"], territories: ["DE", "FR"] };
    const documents = [
      documentOf("a", { traits }),
      documentOf("b", { traits: { ...traits, labels: ["Red"] } }),
    ];

    collector.observe(settled(0, { documents, failures: [{ ...failureOf("c", []), traits }] }));

    const { totalsByLabel, totalsByProfile, totalsByTerritory } = toRunStatistics(collector.rows());
    expect(totalsByLabel).toEqual([
      { name: "Blue", documentCount: 1, failedCount: 1, documentBytes: 1000 },
      { name: "Red", documentCount: 1, failedCount: 0, documentBytes: 1000 },
    ]);
    expect(totalsByProfile).toEqual([
      { name: "Audio", documentCount: 2, failedCount: 0, documentBytes: 2000 },
    ]);
    expect(totalsByTerritory.map(({ name, documentCount }) => [name, documentCount])).toEqual([
      ["DE", 2],
      ["FR", 2],
    ]);
  });

  test("stays bounded whatever there is to tell apart", () => {
    const collector = new StatisticsCollector();

    for (let index = 0; index < 5000; index += 1) {
      const traits = { labels: [`label ${index} ${"x".repeat(2000)}`], territories: [] };
      const failures = [
        { ...failureOf(`r${index}`, [blocking(`CODE_${index}`, "table", "column")]), traits },
      ];
      collector.observe(settled(index, { failures }));
    }

    const rows = collector.rows();
    expect(rows.length).toBeLessThan(3100);
    expect(Math.max(...rows.map(({ name }) => name.length))).toBeLessThanOrEqual(300);
    expect(toRunStatistics(rows).errorsByCode.find(({ code }) => code === "(others)")?.findingCount).toBe(
      4000,
    );
  });

  test("counts incidents", () => {
    const collector = new StatisticsCollector();

    collector.observe({ kind: "retried", faultClass: "transient", code: "40001" });
    collector.observe({ kind: "retried", faultClass: "transient", code: "40P01" });
    collector.observe({ kind: "lease-stolen" });

    expect(toRunStatistics(collector.rows()).incidents).toEqual({ "retry transient": 2, "lease-stolen": 1 });
  });
});

describe("toRunStatistics()", () => {
  test("adds up what several processes have measured", () => {
    const [some, more] = [new StatisticsCollector(), new StatisticsCollector()];
    some.observe({ kind: "stage-done", stage: "build", batchIndex: 0, count: 1, durationMs: 10 });
    more.observe({ kind: "stage-done", stage: "build", batchIndex: 1, count: 3, durationMs: 10 });
    some.observe(settled(0, { failures: [failureOf("a", [blocking("X", "t", "c")])] }));
    more.observe(settled(1, { failures: [failureOf("b", [blocking("X", "t", "c")])] }));

    const { stages, rootCauses } = toRunStatistics([...some.rows(), ...more.rows()]);

    expect(stages).toMatchObject([{ batchCount: 2, releaseCount: 4, totalMs: 20 }]);
    expect(rootCauses).toEqual([
      { code: "X", place: "t.c", findingCount: 2, releaseCount: 2, sampleId: "a" },
    ]);
  });

  test("gives empty lists for no rows", () => {
    expect(toRunStatistics([])).toEqual({
      stages: [],
      slowestReleases: [],
      slowestBatches: [],
      errorsByCode: [],
      rootCauses: [],
      totalsByLabel: [],
      totalsByProfile: [],
      totalsByTerritory: [],
      incidents: {},
      peakRssBytes: 0,
    });
  });
});

function settled(
  batchIndex: number,
  {
    documents = [],
    failures = [],
    durationMs = 1,
  }: {
    readonly documents?: readonly BuiltDocument[];
    readonly failures?: readonly FailedRelease[];
    readonly durationMs?: number;
  },
): BatchSettled {
  return {
    kind: "batch-settled",
    firstReleaseId: "a",
    releaseCount: documents.length + failures.length,
    estimatedBytes: 1000,
    outcome: { batchIndex, documents, failures, goneCount: 0 },
    durationMs,
    inflightBytes: 0,
  };
}

function documentOf(releaseId: string, traits: Pick<BuiltDocument, "traits" | "buildMs">): BuiltDocument {
  return {
    releaseId,
    messageId: `m-${releaseId}`,
    messageThreadId: `t-${releaseId}`,
    messageKind: "first",
    profile: "Audio",
    bytes: Buffer.alloc(0),
    sha256: "0".repeat(64),
    byteLength: 1000,
    validated: true,
    warnings: [],
    ...traits,
  };
}

function failureOf(releaseId: string, findings: readonly StagedFinding[]): FailedRelease {
  return { releaseId, findings };
}

function blocking(code: string, table: string, column: string): StagedFinding {
  const source = { table, key: "id=1", column };
  return {
    stage: "validate",
    blocks: true,
    finding: { code, severity: "fatal", path: "", text: "", hint: "", source },
  };
}
