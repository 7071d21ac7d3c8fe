import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toRunStatistics } from "../../src/batch/run-statistics.ts";
import { createRunMetrics } from "../../src/metrics/run-metrics.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { createScheduler } from "../../src/schedule/scheduler.ts";

const pageOf = (name: string): string => readFileSync(join(findPackageRoot(), "docs", name), "utf8");

describe("docs/observability.md", () => {
  test("explains every metric, and no other", async () => {
    const metrics = createRunMetrics();
    const text = await metrics.text();
    metrics.close();

    const explained = [...pageOf("observability.md").matchAll(/^\| `(ddex_batch_\w+)/gm)].map(
      ([, name]) => name,
    );

    expect(explained.toSorted()).toEqual(
      [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name).toSorted(),
    );
  });

  test("names every measure of the statistics", () => {
    const page = pageOf("observability.md");

    expect(Object.keys(toRunStatistics([])).filter((measure) => !page.includes(`\`${measure}\``))).toEqual(
      [],
    );
  });
});

describe("docs/scheduler.md", () => {
  test("names every call of a scheduler", () => {
    const page = pageOf("scheduler.md");

    expect(Object.keys(createScheduler()).filter((call) => !page.includes(`\`${call}(`))).toEqual([]);
  });
});
