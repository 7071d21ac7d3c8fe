/** A run that was completed, as a later run of changes finds it. */
import { sql, type Kysely } from "kysely";
import type { ChangeQuestion } from "../../src/db/changed-releases.ts";
import type { ExportTables } from "../../src/db/tables.ts";

/** The run of the tests: who sends what to whom, made by what. */
export const QUESTION: ChangeQuestion = {
  job: "export",
  senderDpid: "PADPIDA2024010101S",
  recipientDpid: "PADPIDA2024010102R",
  messageControlType: "LiveMessage",
  catalogueSchema: "catalogue",
  builderVersion: "1",
  schemaSha: "a".repeat(64),
  configSha: "b".repeat(64),
};

/** What differs from a run of everything that was completed in this cluster. */
export interface CompletedRunOptions extends Partial<ChangeQuestion> {
  readonly status?: string;
  readonly scope?: string;
  /** SQL. Default: the cluster's own. */
  readonly systemIdentifier?: string;
}

/** Writes a run with the snapshot of now. Shape: its id. */
export async function completeRun(
  kysely: Kysely<ExportTables>,
  { status = "COMPLETED", scope = "all", systemIdentifier, ...more }: CompletedRunOptions = {},
): Promise<string> {
  const run = { ...QUESTION, ...more };
  const { rows } = await sql<{ readonly id: string }>`
    insert into export.run (
      job, sender_dpid, recipient_dpid, message_control_type, catalogue_schema, builder_version, schema_sha, config_sha,
      status, scope, business_key, message_created_at, snapshot, system_identifier
    )
    select ${run.job}, ${run.senderDpid}, ${run.recipientDpid}, ${run.messageControlType}, ${run.catalogueSchema},
      ${run.builderVersion}, ${run.schemaSha}, ${run.configSha}, ${status}, ${scope}, gen_random_uuid()::text, now(),
      pg_current_snapshot(), ${sql.raw(systemIdentifier ?? "(select system_identifier from pg_control_system())")}
    returning id::text as id`.execute(kysely);
  return rows[0]?.id ?? "";
}
