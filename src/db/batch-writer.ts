/** Writes what came of one batch, all of it or nothing, and only for the process that holds its chunk. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import { RunError, WriteError } from "../errors.ts";
import type { Database } from "./connect.ts";
import { asDatabaseError, codeOf } from "./database-error.ts";
import { insertErrors, type RecordedError } from "./error-rows.ts";
import { insertItems, moveCurrentDocuments, type NewItem } from "./item-rows.ts";
import type { ExportTables, RunStatus, StoredMessageKind } from "./tables.ts";

/** A message that passed every check. */
export interface NewDocument {
  readonly releaseId: string;
  readonly messageId: string;
  readonly messageThreadId: string;
  readonly messageKind: StoredMessageKind;
  readonly profile: string;
  /** The XML in UTF-8: what is hashed is what is sent to PostgreSQL. */
  readonly bytes: Buffer;
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of `bytes` without the header; `contentSha` makes it. */
  readonly contentSha: string;
  /** SHA-256 of the rows that it was made of; absent where it was not made of rows. */
  readonly sourceSha?: string | undefined;
}

/** Whose messages to whom. */
export interface DocumentParties {
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
}

/** A chunk as a process holds it: who claimed it last writes for it. */
export interface ChunkHold {
  readonly chunkIndex: number;
  readonly owner: string;
  readonly epoch: number;
}

/** What came of a batch. Shape: each of its releases in exactly one of the lists. */
export interface FinishedBatch {
  readonly runId: string;
  /** Place in the plan of its first release, counted from 0. */
  readonly batchIndex: number;
  /** Absent in a run without chunks, which one process works on. */
  readonly hold?: ChunkHold;
  readonly parties: DocumentParties;
  readonly firstReleaseId: string;
  readonly lastReleaseId: string;
  readonly documents: readonly NewDocument[];
  /** Releases whose message says what the current one says. */
  readonly unchanged: readonly { readonly releaseId: string; readonly contentSha: string }[];
  /** Releases without a document: failed, gone or quarantined. */
  readonly others: readonly NewItem[];
  readonly errors: readonly RecordedError[];
  /** Updates that grant less than the last message. Default: 0, as where nobody has counted them. */
  readonly lostDealCount?: number | undefined;
  readonly schemaSha: string;
  readonly builderVersion: string;
}

/** The run as it stands behind a written batch. */
export interface RunStanding {
  readonly status: RunStatus;
  readonly plannedCount: number;
  readonly skipCount: number;
  /** Releases that have come to something, by whichever process. */
  readonly doneCount: number;
  readonly takedownCount: number;
  readonly lostDealCount: number;
}

/** Rows per statement: PostgreSQL takes 65,535 parameters, a document has 17. */
const DOCUMENTS_PER_STATEMENT = 500;

/** How long a run counts as alive behind a batch; a process at work says so more often. */
const LIVE_SECONDS = 60;

/**
 * Writes the documents, errors and items of a batch, its row and the run's counters, in one transaction.
 *
 * Shape: fenced twice. The chunk must still be this process's own, and cannot be taken over until the transaction ends; the
 * run must still be going on or paused when it ends.
 * Throws: `ERN_RUN_LEASE_LOST` where another process has the chunk, `ERN_RUN_NOT_ACTIVE` where the run was ended,
 * `ERN_WRITE_MESSAGE_ID_USED`, `ERN_DB_CONNECTION_LOST`, `ERN_DB_QUERY`, what `beforeCommit` throws; nothing of the batch is written then.
 */
export async function writeBatch(
  database: Database,
  batch: FinishedBatch,
  beforeCommit?: (standing: RunStanding) => void,
): Promise<RunStanding> {
  try {
    return await database.kysely.transaction().execute(async (transaction) => {
      if (batch.hold !== undefined) await holdChunk(transaction, batch.runId, batch.hold);
      await insertDocuments(transaction, batch);
      await insertErrors(transaction, batch.errors, batch);
      await insertItems(transaction, { ...batch, chunkIndex: batch.hold?.chunkIndex ?? 0 }, itemsOf(batch));
      await moveCurrentDocuments(transaction, batch);
      await insertBatch(transaction, batch);
      // The run's row is locked last and briefly: batches written at the same time wait for one another here only.
      const standing = await countBatch(transaction, batch);
      beforeCommit?.(standing);
      return standing;
    });
  } catch (error) {
    throw isMessageIdUsed(error) ? messageIdUsed(batch, error) : asDatabaseError(error);
  }
}

/** Says whether a batch was committed: a connection that is lost at COMMIT leaves it open. */
export async function isBatchWritten(
  database: Database,
  { runId, batchIndex, hold }: FinishedBatch,
): Promise<boolean> {
  try {
    const row = await database.kysely
      .selectFrom("export.batch")
      .select("owner")
      .where("run_id", "=", runId)
      .where("batch_index", "=", batchIndex)
      .executeTakeFirst();
    return row !== undefined && row.owner === (hold?.owner ?? null);
  } catch (error) {
    throw asDatabaseError(error);
  }
}

/** The key-share lock lets the lease be renewed and other batches of the chunk be written, and keeps a claim out. */
async function holdChunk(kysely: Kysely<ExportTables>, runId: string, hold: ChunkHold): Promise<void> {
  const { rows } = await sql`
    select from export.chunk
    where run_id = ${runId} and chunk_index = ${hold.chunkIndex} and status = 'leased'
      and owner = ${hold.owner} and epoch = ${hold.epoch}
    for key share`.execute(kysely);
  if (rows.length > 0) return;
  throw new RunError(
    "ERN_RUN_LEASE_LOST",
    `Cannot write a batch of Chunk "${hold.chunkIndex}" of run "${runId}": another process has taken it over`,
  );
}

function itemsOf({ documents, unchanged, others }: FinishedBatch): readonly NewItem[] {
  return [
    ...documents.map(({ releaseId, contentSha }): NewItem => ({ releaseId, contentSha, status: "exported" })),
    ...unchanged.map((item): NewItem => ({ ...item, status: "unchanged" })),
    ...others,
  ];
}

async function insertDocuments(kysely: Kysely<ExportTables>, batch: FinishedBatch): Promise<void> {
  const { runId, batchIndex, schemaSha, builderVersion, documents, parties } = batch;
  for (let start = 0; start < documents.length; start += DOCUMENTS_PER_STATEMENT) {
    const rows = documents.slice(start, start + DOCUMENTS_PER_STATEMENT).map((document) => ({
      run_id: runId,
      batch_index: batchIndex,
      release_id: document.releaseId,
      sender_dpid: parties.senderDpid,
      recipient_dpid: parties.recipientDpid,
      message_id: document.messageId,
      message_thread_id: document.messageThreadId,
      message_control_type: parties.messageControlType,
      message_kind: document.messageKind,
      profile: document.profile,
      xml: document.bytes,
      sha256: document.sha256,
      byte_length: document.bytes.byteLength,
      content_sha: document.contentSha,
      source_sha: document.sourceSha ?? null,
      schema_sha: schemaSha,
      builder_version: builderVersion,
    }));
    await kysely.insertInto("export.document").values(rows).execute();
  }
}

async function insertBatch(kysely: Kysely<ExportTables>, batch: FinishedBatch): Promise<void> {
  const { documents, unchanged, hold } = batch;
  const failedCount = countOf(batch, ["failed", "quarantined"]);
  await kysely
    .insertInto("export.batch")
    .values({
      run_id: batch.runId,
      batch_index: batch.batchIndex,
      chunk_index: hold?.chunkIndex ?? null,
      owner: hold?.owner ?? null,
      first_release_id: batch.firstReleaseId,
      last_release_id: batch.lastReleaseId,
      release_count: documents.length + unchanged.length + failedCount,
      document_count: documents.length,
      unchanged_count: unchanged.length,
      skip_count: failedCount,
      bytes: documents.reduce((sum, document) => sum + document.bytes.byteLength, 0),
    })
    .execute();
  if (hold === undefined) return;
  await kysely
    .deleteFrom("export.attempt")
    .where("run_id", "=", batch.runId)
    .where("chunk_index", "=", hold.chunkIndex)
    .where("epoch", "=", hold.epoch)
    .where("batch_index", "=", batch.batchIndex)
    .execute();
}

async function countBatch(kysely: Kysely<ExportTables>, batch: FinishedBatch): Promise<RunStanding> {
  const { runId, documents, unchanged } = batch;
  const failedCount = countOf(batch, ["failed", "quarantined"]);
  const run = await kysely
    .updateTable("export.run")
    .set((set) => ({
      read_count: set("read_count", "+", documents.length + unchanged.length + failedCount),
      filter_count: set("filter_count", "+", countOf(batch, ["gone"])),
      skip_count: set("skip_count", "+", failedCount),
      quarantine_count: set("quarantine_count", "+", countOf(batch, ["quarantined"])),
      write_count: set("write_count", "+", documents.length),
      unchanged_count: set("unchanged_count", "+", unchanged.length),
      commit_count: set("commit_count", "+", 1),
      takedown_count: set("takedown_count", "+", countTakedowns(batch)),
      lost_deal_count: set("lost_deal_count", "+", batch.lostDealCount ?? 0),
      breaker_until: unlessProbe(batch, sql<Date | null>`breaker_until`),
      breaker_probe: unlessProbe(batch, sql<string | null>`breaker_probe`),
      live_until: sql<Date>`clock_timestamp() + make_interval(secs => ${LIVE_SECONDS})`,
    }))
    .where("id", "=", runId)
    .where("status", "in", ["STARTED", "PAUSED"])
    .returning([
      "status",
      "planned_count",
      "skip_count",
      "read_count",
      "filter_count",
      "takedown_count",
      "lost_deal_count",
    ])
    .executeTakeFirst();
  if (run === undefined) throw notActive(runId);
  return {
    status: run.status,
    plannedCount: run.planned_count ?? 0,
    skipCount: run.skip_count,
    doneCount: run.read_count + run.filter_count,
    takedownCount: run.takedown_count,
    lostDealCount: run.lost_deal_count,
  };
}

/** What was tried behind the breaker has succeeded: whoever wrote the batch takes it away. */
function unlessProbe<Value>({ hold }: FinishedBatch, value: RawBuilder<Value>): RawBuilder<Value> {
  return sql<Value>`case when breaker_probe = ${hold?.owner ?? null} then null else ${value} end`;
}

function countOf({ others }: FinishedBatch, statuses: readonly string[]): number {
  return others.filter(({ status }) => statuses.includes(status)).length;
}

function countTakedowns({ documents }: FinishedBatch): number {
  return documents.filter(({ messageKind }) => messageKind === "takedown").length;
}

function notActive(runId: string): RunError {
  return new RunError("ERN_RUN_NOT_ACTIVE", `Cannot write a batch of run "${runId}": the run has ended`);
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
