/** I4: what recipients were last told equals a fresh build of the catalogue, byte for byte apart from the header. */
import { buildBatch } from "../../src/batch/build-batch.ts";
import { contentSha } from "../../src/batch/content-sha.ts";
import { streamReleases } from "../../src/batch/stream-releases.ts";
import type { CatalogueReleaseInput } from "../../src/catalogue.ts";
import type { MessageParties } from "../../src/catalogue/party.ts";
import type { Database } from "../../src/db/connect.ts";
import { generatedMessagingParties } from "../../src/sample/generate-catalogue.ts";
import { type Violation, violationOf } from "./invariants.ts";

const RELEASES_PER_BUILD = 500;

/** Builds every release of the catalogue anew and compares it with the current documents. Poisoned releases have none. */
export async function checkAgainstFreshBuild(
  database: Database,
  poisonIds: readonly string[] = [],
  parties: MessageParties = generatedMessagingParties(),
): Promise<readonly Violation[]> {
  const current = await readCurrent(database, parties);
  const poison = new Set(poisonIds);
  const lost: string[] = [];
  for await (const releases of chunksOf(streamReleases(database))) {
    // The verdict of the XSD is not asked again: what counts is what the bytes are.
    const { success } = await buildBatch(releases, {
      message: parties,
      validateEach: false,
      findings: "report",
    });
    for (const { id, xml } of success) {
      if (poison.has(id)) continue;
      const told = current.get(id);
      if (told === undefined) lost.push(`${id} was never told`);
      else if (told !== contentSha(Buffer.from(xml))) lost.push(`${id} was told otherwise than it is`);
    }
    const built = new Set(success.map(({ id }) => id));
    const missing = releases.filter(({ releaseId }) => !built.has(releaseId) && !poison.has(releaseId));
    if (missing.length > 0) lost.push(`${missing.length} cannot be built`);
  }
  return violationOf("I4", "lost", lost);
}

/** The hash is made anew of the XML: a column that says it is no proof. */
async function readCurrent(
  { pool }: Database,
  { recipient }: MessageParties,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ release_id: string; sha: string }>(
    `select current.release_id, encode(sha256(convert_to(
        left(xml, position('<MessageHeader' in xml) - 1)
          || substr(xml, position('</MessageHeader>' in xml) + length('</MessageHeader>')), 'UTF8')), 'hex') as sha
    from export.current_document current
    join export.document on document.run_id = document_run_id and document.release_id = current.release_id
    where current.recipient_dpid = $1`,
    [recipient.dpid],
  );
  return new Map(rows.map(({ release_id, sha }) => [release_id, sha]));
}

async function* chunksOf(
  releases: AsyncIterable<CatalogueReleaseInput>,
): AsyncGenerator<readonly CatalogueReleaseInput[]> {
  let chunk: CatalogueReleaseInput[] = [];
  for await (const release of releases) {
    chunk.push(release);
    if (chunk.length < RELEASES_PER_BUILD) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
