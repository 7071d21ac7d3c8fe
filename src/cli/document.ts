/** `ddex-batch document`: the XML of one release, byte for byte as it is stored. */
import { findDocument } from "../db/document-store.ts";
import { readRun } from "../db/run-store.ts";
import { type CliCommand, printExactly } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption, textOption } from "./options.ts";
import { withDatabase } from "./with-database.ts";

const JSON_FLAG = flagOption("--json", "print its row as one JSON object: kind, ids, parties, hash, XML");
const RUN = textOption("--run <id>", "of this run (the last that has one)");

export const documentCommand: CliCommand = {
  name: "document",
  summary: "print the stored XML of a release",
  argument: { usage: "<release>", about: "release id" },
  options: [RUN, JSON_FLAG],
  run: async ({ words: [releaseId = ""], values }, context) => {
    const runId = RUN.read(values);
    const document = await withDatabase(context, async (database) => {
      if (runId === undefined) return findDocument(database, releaseId);
      const run = await readRun(database, runId);
      return findDocument(database, releaseId, run.id);
    });
    if (JSON_FLAG.read(values)) await context.print(JSON.stringify(document));
    else await printExactly(context.io, document.xml);
    return EXIT.completed;
  },
};
