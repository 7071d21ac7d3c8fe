/** Rows of `export.error`. */
import { sql, type Insertable, type Kysely } from "kysely";
import type { Finding } from "../finding.ts";
import { storableExcerpt } from "./storable-text.ts";
import type { ExportTables } from "./tables.ts";

/** Where on its way a release failed. */
export type Stage = "load" | "read" | "build" | "validate" | "write";

/** One finding or failure as it is recorded. */
export interface RecordedError {
  readonly stage: Stage;
  /** Absent where no release can be named. */
  readonly releaseId?: string;
  readonly finding: Finding;
  /** True where the same release may pass in another run although nobody corrects it. */
  readonly retryable: boolean;
}

/** What recorded errors belong to. */
export interface ErrorOwner {
  readonly runId: string;
  readonly batchIndex: number;
}

/** Rows per statement: PostgreSQL takes 65,535 parameters, a row has 15. */
const ROWS_PER_STATEMENT = 2_000;
/** An index entry holds 2,704 bytes; a longer id must not keep its error from being recorded. */
const MAX_INDEXED_LENGTH = 600;
const MAX_TEXT_LENGTH = 4_000;

/**
 * Records errors that belong to no run, in place of those that were recorded when the same releases were loaded before.
 *
 * Shape: the errors of `releaseIds`; to be called within the transaction that loads them.
 */
export async function replaceLoadErrors(
  kysely: Kysely<ExportTables>,
  releaseIds: readonly string[],
  errors: readonly RecordedError[],
): Promise<void> {
  const storedIds = releaseIds.map((releaseId) => storableExcerpt(releaseId, MAX_INDEXED_LENGTH));
  await kysely
    .deleteFrom("export.error")
    .where("run_id", "is", null)
    .where("stage", "=", "load")
    .where("release_id", "=", sql<string>`any(${storedIds})`)
    .execute();
  await insertErrors(kysely, errors, undefined);
}

/** Reads which files have errors that belong to no release, recorded by `replaceFileErrors`. */
export async function readFilesWithErrors(kysely: Kysely<ExportTables>): Promise<ReadonlySet<string>> {
  const rows = await kysely
    .selectFrom("export.error")
    .select("source_table")
    .distinct()
    .where("run_id", "is", null)
    .where("stage", "=", "load")
    .where("release_id", "is", null)
    .execute();
  return new Set(rows.flatMap(({ source_table: file }) => (file === null ? [] : [file])));
}

/** Records the errors of a file that could not be read, in place of those that it had before. */
export async function replaceFileErrors(
  kysely: Kysely<ExportTables>,
  file: string,
  errors: readonly RecordedError[],
): Promise<void> {
  await kysely
    .deleteFrom("export.error")
    .where("run_id", "is", null)
    .where("stage", "=", "load")
    .where("release_id", "is", null)
    .where("source_table", "=", storableExcerpt(file, MAX_TEXT_LENGTH))
    .execute();
  await insertErrors(kysely, errors, undefined);
}

/** Inserts errors; no text is one that PostgreSQL could refuse. */
export async function insertErrors(
  kysely: Kysely<ExportTables>,
  errors: readonly RecordedError[],
  owner: ErrorOwner | undefined,
): Promise<void> {
  for (let start = 0; start < errors.length; start += ROWS_PER_STATEMENT) {
    const rows = errors.slice(start, start + ROWS_PER_STATEMENT).map((error) => errorRow(error, owner));
    await kysely.insertInto("export.error").values(rows).execute();
  }
}

function errorRow(
  { stage, releaseId, finding, retryable }: RecordedError,
  owner: ErrorOwner | undefined,
): Insertable<ExportTables["export.error"]> {
  const { source } = finding;
  return {
    run_id: owner?.runId ?? null,
    batch_index: owner?.batchIndex ?? null,
    release_id: bounded(releaseId, MAX_INDEXED_LENGTH),
    stage,
    code: storableExcerpt(finding.code, MAX_INDEXED_LENGTH),
    severity: finding.severity,
    element_path: bounded(finding.path, MAX_TEXT_LENGTH),
    line: finding.line ?? null,
    source_table: bounded(source?.table, MAX_TEXT_LENGTH),
    source_key: bounded(source?.key, MAX_TEXT_LENGTH),
    source_column: bounded(source?.column, MAX_TEXT_LENGTH),
    source_value: bounded(finding.value, MAX_TEXT_LENGTH),
    text: storableExcerpt(finding.text, MAX_TEXT_LENGTH),
    hint: bounded(finding.hint, MAX_TEXT_LENGTH),
    retryable,
  };
}

function bounded(text: string | undefined, maxLength: number): string | null {
  return text === undefined ? null : storableExcerpt(text, maxLength);
}
