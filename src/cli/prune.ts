/** `ddex-batch prune`: removes old documents and runs, and changes that were exported. */
import { pruneExport } from "../db/prune.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption, integerOption } from "./options.ts";
import { countOf } from "./quantities.ts";
import { withDatabase } from "./with-database.ts";

const DEFAULT_KEEP_DAYS = 90;

const OPTIONS = {
  keepDays: integerOption("--keep <days>", `days that documents and runs are kept (${DEFAULT_KEEP_DAYS})`, 0),
  json: flagOption("--json", "print what was removed as one JSON object"),
};

export const pruneCommand: CliCommand = {
  name: "prune",
  summary: "remove old documents and runs, and changes that were exported; never a release's last message",
  options: Object.values(OPTIONS),
  run: async ({ values }, context) => {
    const keepDays = OPTIONS.keepDays.read(values) ?? DEFAULT_KEEP_DAYS;
    const result = await withDatabase(context, (database) => pruneExport(database, { keepDays }));
    const { documentCount, runCount, changeCount } = result;
    if (OPTIONS.json.read(values)) await context.print(JSON.stringify(result));
    else {
      const counts = [
        countOf(documentCount, "document"),
        countOf(runCount, "run"),
        `${countOf(changeCount, "row")} of the change log`,
      ];
      await context.print(`Removed ${counts.join(", ")}`);
    }
    return EXIT.completed;
  },
};
