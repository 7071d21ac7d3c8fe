/** Exports what was imported, and compares it with the messages that it came from. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildBatch } from "../../src/batch/build-batch.ts";
import { streamReleases } from "../../src/batch/stream-releases.ts";
import { parseMessage, type ParsedMessage } from "../../src/builder/ern43/parse.ts";
import { compareMessages, type MessageDifference } from "../../src/compare/compare-messages.ts";
import type { Database } from "../../src/db/connect.ts";
import { releaseFromMessage } from "../../src/import/ern/release-from-message.ts";
import { findPackageRoot } from "../../src/package-root.ts";
import { generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";

/** The header is the run's own, and is not compared. */
const PARTIES = generatedMessagingParties();
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

/**
 * Exports the catalogue, and compares each document with the message that its release was imported from.
 *
 * Shape: differences by file; a file whose release has no document differs in its root.
 */
export async function differencesAfterExport(
  database: Database,
  files: readonly string[],
): Promise<Readonly<Record<string, readonly MessageDifference[]>>> {
  const { success } = await buildBatch(streamReleases(database), { message: PARTIES, findings: "report" });
  const documents = new Map(success.map(({ id, xml }) => [id, xml]));
  const differences = await Promise.all(
    files.map(async (file): Promise<readonly [string, readonly MessageDifference[]]> => {
      const before = readTree(await readFile(file, "utf8"));
      if (!("ReleaseList" in before.message)) throw new TypeError(`"${file}" describes no release`);
      const { releaseId } = releaseFromMessage(before.message, { fileName: file }).release;
      const document = documents.get(releaseId);
      if (document === undefined) return [file, [{ kind: "removed", path: "/" }]];
      return [file, compareMessages(before, readTree(document))];
    }),
  );
  return Object.fromEntries(differences);
}

function readTree(xml: string): ParsedMessage {
  const parsed = parseMessage(xml);
  if (!parsed.ok) throw new TypeError(parsed.text);
  return parsed;
}
