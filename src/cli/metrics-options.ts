/** `--metrics-port`, `--metrics-host` and `--metrics-file`: metrics of a command while it works. */
import type { RunObserver } from "../batch/run-observer.ts";
import type { Database } from "../db/connect.ts";
import { readExportHealth } from "../db/export-health.ts";
import { keepMetricsFile } from "../metrics/metrics-file.ts";
import { createRunMetrics } from "../metrics/run-metrics.ts";
import { serveMetrics } from "../metrics/serve-metrics.ts";
import type { CommandContext } from "./command.ts";
import { type CliOption, integerOption, type RawValues, textOption } from "./options.ts";

const PORT = integerOption("--metrics-port <n>", "serve metrics for Prometheus at this port (0: any)", 0);
const HOST = textOption("--metrics-host <host>", "address to serve them at (127.0.0.1)");
const FILE = textOption("--metrics-file <file>", "write them to this .prom file, for node_exporter");

/** The options of a command that has metrics. */
export const METRICS_OPTIONS: readonly CliOption<unknown>[] = [PORT, HOST, FILE];

/** Does work whose metrics the command line asks for; the observer is to be given to its runs. */
export async function withMetrics<Result>(
  values: RawValues,
  context: CommandContext,
  database: Database,
  work: (observe: RunObserver | undefined) => Promise<Result>,
): Promise<Result> {
  const [port, host, path] = [PORT.read(values), HOST.read(values), FILE.read(values)];
  if (port === undefined && path === undefined) return work(undefined);
  const metrics = createRunMetrics({ readHealth: () => readExportHealth(database) });
  const closers: (() => void | Promise<void>)[] = [metrics.close];
  try {
    if (port !== undefined) {
      const server = await serveMetrics(metrics, { port, host });
      closers.unshift(server.close);
      context.note(`Metrics at ${server.url}`);
    }
    if (path === undefined) return await work(metrics.observe);
    const file = await keepMetricsFile(metrics, path);
    try {
      return await work(metrics.observe);
    } finally {
      await file.close();
    }
  } finally {
    for (const close of closers) await close();
  }
}
