import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { createRunMetrics, type RunMetrics } from "../../src/metrics/run-metrics.ts";
import { badType } from "../batch/broken-releases.ts";
import { cleanSingle } from "../support/catalogue-release.ts";

let metrics: RunMetrics;
beforeEach(() => {
  metrics = createRunMetrics();
});
afterEach(() => metrics.close());

describe("createRunMetrics()", () => {
  test("counts the releases, batches and errors of all calls that it observes", async () => {
    for (const id of ["a", "b"]) {
      await buildBatch([cleanSingle(id), badType(`bad-${id}`)], { observe: metrics.observe });
    }

    const lines = (await metrics.text()).split("\n");

    expect(lines).toContain('ddex_batch_export_items_total{status="exported"} 2');
    expect(lines).toContain('ddex_batch_export_items_total{status="failed"} 2');
    expect(lines).toContain('ddex_batch_export_runs_total{status="COMPLETED"} 2');
    expect(lines).toContain("ddex_batch_export_planned_items 2");
    for (const phase of ["read", "build", "validate", "write"]) {
      expect(lines).toContain(`ddex_batch_export_batch_seconds_count{phase="${phase}"} 2`);
    }
  });

  test("counts what the engine of several processes tells", async () => {
    metrics.observe({ kind: "retried", faultClass: "transient", code: "40001" });
    metrics.observe({ kind: "lease-stolen" });
    metrics.observe({ kind: "commit-fenced" });
    metrics.observe({ kind: "run-failed", error: new Error("lost") });
    metrics.observe({ kind: "run-finished", status: "FAILED" });

    const lines = (await metrics.text()).split("\n");

    expect(lines).toContain('ddex_batch_export_retries_total{class="transient"} 1');
    expect(lines).toContain("ddex_batch_export_leases_stolen_total 1");
    expect(lines).toContain("ddex_batch_export_fenced_commits_total 1");
    expect(lines).toContain('ddex_batch_export_runs_total{status="FAILED"} 1');
  });

  test("explains every metric, and has no two sets in the way of each other", async () => {
    const other = createRunMetrics();

    const text = await other.text();
    other.close();

    const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    const explained = [...text.matchAll(/^# HELP (\S+) \S/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(15);
    expect(explained).toEqual(names);
    expect(text).toMatch(/^ddex_batch_export_rss_bytes \d{7,}$/m);
  });

  test("reads the state of the database at each scrape, and counts where it cannot", async () => {
    let isDown = false;
    const watching = createRunMetrics({
      readHealth: () =>
        isDown
          ? Promise.reject(new Error("down"))
          : Promise.resolve({
              recipients: [
                {
                  recipientDpid: "P1",
                  lastSuccessAt: new Date("2026-01-02T03:04:05Z"),
                  snapshotAgeSeconds: 90,
                },
              ],
              oldestWriterXidAge: 3,
              changeLogRows: 12,
            }),
    });

    await watching.text();
    isDown = true;
    const lines = (await watching.text()).split("\n");
    watching.close();

    expect(lines).toContain('ddex_batch_export_last_success_timestamp_seconds{recipient="P1"} 1767323045');
    expect(lines).toContain('ddex_batch_export_snapshot_age_seconds{recipient="P1"} 90');
    expect(lines).toContain("ddex_batch_export_oldest_writer_xid_age 3");
    expect(lines).toContain("ddex_batch_export_changelog_rows 12");
    expect(lines).toContain("ddex_batch_export_health_failures_total 1");
  });
});
