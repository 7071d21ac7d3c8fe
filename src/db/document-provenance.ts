/** Where a stored document comes from. */
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import { findDocument } from "./document-store.ts";

/** Everything that a document was made from and with. */
export interface DocumentProvenance {
  readonly releaseId: string;
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageId: string;
  readonly messageKind: string;
  readonly createdAt: Date;
  readonly runId: string;
  /** What the run was the run of, such as a night. */
  readonly businessKey: string;
  /** Which releases it was planned from. */
  readonly scope: string;
  /** Of the rows that it was made of, as they were read; absent of purges, and of documents from before it was recorded. */
  readonly sourceSha: string | undefined;
  /** The rows that the run was planned from are those that this pg_snapshot sees; absent of older runs and of purges. */
  readonly snapshot: string | undefined;
  /** The cluster that the snapshot belongs to. */
  readonly systemIdentifier: string | undefined;
  readonly catalogueSchema: string;
  /** Of the XML in UTF-8. */
  readonly sha256: string;
  readonly byteLength: number;
  /** Of the same without its header: equal for messages that say the same. */
  readonly contentSha: string;
  readonly builderVersion: string;
  /** Of the XSD files that it was validated against. */
  readonly schemaSha: string;
  /** Of the options that change what a document says. */
  readonly configSha: string;
}

/**
 * Finds out where the document of a release comes from: that of the given run, or else the last one.
 *
 * Throws: `ERN_RUN_DOCUMENT_NOT_FOUND`.
 */
export async function findProvenance(
  database: Database,
  releaseId: string,
  runId?: string,
): Promise<DocumentProvenance> {
  const { xml: _xml, batchIndex: _batchIndex, ...document } = await findDocument(database, releaseId, runId);
  try {
    const run = await database.kysely
      .selectFrom("export.run")
      .select(["business_key", "scope", "snapshot", "system_identifier", "catalogue_schema", "config_sha"])
      .where("id", "=", document.runId)
      .executeTakeFirstOrThrow();
    const { messageThreadId: _thread, messageControlType: _control, profile: _profile, ...facts } = document;
    return {
      ...facts,
      sourceSha: document.sourceSha,
      businessKey: run.business_key,
      scope: run.scope,
      snapshot: run.snapshot ?? undefined,
      systemIdentifier: run.system_identifier ?? undefined,
      catalogueSchema: run.catalogue_schema,
      configSha: run.config_sha,
    };
  } catch (error) {
    throw asDatabaseError(error);
  }
}
