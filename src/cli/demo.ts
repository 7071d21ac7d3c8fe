/** `ddex-batch demo`, which is `npm start`: the whole way once, on the sample catalogue. */
import type { ExportSummary } from "../batch/export-summary.ts";
import type { ReleaseError } from "../batch/release-error.ts";
import type { Database } from "../db/connect.ts";
import { migrate } from "../db/migrate.ts";
import { packageVersion } from "../package-root.ts";
import type { CliCommand, CommandContext } from "./command.ts";
import { findingLines, toPrintedFinding } from "./error-lines.ts";
import { EXIT } from "./exit-code.ts";
import { runExport } from "./export.ts";
import { exportReport } from "./export-report.ts";
import { loadFolder, type LoadedFolder, sampleFolder } from "./load-sample.ts";
import { countOf } from "./quantities.ts";
import { factLines } from "./table-lines.ts";
import { EMBEDDED_FOLDER, withDatabase } from "./with-database.ts";

const OUT_DIR = ".ddex-batch/documents";
const EXAMPLES = 3;

/** How the ids of the sample's releases that must not be exported begin. */
const DELIBERATE = /^\d+-broken-/;

/** What the demo has to tell about. */
interface Demonstration {
  readonly loaded: LoadedFolder;
  readonly summary: ExportSummary;
  readonly errors: readonly ReleaseError[];
}

export const demoCommand: CliCommand = {
  name: "demo",
  summary: "load the sample catalogue, export it, and show what came of it",
  options: [],
  // It writes into the tables, which nobody may get done to a catalogue of theirs without having named it.
  ignoresDatabaseVariable: true,
  run: async (_given, context) => {
    await context.print(
      context.paint(
        "strong",
        `ddex-batch ${packageVersion()}: releases in PostgreSQL → DDEX ERN 4.3 messages\n`,
      ),
    );
    const done = await withDatabase(context, (database) => demonstrate(database, context), { isQuiet: true });
    if (done.summary.status === "STOPPED") return EXIT.stopped;
    const unforeseen = done.errors.filter(({ id = "" }) => !DELIBERATE.test(id));
    await context.print(`\n${examples(done, context)}\n\n${nextSteps(done, context)}`);
    return unforeseen.length === 0 ? EXIT.completed : EXIT.incomplete;
  },
};

async function demonstrate(database: Database, context: CommandContext): Promise<Demonstration> {
  const { signal } = context;
  const place = database.isEmbedded
    ? `embedded server in ${EMBEDDED_FOLDER}`
    : "the server of --database-url";
  await context.print(`  PostgreSQL  ${place}`);
  const applied = await migrate(database);
  await context.print(
    `  migrate     ${applied.length === 0 ? "up to date" : `${countOf(applied.length, "migration")} applied`}`,
  );
  const loaded = await loadFolder(database, sampleFolder(), { signal });
  await context.print(
    `  load        ${countOf(loaded.writtenCount, "release")} of examples/catalogue, ${loaded.refusedCount} refused`,
  );
  const errors: ReleaseError[] = [];
  const options = {
    sender: loaded.parties.sender.dpid,
    recipient: loaded.parties.recipient.dpid,
    releaseIds: loaded.releaseIds,
    outDir: OUT_DIR,
    signal,
    onError: (error: ReleaseError) => errors.push(error),
  };
  const summary = await runExport(database, options, context, true);
  await context.print(`  export      every message checked by the rules and by the XSD of ERN 4.3\n`);
  await context.print(exportReport(summary, context.paint, OUT_DIR));
  return { loaded, summary, errors };
}

/** The first error of each of three codes, in the order of the releases. */
function examples({ errors, loaded, summary }: Demonstration, { paint }: CommandContext): string {
  const byCode = new Map<string, ReleaseError>();
  for (const error of errors.toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1))) {
    if (!byCode.has(error.code)) byCode.set(error.code, error);
  }
  const brokenCount = summary.failedCount + loaded.refusedCount;
  const shown = [...byCode.values()]
    .slice(0, EXAMPLES)
    .map((error) => findingLines(toPrintedFinding(error), paint));
  return [
    `${brokenCount} releases of the sample are broken on purpose, each in its own way. Three of them, as an operator sees them:`,
    ...shown,
  ].join("\n\n");
}

function nextSteps({ summary, loaded }: Demonstration, context: CommandContext): string {
  const [releaseId = ""] = loaded.releaseIds;
  const onDatabase = sameDatabase(context);
  return `Where to look next\n${factLines([
    [`${OUT_DIR}/`, `${countOf(summary.documentCount, "XML file")}, one a release`],
    [onDatabase(`npx ddex-batch run ${summary.runId}`), "every error of this run"],
    [onDatabase(`npx ddex-batch document ${releaseId}`), "one message"],
    [`npx ddex-batch validate ${OUT_DIR}/*.xml`, "check message files, also those of others"],
    ["npx ddex-batch --help", "all commands"],
    ["README.md", "how to export a catalogue of your own"],
  ])}`;
}

/** Makes the other commands look where the demo wrote, whatever DATABASE_URL is. */
function sameDatabase({ databaseUrl, io }: CommandContext): (line: string) => string {
  if (databaseUrl !== undefined) return (line) => `${line} --database-url …`;
  return (line) => (io.env["DATABASE_URL"] ? `DATABASE_URL= ${line}` : line);
}
