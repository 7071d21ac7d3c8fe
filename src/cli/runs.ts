/** `ddex-batch runs`: the last runs, one a line. */
import { listRuns, type Run } from "../db/run-store.ts";
import type { CliCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption, integerOption } from "./options.ts";
import { formatCount, formatDuration, formatInstant } from "./quantities.ts";
import { type Column, tableLines } from "./table-lines.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  limit: integerOption("--limit <n>", "most runs to list (20)"),
  json: flagOption("--json", "print a JSON array"),
};

const COLUMNS: readonly Column[] = [
  { heading: "run", align: "right" },
  { heading: "status", align: "left" },
  { heading: "started", align: "left" },
  { heading: "took", align: "right" },
  { heading: "documents", align: "right" },
  { heading: "failed", align: "right" },
  { heading: "recipient", align: "left" },
];

export const runsCommand: CliCommand = {
  name: "runs",
  summary: "list the last runs",
  options: Object.values(OPTIONS),
  run: async ({ values }, context) => {
    const limit = OPTIONS.limit.read(values) ?? 20;
    const runs = await withDatabase(context, (database) => listRuns(database, { limit }));
    if (OPTIONS.json.read(values)) await context.print(JSON.stringify(runs));
    else if (runs.length === 0) await context.print("No runs yet: ddex-batch export starts one");
    else await context.print(tableLines(COLUMNS, runs.map(rowOf)));
    return EXIT.completed;
  },
};

function rowOf(run: Run): readonly string[] {
  return [
    run.id,
    run.status,
    formatInstant(run.startedAt),
    run.finishedAt === undefined ? "" : formatDuration(run.finishedAt.getTime() - run.startedAt.getTime()),
    formatCount(run.writeCount),
    formatCount(run.skipCount),
    run.recipientDpid ?? "",
  ];
}
