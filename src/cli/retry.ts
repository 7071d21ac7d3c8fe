/** `ddex-batch retry`: the failed releases of a run once more. */
import { ProgressMeter } from "../batch/progress.ts";
import { retryRun } from "../batch/retry-run.ts";
import type { CliCommand } from "./command.ts";
import { ENGINE_OPTIONS, readEngineOptions } from "./engine-options.ts";
import { exitCodeOfRun } from "./exit-code.ts";
import { exportReport } from "./export-report.ts";
import { flagOption, textOption } from "./options.ts";
import { openProgress } from "./progress-display.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  memoryLimit: textOption("--memory-limit <size>", "limit for the whole process (512MB)"),
  outDir: textOption("--out <dir>", "also write each document to <dir>/<release id>.xml (as the run did)"),
  json: flagOption("--json", "print the summary as one JSON object"),
};

export const retryCommand: CliCommand = {
  name: "retry",
  summary: "export exactly the releases again that failed in a run, as a run of their own",
  argument: { usage: "<run>", about: "id of a run" },
  options: [...Object.values(OPTIONS), ...ENGINE_OPTIONS],
  run: async ({ words: [runId = ""], values }, context) => {
    const progress = openProgress(context, { noun: "releases", isQuiet: false });
    try {
      const summary = await withDatabase(context, (database) =>
        retryRun(database, runId, {
          ...readEngineOptions(values),
          memoryLimit: OPTIONS.memoryLimit.read(values),
          outDir: OPTIONS.outDir.read(values),
          stopSignal: context.signal,
          onStart: ({ total }) => progress.show(new ProgressMeter({ total }).snapshot()),
          onProgress: progress.show,
        }),
      );
      progress.end();
      const text = `${exportReport(summary, context.paint)}\n  more       ddex-batch run ${summary.runId}`;
      await context.print(OPTIONS.json.read(values) ? JSON.stringify(summary) : text);
      return exitCodeOfRun(summary);
    } finally {
      progress.end();
    }
  },
};
