/** Rows of `export.item` and `export.current_document`: what became of each release of a plan. */
import { type Kysely, sql } from "kysely";
import type { FinishedBatch } from "./batch-writer.ts";
import { storableExcerpt } from "./storable-text.ts";
import type { ExportTables, ItemStatus } from "./tables.ts";

/** What became of one release. */
export interface NewItem {
  readonly releaseId: string;
  readonly status: ItemStatus;
  /** Of its document; absent where it has none. */
  readonly contentSha?: string;
  /** Processes that had it in hand. Default: 1. */
  readonly attempts?: number;
  /** First code that kept it back. */
  readonly errorCode?: string;
  /** Equal for failures of the same cause; see `failureSignature`. */
  readonly signature?: string;
}

const MAX_SIGNATURE_LENGTH = 600;

/**
 * Inserts the items of a batch. A release that has an item already makes the statement fail: nothing is ever done twice.
 *
 * Shape: one statement whatever their number.
 */
export async function insertItems(
  kysely: Kysely<ExportTables>,
  batch: Pick<FinishedBatch, "runId" | "batchIndex" | "builderVersion"> & { readonly chunkIndex: number },
  items: readonly NewItem[],
): Promise<void> {
  if (items.length === 0) return;
  const column = <Value>(read: (item: NewItem) => Value): Value[] => items.map(read);
  await sql`
    insert into export.item (
      run_id, chunk_index, batch_index, builder_version, release_id, status, content_sha, attempts, error_code, signature
    )
    select ${batch.runId}::bigint, ${batch.chunkIndex}::integer, ${batch.batchIndex}::integer,
      ${batch.builderVersion}::text, item.*
    from unnest(
      ${column((item) => item.releaseId)}::text[], ${column((item) => item.status)}::text[],
      ${column((item) => item.contentSha ?? null)}::text[], ${column((item) => item.attempts ?? 1)}::integer[],
      ${column((item) => item.errorCode ?? null)}::text[], ${column(signatureOf)}::text[]
    ) as item`.execute(kysely);
}

function signatureOf({ signature }: NewItem): string | null {
  return signature === undefined ? null : storableExcerpt(signature, MAX_SIGNATURE_LENGTH);
}

/** Points to the documents of a batch, and notes of unchanged ones that this run has looked; never behind a later run. */
export async function moveCurrentDocuments(
  kysely: Kysely<ExportTables>,
  {
    runId,
    documents,
    unchanged,
    parties,
  }: Pick<FinishedBatch, "runId" | "documents" | "unchanged" | "parties">,
): Promise<void> {
  if (documents.length > 0) {
    await sql`
      insert into export.current_document as current (
        sender_dpid, recipient_dpid, message_control_type, run_id, document_run_id, release_id, content_sha, message_kind
      )
      select ${parties.senderDpid}::text, ${parties.recipientDpid}::text, ${parties.messageControlType}::text,
        ${runId}::bigint, ${runId}::bigint, document.*
      from unnest(
        ${documents.map(({ releaseId }) => releaseId)}::text[],
        ${documents.map(({ contentSha }) => contentSha)}::text[],
        ${documents.map(({ messageKind }) => messageKind)}::text[]
      ) as document
      on conflict (release_id, recipient_dpid, sender_dpid, message_control_type) do update
        set run_id = excluded.run_id, document_run_id = excluded.document_run_id,
          content_sha = excluded.content_sha, message_kind = excluded.message_kind
        where current.run_id <= excluded.run_id`.execute(kysely);
  }
  if (unchanged.length > 0) {
    await sql`
      update export.current_document set run_id = ${runId}::bigint
      where release_id = any(${unchanged.map(({ releaseId }) => releaseId)}::text[])
        and recipient_dpid = ${parties.recipientDpid} and sender_dpid = ${parties.senderDpid}
        and message_control_type = ${parties.messageControlType} and run_id < ${runId}::bigint`.execute(
      kysely,
    );
  }
}
