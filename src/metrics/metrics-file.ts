/** Metrics in a file, for the textfile collector of Prometheus' node_exporter. */
import { rename, rm, writeFile } from "node:fs/promises";
import { WriteError } from "../errors.ts";
import type { RunMetrics } from "./run-metrics.ts";

/** How often the file is written. Unit: ms. */
const INTERVAL_MS = 15_000;

/** A file that is kept up to date. */
export interface MetricsFile {
  /** Writes it a last time. Throws: `ERN_WRITE_FAILED`. */
  readonly close: () => Promise<void>;
}

/**
 * Writes metrics to a file at once, every 15 seconds and at the end; whoever reads it sees one of these states whole.
 *
 * Shape: the name must end in `.prom` for node_exporter to read it.
 * Throws: `ERN_WRITE_FAILED` where it cannot be written at once; later only `close` throws.
 */
export async function keepMetricsFile(
  metrics: Pick<RunMetrics, "text">,
  path: string,
  intervalMs: number = INTERVAL_MS,
): Promise<MetricsFile> {
  await writeMetricsFile(metrics, path);
  let writing = Promise.resolve();
  const timer = setInterval(() => {
    writing = writing.then(() => writeMetricsFile(metrics, path)).catch(() => undefined);
  }, intervalMs);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await writing;
      await writeMetricsFile(metrics, path);
    },
  };
}

async function writeMetricsFile(metrics: Pick<RunMetrics, "text">, path: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, await metrics.text());
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteError("ERN_WRITE_FAILED", `Cannot write "${path}": ${reason}`, { cause: error });
  }
}
