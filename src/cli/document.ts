/** `ddex-batch document`: the XML of one release, byte for byte as it is stored, or where it comes from. */
import type { Database } from "../db/connect.ts";
import { type DocumentProvenance, findProvenance } from "../db/document-provenance.ts";
import { findDocument } from "../db/document-store.ts";
import { readRun } from "../db/run-store.ts";
import { type CliCommand, printExactly } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { flagOption, textOption } from "./options.ts";
import { printableText } from "./printable-text.ts";
import { formatBytes, formatInstant } from "./quantities.ts";
import { factLines } from "./table-lines.ts";
import { withDatabase } from "./with-database.ts";

const JSON_FLAG = flagOption("--json", "print its row as one JSON object: kind, ids, parties, hash, XML");
const RUN = textOption("--run <id>", "of this run (the last that has one)");
const PROVENANCE = flagOption(
  "--provenance",
  "print what it was made from and with, instead of the XML: run, snapshot, hashes, builder, XSD",
);

export const documentCommand: CliCommand = {
  name: "document",
  summary: "print the stored XML of a release",
  argument: { usage: "<release>", about: "release id" },
  options: [RUN, PROVENANCE, JSON_FLAG],
  run: async ({ words: [releaseId = ""], values }, context) => {
    const runId = RUN.read(values);
    const isJson = JSON_FLAG.read(values);
    if (PROVENANCE.read(values)) {
      const provenance = await withDatabase(context, async (database) =>
        findProvenance(database, releaseId, await knownRun(database, runId)),
      );
      await context.print(isJson ? JSON.stringify(provenance) : provenanceText(provenance));
      return EXIT.completed;
    }
    const document = await withDatabase(context, async (database) =>
      findDocument(database, releaseId, await knownRun(database, runId)),
    );
    if (isJson) await context.print(JSON.stringify(document));
    else await printExactly(context.io, document.xml);
    return EXIT.completed;
  },
};

/** Throws: `ERN_RUN_NOT_FOUND`, rather than say that a run that there is not has no document. */
async function knownRun(database: Database, runId: string | undefined): Promise<string | undefined> {
  return runId === undefined ? undefined : (await readRun(database, runId)).id;
}

function provenanceText(provenance: DocumentProvenance): string {
  const { messageKind, senderDpid, recipientDpid, businessKey, scope, snapshot, systemIdentifier } =
    provenance;
  return factLines([
    ["release", printableText(provenance.releaseId)],
    ["message", `${provenance.messageId}, ${messageKind}, ${senderDpid} to ${recipientDpid}`],
    ["written", formatInstant(provenance.createdAt)],
    ["run", `${provenance.runId}, ${printableText(businessKey)}, of ${scope} releases`],
    ["source", `schema ${printableText(provenance.catalogueSchema)} as seen by its snapshot`],
    ["rows", provenance.sourceSha === undefined ? "not recorded" : `SHA-256 ${provenance.sourceSha}`],
    ["snapshot", snapshot === undefined ? "not recorded" : `${snapshot} of cluster ${systemIdentifier}`],
    ["content", `SHA-256 ${provenance.contentSha} without the header`],
    ["document", `SHA-256 ${provenance.sha256}, ${formatBytes(provenance.byteLength)}`],
    ["builder", `ddex-batch ${provenance.builderVersion}`],
    ["XSD", `SHA-256 ${provenance.schemaSha}`],
    ["options", `SHA-256 ${provenance.configSha}`],
  ]);
}
