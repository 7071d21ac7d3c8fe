/** Exports what was imported, and compares it with the messages that it came from. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { exportCatalogue } from "../../src/batch/export-catalogue.ts";
import { parseMessage, type ParsedMessage } from "../../src/builder/ern43/parse.ts";
import { compareMessages, type MessageDifference } from "../../src/compare/compare-messages.ts";
import type { Database } from "../../src/db/connect.ts";
import { releaseFromMessage } from "../../src/import/ern/release-from-message.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { canonicalMessage } from "./canonical-message.ts";

const GOLDEN = join(findPackageRoot(), "test", "golden");

/** Paths of every golden NewReleaseMessage. */
export async function goldenMessages(): Promise<readonly string[]> {
  const folders = await Promise.all([GOLDEN, join(GOLDEN, "kinds")].map(messagesIn));
  return folders.flat().filter((file) => !file.endsWith("purge.xml"));
}

/** Paths of the XML files of a folder, in order. */
export async function messagesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".xml"))
    .toSorted()
    .map((name) => join(folder, name));
}

/** A message before its import and after its export; `differences` is what `ddex-batch diff` would say. */
export interface RoundTrip {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly differences: readonly MessageDifference[];
}

/**
 * Exports the catalogue beside the messages that its releases were imported from.
 *
 * Shape: both in canonical form; a release without a document is empty after.
 */
export async function exportBeside(
  database: Database,
  files: readonly string[],
): Promise<readonly RoundTrip[]> {
  await exportCatalogue(database, { ...(await partiesOf(database)), findings: "report" });
  const { rows } = await database.pool.query<{ id: string; xml: string }>(
    "select release_id as id, xml from export.document",
  );
  const documents = new Map(rows.map(({ id, xml }) => [id, xml]));
  return Promise.all(
    files.map(async (file): Promise<RoundTrip> => {
      const xml = await readFile(file, "utf8");
      const before = readTree(xml);
      if (!("ReleaseList" in before.message)) throw new TypeError(`"${file}" describes no release`);
      const { releaseId } = releaseFromMessage(before.message, { fileName: file }).release;
      const document = documents.get(releaseId);
      return {
        file,
        before: canonicalMessage(xml),
        after: document === undefined ? "" : canonicalMessage(document),
        differences: document === undefined ? [] : compareMessages(before, readTree(document)),
      };
    }),
  );
}

/** Messages of several senders and recipients are exported as one's to another: the header is not compared. */
async function partiesOf({
  pool,
}: Database): Promise<{ readonly sender: string; readonly recipient: string }> {
  const { rows } = await pool.query<{ sender: string; recipient: string }>(
    `select min(dpid) filter (where role = 'sender') as sender, min(dpid) filter (where role = 'recipient') as recipient
     from catalogue.messaging_party`,
  );
  const [parties] = rows;
  if (parties === undefined) throw new TypeError("No message named its sender");
  return parties;
}

function readTree(xml: string): ParsedMessage {
  const parsed = parseMessage(xml);
  if (!parsed.ok) throw new TypeError(parsed.text);
  return parsed;
}
