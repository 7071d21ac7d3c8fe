/** Takes the documents out of a batch that say what their recipient was told last. */
import type { DocumentParties } from "../db/batch-writer.ts";
import type { Database } from "../db/connect.ts";
import { readCurrentContents } from "../db/current-contents.ts";
import type { BatchOutcome, BuiltDocument, UnchangedRelease } from "./batch-items.ts";
import { contentSha } from "./content-sha.ts";

/**
 * Splits a batch's documents into those that say something new and those that do not.
 *
 * Shape: what is unchanged is told by the hash of its message without the header; after a purge nothing is.
 */
export async function dropUnchanged(
  database: Database,
  parties: DocumentParties,
  outcome: BatchOutcome,
): Promise<BatchOutcome> {
  const releaseIds = outcome.documents.map(({ releaseId }) => releaseId);
  const current = await readCurrentContents(database, parties, releaseIds);
  const documents: BuiltDocument[] = [];
  const unchanged: UnchangedRelease[] = [];
  for (const document of outcome.documents) {
    const { releaseId, bytes } = document;
    const content = current.get(releaseId);
    if (content !== undefined && content === contentSha(bytes)) {
      unchanged.push({ releaseId, contentSha: content });
    } else documents.push(document);
  }
  return { ...outcome, documents, unchanged: [...(outcome.unchanged ?? []), ...unchanged] };
}
