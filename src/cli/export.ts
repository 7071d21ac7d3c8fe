/** `ddex-batch export`: the nightly job. */
import { exportCatalogue, type ExportCatalogueOptions } from "../batch/export-catalogue.ts";
import type { ExportSummary } from "../batch/export-summary.ts";
import { parseMemoryLimit } from "../batch/memory-limit.ts";
import { ProgressMeter } from "../batch/progress.ts";
import type { Database } from "../db/connect.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { exportReport } from "./export-report.ts";
import {
  choiceOption,
  flagOption,
  integerOption,
  listOption,
  type RawValues,
  sizeOption,
  textOption,
} from "./options.ts";
import { openProgress } from "./progress-display.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  recipient: textOption("--recipient <dpid>", "recipient, where the catalogue has several"),
  sender: textOption("--sender <dpid>", "sender, where the catalogue has several"),
  onBehalfOf: textOption("--on-behalf-of <dpid>", "party whose content is sent: SentOnBehalfOf (none)"),
  catalogueSchema: textOption("--catalogue-schema <name>", "schema with the reader's views (catalogue)"),
  releases: listOption("--release <id...>", "only these releases"),
  batchSize: integerOption("--batch-size <n>", "most releases in a batch (500)"),
  batchBytes: sizeOption("--batch-bytes <size>", "most expected XML in a batch (10MB)"),
  concurrency: integerOption("--concurrency <n>", "batches in flight (number of CPUs)"),
  memoryLimit: textOption("--memory-limit <size>", "limit for the whole process (512MB)"),
  pageSize: integerOption("--page-size <n>", "releases read per page (1000)"),
  findings: choiceOption("--findings <mode>", "what findings of rules do (block)", ["block", "report"]),
  xsdDir: textOption("--xsd-dir <dir>", "other XSD files, for example DDEX's own"),
  outDir: textOption("--out <dir>", "also write each document to <dir>/<release id>.xml"),
  json: flagOption("--json", "print the summary as one JSON object"),
  quiet: flagOption("--quiet", "no progress, and no summary where nothing failed"),
};

/** Connections beside the one that each batch in flight writes with: the reader's, the run's. */
const OTHER_CONNECTIONS = 4;

export const exportCommand: CliCommand = {
  name: "export",
  summary: "build, validate and store the message of every release",
  options: Object.values(OPTIONS),
  run: async ({ values }, context) => {
    const isQuiet = OPTIONS.quiet.read(values);
    const options = readOptions(values);
    const maxConnections = Math.max(10, (options.concurrency ?? 0) + OTHER_CONNECTIONS);
    const summary = await withDatabase(
      context,
      (database) => runExport(database, { ...options, signal: context.signal }, context, isQuiet),
      { isQuiet, maxConnections },
    );
    const isClean = summary.status === "COMPLETED" && summary.failedCount === 0;
    if (OPTIONS.json.read(values)) await context.print(JSON.stringify(summary));
    else if (!isQuiet || !isClean) await context.print(reportOf(summary, context, options.outDir));
    return exitCodeOfRun(summary);
  },
};

/** Runs an export under a progress display. */
export async function runExport(
  database: Database,
  options: ExportCatalogueOptions,
  context: CommandContext,
  isQuiet: boolean,
): Promise<ExportSummary> {
  const progress = openProgress(context, { noun: "releases", isQuiet });
  let runId: string | undefined;
  try {
    return await exportCatalogue(database, {
      ...options,
      onStart: (run) => {
        runId = run.runId;
        progress.show(new ProgressMeter(run.total).snapshot());
      },
      onProgress: progress.show,
    });
  } catch (error) {
    progress.end();
    if (runId !== undefined) context.note(`Run ${runId} failed; what it wrote: ddex-batch run ${runId}`);
    throw error;
  } finally {
    progress.end();
  }
}

function readOptions(values: RawValues): ExportCatalogueOptions {
  const memoryLimit = OPTIONS.memoryLimit.read(values);
  return {
    recipient: OPTIONS.recipient.read(values),
    sender: OPTIONS.sender.read(values),
    onBehalfOf: OPTIONS.onBehalfOf.read(values),
    catalogueSchema: OPTIONS.catalogueSchema.read(values),
    releaseIds: OPTIONS.releases.read(values),
    batchSize: OPTIONS.batchSize.read(values),
    batchBytes: OPTIONS.batchBytes.read(values),
    concurrency: OPTIONS.concurrency.read(values),
    memoryLimit: memoryLimit === undefined ? undefined : parseMemoryLimit(memoryLimit),
    pageSize: OPTIONS.pageSize.read(values),
    findings: OPTIONS.findings.read(values),
    xsdDir: OPTIONS.xsdDir.read(values),
    outDir: OPTIONS.outDir.read(values),
  };
}

function reportOf(summary: ExportSummary, { paint }: CommandContext, outDir: string | undefined): string {
  return `${exportReport(summary, paint, outDir)}\n  more       ddex-batch run ${summary.runId}`;
}

function exitCodeOfRun({ status, failedCount }: ExportSummary): ExitCode {
  if (status === "STOPPED") return EXIT.stopped;
  return failedCount === 0 ? EXIT.completed : EXIT.incomplete;
}
