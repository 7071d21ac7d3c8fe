/** `ddex-batch purge`: has a recipient remove releases from its books. */
import { purgeReleases } from "../batch/purge-releases.ts";
import type { CliCommand } from "./command.ts";
import { exitCodeOfRun } from "./exit-code.ts";
import { exportReport } from "./export-report.ts";
import { flagOption, textOption } from "./options.ts";
import { PARTY_OPTIONS, readPartyOptions } from "./party-options.ts";
import { withDatabase } from "./with-database.ts";

const OPTIONS = {
  recipient: textOption("--recipient <dpid>", "recipient, where the catalogue has several"),
  xsdDir: textOption("--xsd-dir <dir>", "other XSD files, for example DDEX's own"),
  outDir: textOption("--out <dir>", "also write each document to <dir>/<release id>.xml"),
  json: flagOption("--json", "print the summary as one JSON object"),
};

export const purgeCommand: CliCommand = {
  name: "purge",
  summary: "have a recipient remove releases from its books; a takedown needs no purge",
  argument: { usage: "<releases...>", about: "ids of releases that were sent to the recipient" },
  options: [OPTIONS.recipient, ...PARTY_OPTIONS, OPTIONS.xsdDir, OPTIONS.outDir, OPTIONS.json],
  run: async ({ words, values }, context) => {
    const outDir = OPTIONS.outDir.read(values);
    const options = {
      ...readPartyOptions(values),
      releaseIds: words,
      recipient: OPTIONS.recipient.read(values),
      xsdDir: OPTIONS.xsdDir.read(values),
      outDir,
      signal: context.signal,
    };
    const summary = await withDatabase(context, (database) => purgeReleases(database, options));
    if (OPTIONS.json.read(values)) await context.print(JSON.stringify(summary));
    else {
      const report = exportReport(summary, context.paint, outDir);
      await context.print(`${report}\n  more       ddex-batch run ${summary.runId}`);
    }
    return exitCodeOfRun(summary);
  },
};
