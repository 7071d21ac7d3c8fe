/** Metrics of this process for Prometheus. The only file that imports prom-client. */
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { PRESSURES } from "../batch/memory-pressure.ts";
import type { RunEvent, RunObserver } from "../batch/run-observer.ts";
import type { ExportHealth } from "../db/export-health.ts";

/** Options of `createRunMetrics`. */
export interface RunMetricsOptions {
  /** Reads the state of the database at each scrape; what it throws leaves the last values. Default: none. */
  readonly readHealth?: (() => Promise<ExportHealth>) | undefined;
}

/** Metrics that are fed by runs and read by Prometheus. */
export interface RunMetrics {
  /** To be given to exports as option `observe`; one set of metrics takes any number of them. */
  readonly observe: RunObserver;
  /** The metrics in Prometheus' text format. */
  readonly text: () => Promise<string>;
  /** Of `text`, for HTTP. */
  readonly contentType: string;
  /** Ends the measuring of the event loop. */
  readonly close: () => void;
}

const PREFIX = "ddex_batch_export_";
/** Units: seconds. A batch of 500 releases takes about four on two cores. */
const BATCH_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const RESOLUTION_MS = 20;

/** Makes a set of metrics; docs/observability.md lists them. Memory: some kilobytes, however many runs there are. */
export function createRunMetrics(options: RunMetricsOptions = {}): RunMetrics {
  const registry = new Registry();
  const meters = openMeters(registry);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return {
    observe: (event) => count(event, meters),
    text: async () => {
      measureProcess(meters, delay);
      await options.readHealth?.().then(
        (health) => measureDatabase(meters, health),
        () => meters.healthFailures.inc(),
      );
      return registry.metrics();
    },
    contentType: registry.contentType,
    close: () => delay.disable(),
  };
}

type Meters = ReturnType<typeof openMeters>;

// The type of this table of meters is the table itself.
function openMeters(registry: Registry) {
  const named = (name: string, help: string): { name: string; help: string; registers: Registry[] } => ({
    name: PREFIX + name,
    help,
    registers: [registry],
  });
  return {
    items: new Counter({ ...named("items_total", "Releases that are done."), labelNames: ["status"] }),
    bytes: new Counter(named("document_bytes_total", "XML of the documents.")),
    batches: new Histogram({
      ...named("batch_seconds", "Time of a stage of a batch."),
      labelNames: ["phase"],
      buckets: BATCH_BUCKETS,
    }),
    errors: new Counter({
      ...named("errors_total", "Releases that failed, by the code of their first blocking finding."),
      labelNames: ["code"],
    }),
    planned: new Gauge(named("planned_items", "Releases of the run that was started last.")),
    inflight: new Gauge(named("inflight_bytes", "Memory that is admitted for the batches in flight.")),
    rss: new Gauge(named("rss_bytes", "Resident set size of the process.")),
    pressure: new Gauge(
      named("memory_pressure", "0 to 3: none, high (80 % of the limit), severe (90 %), critical (95 %)."),
    ),
    batchSize: new Gauge(named("batch_size", "Releases of the batch that was started last.")),
    retries: new Counter({ ...named("retries_total", "What was tried again."), labelNames: ["class"] }),
    stolen: new Counter(named("leases_stolen_total", "Leases taken over from processes that had lost them.")),
    fenced: new Counter(
      named("fenced_commits_total", "Commits refused because the lease had gone to another."),
    ),
    runs: new Counter({
      ...named("runs_total", "Runs that this process has ended."),
      labelNames: ["status"],
    }),
    lag: new Gauge(named("eventloop_lag_seconds", "Longest delay of the event loop since the last scrape.")),
    snapshotAge: new Gauge({
      ...named("snapshot_age_seconds", "Since the last completed export began to read."),
      labelNames: ["recipient"],
    }),
    lastSuccess: new Gauge({
      ...named("last_success_timestamp_seconds", "End of the last completed export."),
      labelNames: ["recipient"],
    }),
    writerAge: new Gauge(
      named("oldest_writer_xid_age", "Transactions begun since the oldest that still writes."),
    ),
    changeLog: new Gauge(named("changelog_rows", "Rows of the change log, as the server estimates them.")),
    healthFailures: new Counter(named("health_failures_total", "Scrapes that could not read the database.")),
  };
}

function count(event: RunEvent, meters: Meters): void {
  switch (event.kind) {
    case "run-started":
      meters.planned.set(event.plannedCount ?? 0);
      break;
    case "batch-started":
      meters.batchSize.set(event.releaseCount);
      meters.inflight.set(event.inflightBytes);
      break;
    case "stage-done":
      meters.batches.observe({ phase: event.stage }, event.durationMs / 1000);
      break;
    case "batch-settled":
      countBatch(event, meters);
      break;
    case "retried":
      meters.retries.inc({ class: event.faultClass });
      break;
    case "lease-stolen":
      meters.stolen.inc();
      break;
    case "commit-fenced":
      meters.fenced.inc();
      break;
    case "run-finished":
      meters.inflight.set(0);
      meters.runs.inc({ status: event.status });
      break;
    case "memory-pressure":
      meters.pressure.set(PRESSURES.indexOf(event.pressure));
      break;
    case "run-advanced":
    case "batch-size-changed":
    case "run-failed":
      break;
  }
}

function countBatch(
  { outcome, inflightBytes }: Extract<RunEvent, { kind: "batch-settled" }>,
  meters: Meters,
): void {
  const { documents, failures, goneCount } = outcome;
  meters.inflight.set(inflightBytes);
  meters.items.inc({ status: "exported" }, documents.length);
  meters.items.inc({ status: "unchanged" }, outcome.unchanged?.length ?? 0);
  meters.items.inc({ status: "failed" }, failures.length);
  meters.items.inc({ status: "gone" }, goneCount);
  meters.bytes.inc(documents.reduce((sum, { byteLength }) => sum + byteLength, 0));
  for (const { findings } of failures) {
    const code = findings.find(({ blocks }) => blocks)?.finding.code;
    if (code !== undefined) meters.errors.inc({ code });
  }
}

function measureProcess(meters: Meters, delay: IntervalHistogram): void {
  meters.rss.set(process.memoryUsage.rss());
  meters.lag.set(Math.max(0, delay.max / 1e9 - RESOLUTION_MS / 1e3));
  delay.reset();
}

function measureDatabase(meters: Meters, health: ExportHealth): void {
  meters.writerAge.set(health.oldestWriterXidAge);
  meters.changeLog.set(health.changeLogRows);
  for (const { recipientDpid: recipient, lastSuccessAt, snapshotAgeSeconds } of health.recipients) {
    meters.lastSuccess.set({ recipient }, lastSuccessAt.getTime() / 1000);
    meters.snapshotAge.set({ recipient }, snapshotAgeSeconds);
  }
}
