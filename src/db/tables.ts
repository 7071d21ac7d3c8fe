/**
 * The tables of schema `export` as kysely sees them; `migrations/0006_export.sql` and `migrations/0010_batch_engine.sql` say
 * what the columns mean.
 */
import type { ColumnType, Generated } from "kysely";
import type { Severity } from "../finding.ts";
import type { StatisticMeasure } from "./run-statistic-rows.ts";

/**
 * State of a run.
 *
 * Shape: STARTED ⇄ PAUSED, both hold the job; CANCELLING ends as CANCELLED; STOPPED is unfinished and can be joined again;
 * COMPLETED, CANCELLED, FAILED, ABANDONED and SKIPPED are final.
 */
export type RunStatus =
  | "STARTED"
  | "PAUSED"
  | "CANCELLING"
  | "STOPPED"
  | "COMPLETED"
  | "CANCELLED"
  | "FAILED"
  | "ABANDONED"
  | "SKIPPED";

/** Which releases a run was planned from; only `all` and `changed` can be what a later run counts changes from. */
export type RunScope = "all" | "changed" | "named" | "retry";

/** What became of a release of a plan. */
export type ItemStatus = "exported" | "unchanged" | "failed" | "gone" | "quarantined";

/** What a stored message is to its recipient: the kinds of a NewReleaseMessage, and the PurgeReleaseMessage. */
export type StoredMessageKind = "first" | "update" | "takedown" | "purge";

/** A bigint arrives as text, so that no digit is lost; PostgreSQL takes either. */
type BigInteger = ColumnType<string, string | number, string | number>;
type Identity = ColumnType<string, never, never>;
type Timestamp = ColumnType<Date, Date, Date>;
type Defaulted<Column extends ColumnType<unknown, unknown, unknown>> = ColumnType<
  Column["__select__"],
  Column["__insert__"] | undefined,
  Column["__update__"]
>;

interface RunTable {
  readonly id: Identity;
  readonly job: string;
  readonly sender_dpid: string | null;
  readonly recipient_dpid: string | null;
  readonly status: RunStatus;
  readonly started_at: Defaulted<Timestamp>;
  readonly finished_at: Timestamp | null;
  readonly message_created_at: Timestamp;
  readonly catalogue_schema: string;
  /** Written as JSON text. */
  readonly options: ColumnType<unknown, string | undefined, string>;
  readonly builder_version: string;
  readonly schema_sha: string;
  readonly planned_count: number | null;
  readonly read_count: Generated<number>;
  readonly filter_count: Generated<number>;
  readonly write_count: Generated<number>;
  readonly skip_count: Generated<number>;
  readonly commit_count: Generated<number>;
  readonly failure_code: string | null;
  readonly failure_text: string | null;
  readonly peak_rss_bytes: BigInteger | null;
  readonly business_key: string;
  readonly message_control_type: Generated<string>;
  readonly scope: Generated<RunScope>;
  readonly scope_run_id: BigInteger | null;
  readonly prev_run_id: BigInteger | null;
  /** A pg_snapshot as text. */
  readonly prev_snapshot: string | null;
  readonly full_plan_reason: string | null;
  readonly snapshot: string | null;
  readonly system_identifier: BigInteger | null;
  readonly config_sha: Generated<string>;
  readonly unchanged_count: Generated<number>;
  readonly quarantine_count: Generated<number>;
  readonly retry_count: Generated<number>;
  readonly fenced_count: Generated<number>;
  /** Written as JSON text. */
  readonly allowances: ColumnType<unknown, string | undefined, string>;
  readonly live_until: Timestamp | null;
  readonly takedown_count: Generated<number>;
  readonly lost_deal_count: Generated<number>;
  readonly planned_with: BigInteger | null;
  readonly breaker_until: Timestamp | null;
  readonly breaker_probe: string | null;
}

interface ChunkTable {
  readonly run_id: BigInteger;
  readonly chunk_index: number;
  readonly first_place: number;
  readonly release_ids: readonly string[];
  readonly estimated_bytes: readonly number[];
  readonly status: Generated<"ready" | "leased" | "done">;
  readonly owner: string | null;
  readonly epoch: Generated<number>;
  readonly attempts: Generated<number>;
  readonly lease_until: Timestamp | null;
  readonly not_before: Defaulted<Timestamp>;
  readonly max_batch_size: number | null;
}

interface ItemTable {
  readonly run_id: BigInteger;
  readonly release_id: string;
  readonly chunk_index: number;
  readonly batch_index: number;
  readonly status: ItemStatus;
  readonly content_sha: string | null;
  readonly attempts: Generated<number>;
  readonly error_code: string | null;
  readonly signature: string | null;
  readonly builder_version: string;
  readonly written_at: Defaulted<Timestamp>;
}

interface AttemptTable {
  readonly run_id: BigInteger;
  readonly chunk_index: number;
  readonly epoch: number;
  readonly batch_index: number;
  readonly release_ids: readonly string[];
  readonly is_alone: Generated<boolean>;
  readonly started_at: Defaulted<Timestamp>;
}

interface CurrentDocumentTable {
  readonly sender_dpid: string;
  readonly recipient_dpid: string;
  readonly message_control_type: string;
  readonly release_id: string;
  readonly run_id: BigInteger;
  readonly document_run_id: BigInteger;
  readonly content_sha: string;
  readonly message_kind: StoredMessageKind;
}

interface BatchTable {
  readonly run_id: BigInteger;
  readonly batch_index: number;
  readonly first_release_id: string;
  readonly last_release_id: string;
  readonly chunk_index: number | null;
  readonly owner: string | null;
  readonly release_count: number;
  readonly document_count: number;
  readonly unchanged_count: Generated<number>;
  readonly skip_count: number;
  readonly bytes: BigInteger;
  readonly committed_at: Defaulted<Timestamp>;
}

interface DocumentTable {
  readonly id: Identity;
  readonly run_id: BigInteger;
  readonly batch_index: number;
  readonly release_id: string;
  readonly sender_dpid: string;
  readonly recipient_dpid: string;
  readonly message_id: string;
  readonly message_thread_id: string;
  readonly message_control_type: string;
  readonly message_kind: StoredMessageKind;
  readonly profile: string;
  /** Written as UTF-8 bytes. */
  readonly xml: ColumnType<string, Buffer, Buffer>;
  readonly sha256: string;
  readonly byte_length: number;
  /** Of the bytes without the header. */
  readonly content_sha: string;
  readonly source_sha: string | null;
  readonly schema_sha: string;
  readonly builder_version: string;
  readonly created_at: Defaulted<Timestamp>;
}

interface ErrorTable {
  readonly id: Identity;
  readonly run_id: BigInteger | null;
  readonly batch_index: number | null;
  readonly release_id: string | null;
  readonly stage: string;
  readonly code: string;
  readonly severity: Severity;
  readonly element_path: string | null;
  readonly line: number | null;
  readonly source_table: string | null;
  readonly source_key: string | null;
  readonly source_column: string | null;
  readonly source_value: string | null;
  readonly text: string;
  readonly hint: string | null;
  readonly retryable: boolean;
  readonly created_at: Defaulted<Timestamp>;
}

interface RunStatisticTable {
  readonly run_id: BigInteger;
  /** A UUID. */
  readonly process_id: string;
  readonly measure: StatisticMeasure;
  readonly name: string;
  readonly place: string;
  readonly event_count: BigInteger;
  readonly release_count: BigInteger;
  readonly milliseconds: number;
  readonly bytes: BigInteger;
  readonly buckets: number[];
  readonly sample: string | null;
}

/** Every table of schema `export` that the code names. */
export interface ExportTables {
  readonly "export.run": RunTable;
  readonly "export.chunk": ChunkTable;
  readonly "export.item": ItemTable;
  readonly "export.attempt": AttemptTable;
  readonly "export.batch": BatchTable;
  readonly "export.document": DocumentTable;
  readonly "export.current_document": CurrentDocumentTable;
  readonly "export.error": ErrorTable;
  readonly "export.run_statistic": RunStatisticTable;
  /** Bookkeeping of kysely's Migrator. */
  readonly "export.migration": { readonly name: string };
}
