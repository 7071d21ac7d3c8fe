/** Writes what came of one batch, all of it or nothing. */
import { sql, type Kysely } from "kysely";
import { WriteError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError, codeOf } from "./database-error.ts";
import type { ReleaseKey } from "./driving-query.ts";
import { insertErrors, type RecordedError } from "./error-rows.ts";
import type { ExportTables, StoredMessageKind } from "./tables.ts";

/** A message that passed every check. */
export interface NewDocument {
  readonly releaseId: string;
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageId: string;
  readonly messageThreadId: string;
  readonly messageControlType: string;
  readonly messageKind: StoredMessageKind;
  readonly profile: string;
  /** The XML in UTF-8: what is hashed is what is sent to PostgreSQL. */
  readonly bytes: Buffer;
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What came of a batch. */
export interface FinishedBatch {
  readonly runId: string;
  /** Counted from 0 in the order of reading; batches may be written in another. */
  readonly batchIndex: number;
  readonly firstReleaseId: string;
  /** Where a run that is taken up again reads on, once every batch before this one is written too. */
  readonly lastRelease: ReleaseKey;
  readonly documents: readonly NewDocument[];
  readonly errors: readonly RecordedError[];
  readonly counts: BatchCounts;
  readonly schemaSha: string;
  readonly builderVersion: string;
}

/** What became of the releases of a batch, beside its documents. Units: releases. */
export interface BatchCounts {
  readonly readCount: number;
  /** Not wanted, or vanished before they were read. */
  readonly filterCount: number;
  /** Failed and passed over. */
  readonly skipCount: number;
}

/** Rows per statement: PostgreSQL takes 65,535 parameters, a document has 15. */
const DOCUMENTS_PER_STATEMENT = 500;

/**
 * Writes the documents and errors of a batch, its row, the run's counters and the checkpoint, in one transaction.
 *
 * Throws: `ERN_WRITE_MESSAGE_ID_USED`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_QUERY`; nothing of the batch is written then.
 */
export async function writeBatch(database: Database, batch: FinishedBatch): Promise<void> {
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      await insertDocuments(transaction, batch);
      await insertErrors(transaction, batch.errors, batch);
      await insertBatch(transaction, batch);
      // The run's row is locked last and briefly: batches written at the same time wait for one another here only.
      await countBatch(transaction, batch);
      await moveCheckpoint(transaction, batch.runId);
    });
  } catch (error) {
    throw isMessageIdUsed(error) ? messageIdUsed(batch, error) : asDatabaseError(error);
  }
}

async function insertDocuments(kysely: Kysely<ExportTables>, batch: FinishedBatch): Promise<void> {
  const { runId, batchIndex, schemaSha, builderVersion, documents } = batch;
  for (let start = 0; start < documents.length; start += DOCUMENTS_PER_STATEMENT) {
    const rows = documents.slice(start, start + DOCUMENTS_PER_STATEMENT).map((document) => ({
      run_id: runId,
      batch_index: batchIndex,
      release_id: document.releaseId,
      sender_dpid: document.senderDpid,
      recipient_dpid: document.recipientDpid,
      message_id: document.messageId,
      message_thread_id: document.messageThreadId,
      message_control_type: document.messageControlType,
      message_kind: document.messageKind,
      profile: document.profile,
      xml: document.bytes,
      sha256: document.sha256,
      byte_length: document.bytes.byteLength,
      schema_sha: schemaSha,
      builder_version: builderVersion,
    }));
    await kysely.insertInto("export.document").values(rows).execute();
  }
}

async function insertBatch(kysely: Kysely<ExportTables>, batch: FinishedBatch): Promise<void> {
  await kysely
    .insertInto("export.batch")
    .values({
      run_id: batch.runId,
      batch_index: batch.batchIndex,
      first_release_id: batch.firstReleaseId,
      last_release_id: batch.lastRelease.releaseId,
      last_export_priority: batch.lastRelease.exportPriority,
      release_count: batch.counts.readCount,
      document_count: batch.documents.length,
      skip_count: batch.counts.skipCount,
      bytes: batch.documents.reduce((sum, document) => sum + document.bytes.byteLength, 0),
    })
    .execute();
}

async function countBatch(kysely: Kysely<ExportTables>, batch: FinishedBatch): Promise<void> {
  const { readCount, filterCount, skipCount } = batch.counts;
  await kysely
    .updateTable("export.run")
    .set((run) => ({
      read_count: run("read_count", "+", readCount),
      filter_count: run("filter_count", "+", filterCount),
      skip_count: run("skip_count", "+", skipCount),
      write_count: run("write_count", "+", batch.documents.length),
      commit_count: run("commit_count", "+", 1),
    }))
    .where("id", "=", batch.runId)
    .execute();
}

/** Behind the checkpoint, batch_index less its rank equals the checkpoint as long as no batch is missing. */
async function moveCheckpoint(kysely: Kysely<ExportTables>, runId: string): Promise<void> {
  await sql`
    update export.run
    set checkpoint_batch_index = last.batch_index,
      checkpoint_export_priority = last.last_export_priority,
      checkpoint_release_id = last.last_release_id
    from (
      select batch.*, batch.batch_index - row_number() over (order by batch.batch_index) as batch_before
      from export.batch
      join export.run as owner on owner.id = batch.run_id
      where batch.run_id = ${runId} and batch.batch_index > owner.checkpoint_batch_index
    ) as last
    where run.id = ${runId} and last.batch_before = run.checkpoint_batch_index
      and not exists (
        select from export.batch as next
        where next.run_id = run.id and next.batch_index = last.batch_index + 1
      )`.execute(kysely);
}

function isMessageIdUsed(error: unknown): boolean {
  const constraint = typeof error === "object" && error !== null && "constraint" in error && error.constraint;
  return codeOf(error) === "23505" && constraint === "document_message_id_once";
}

function messageIdUsed(batch: FinishedBatch, cause: unknown): WriteError {
  return new WriteError(
    "ERN_WRITE_MESSAGE_ID_USED",
    `Cannot write batch "${batch.batchIndex}" of run "${batch.runId}": a MessageId of it was used by another document of the same sender`,
    { cause },
  );
}
