/** Finds what a run wrote: its documents and its errors. */
import type { Selectable } from "kysely";
import { RunError } from "../errors.ts";
import type { Finding } from "../finding.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";
import type { DocumentParties, NewDocument } from "./batch-writer.ts";
import type { ExportTables } from "./tables.ts";

/** A document as it was written. */
export interface StoredDocument extends Omit<NewDocument, "bytes">, DocumentParties {
  readonly xml: string;
  /** Length of `xml` in UTF-8. */
  readonly byteLength: number;
  readonly runId: string;
  readonly batchIndex: number;
  readonly schemaSha: string;
  readonly builderVersion: string;
  readonly createdAt: Date;
}

/** An error as it was recorded. */
export interface StoredError {
  /** Ascending in the order of recording. */
  readonly id: string;
  /** Absent for errors of loading. */
  readonly runId: string | undefined;
  readonly batchIndex: number | undefined;
  readonly releaseId: string | undefined;
  readonly stage: string;
  readonly finding: Finding;
  readonly retryable: boolean;
  readonly createdAt: Date;
}

/** Which errors to read. */
export interface ErrorQuery {
  /** `null`: the errors that belong to no run. */
  readonly runId: string | null;
  readonly code?: string;
  readonly releaseId?: string;
  /** Read on behind the error with this id. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Finds the document of a release: of the given run, or else the last one.
 *
 * Throws: `ERN_RUN_DOCUMENT_NOT_FOUND`.
 */
export async function findDocument(
  database: Database,
  releaseId: string,
  runId?: string,
): Promise<StoredDocument> {
  let row: Selectable<ExportTables["export.document"]> | undefined;
  try {
    let query = database.kysely.selectFrom("export.document").selectAll();
    if (runId !== undefined) query = query.where("run_id", "=", runId);
    row = await query.where("release_id", "=", releaseId).orderBy("id", "desc").limit(1).executeTakeFirst();
  } catch (error) {
    throw asDatabaseError(error);
  }
  if (row !== undefined) return toDocument(row);
  const place = runId === undefined ? "no run has one" : `run "${runId}" has none`;
  throw new RunError(
    "ERN_RUN_DOCUMENT_NOT_FOUND",
    `Cannot find a document of Release "${releaseId}": ${place}`,
    {
      releaseId,
    },
  );
}

/** Reads errors in the order of recording. */
export async function readErrors(database: Database, options: ErrorQuery): Promise<readonly StoredError[]> {
  const { runId, code, releaseId, after, limit } = options;
  try {
    let query = database.kysely.selectFrom("export.error").selectAll();
    query = runId === null ? query.where("run_id", "is", null) : query.where("run_id", "=", runId);
    if (code !== undefined) query = query.where("code", "=", code);
    if (releaseId !== undefined) query = query.where("release_id", "=", releaseId);
    if (after !== undefined) query = query.where("id", ">", after);
    const rows = await query.orderBy("id").limit(limit).execute();
    return rows.map(toError);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function toDocument(row: Selectable<ExportTables["export.document"]>): StoredDocument {
  return {
    runId: row.run_id,
    batchIndex: row.batch_index,
    releaseId: row.release_id,
    senderDpid: row.sender_dpid,
    recipientDpid: row.recipient_dpid,
    messageId: row.message_id,
    messageThreadId: row.message_thread_id,
    messageControlType: row.message_control_type,
    messageKind: row.message_kind,
    profile: row.profile,
    xml: row.xml,
    sha256: row.sha256,
    contentSha: row.content_sha,
    sourceSha: row.source_sha ?? undefined,
    byteLength: row.byte_length,
    schemaSha: row.schema_sha,
    builderVersion: row.builder_version,
    createdAt: row.created_at,
  };
}

function toError(row: Selectable<ExportTables["export.error"]>): StoredError {
  return {
    id: row.id,
    runId: row.run_id ?? undefined,
    batchIndex: row.batch_index ?? undefined,
    releaseId: row.release_id ?? undefined,
    stage: row.stage,
    finding: toFinding(row),
    retryable: row.retryable,
    createdAt: row.created_at,
  };
}

function toFinding(row: Selectable<ExportTables["export.error"]>): Finding {
  return {
    code: row.code,
    severity: row.severity,
    path: row.element_path ?? "",
    text: row.text,
    hint: row.hint ?? "",
    ...(row.source_value !== null && { value: row.source_value }),
    ...(row.line !== null && { line: row.line }),
    ...(row.source_table !== null &&
      row.source_key !== null && {
        source: {
          table: row.source_table,
          key: row.source_key,
          ...(row.source_column !== null && { column: row.source_column }),
        },
      }),
  };
}
