/** Which releases a run that exports changes has to look at: what changed since the last run, by snapshots and no clock. */
import { sql, type Kysely } from "kysely";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import { type ChangeGap, changedSince, countChangedSubjects, findChangeGap } from "./change-log.ts";
import { readChangePaths, writeChangedReleases } from "./change-paths.ts";
import { asDatabaseError } from "./database-error.ts";
import type { ExportTables } from "./tables.ts";

/** A run that is about to be planned: what it is the next one of, and what its documents depend on beside the rows. */
export interface ChangeQuestion {
  readonly job: string;
  readonly senderDpid: string;
  readonly recipientDpid: string;
  readonly messageControlType: string;
  readonly catalogueSchema: string;
  readonly builderVersion: string;
  readonly schemaSha: string;
  readonly configSha: string;
}

/** Why every release has to be looked at; what is unchanged is still not written. */
export type FullPlanReason =
  | "no run before"
  | "other cluster"
  | "other builder"
  | "other schema"
  | "other options"
  | ChangeGap
  | "everything changed"
  | "recipient changed"
  | "too many changes";

/** The completed run of all that a run counts changes from. */
export interface Baseline {
  readonly runId: string;
  /** A pg_snapshot. */
  readonly snapshot: string;
}

/** What a run of changes plans. */
export interface ChangedReleases {
  /** Absent where there is none that could be counted from. */
  readonly baseline: Baseline | undefined;
  /** Absent: `releaseIds` says which. */
  readonly fullPlanReason: FullPlanReason | undefined;
  /** Releases of the catalogue to look at; undefined: every one. */
  readonly releaseIds: readonly string[] | undefined;
  /** Releases that the recipient has got and the catalogue has no longer. */
  readonly goneIds: readonly string[];
}

/** More than these, and all are looked at: the ids are held in memory. */
const MAX_CHANGED_RELEASES = 200_000;

/** Rules whose findings go by other releases or by the clock: they may pass although no row of the release changed. */
const CODES_OF_ELSEWHERE = ["ID_GLOBAL_UNIQUENESS", "ID_ISRC_SHARED", "DAT_DEAL_VS_RELEASE"];

/**
 * Finds what changed since the last run of the same job to the same recipient that was completed and looked at everything.
 *
 * A transaction was visible in that run's snapshot, or is visible now, or will be to the next run: none is lost, however long
 * it took. To be called within the transaction, REPEATABLE READ, that stores `pg_current_snapshot()` with the run.
 * Shape: releases that changed, those of shared rows that changed, and those that failed for a cause outside of them.
 * Memory: the ids, at most 200,000.
 */
export async function findChangedReleases(
  kysely: Kysely<ExportTables>,
  question: ChangeQuestion,
): Promise<ChangedReleases> {
  try {
    const found = await findBaseline(kysely, question);
    const { baseline } = found;
    const reason = found.reason ?? (await findReason(kysely, question, baseline));
    if (reason !== undefined || baseline === undefined) {
      return inFull(kysely, question, baseline, reason ?? "no run before");
    }
    const releaseIds = await readChangedIds(kysely, question, baseline);
    if (releaseIds.length > MAX_CHANGED_RELEASES) {
      return inFull(kysely, question, baseline, "too many changes");
    }
    const known = await readKnownIds(kysely, question, releaseIds);
    return {
      baseline,
      fullPlanReason: undefined,
      releaseIds: releaseIds.filter((releaseId) => known.has(releaseId)),
      goneIds: await readSentIds(
        kysely,
        question,
        releaseIds.filter((releaseId) => !known.has(releaseId)),
      ),
    };
  } catch (error) {
    throw asDatabaseError(error, { catalogueSchema: question.catalogueSchema });
  }
}

interface FoundBaseline {
  readonly baseline: Baseline | undefined;
  readonly reason: FullPlanReason | undefined;
}

/** The last run of this job that was completed and was not one of named releases. */
async function findBaseline(kysely: Kysely<ExportTables>, question: ChangeQuestion): Promise<FoundBaseline> {
  const { rows } = await sql<
    Baseline & {
      readonly isSameCluster: boolean;
      readonly builderVersion: string;
      readonly schemaSha: string;
      readonly configSha: string;
    }
  >`
    select id::text as "runId", snapshot::text as snapshot,
      system_identifier = (select system_identifier from pg_control_system()) as "isSameCluster",
      builder_version as "builderVersion", schema_sha as "schemaSha", config_sha as "configSha"
    from export.run
    where job = ${question.job} and sender_dpid = ${question.senderDpid}
      and recipient_dpid = ${question.recipientDpid} and message_control_type = ${question.messageControlType}
      and catalogue_schema = ${question.catalogueSchema}
      and status = 'COMPLETED' and scope in ('all', 'changed') and snapshot is not null
    order by id desc
    limit 1`.execute(kysely);
  const [last] = rows;
  if (last === undefined) return { baseline: undefined, reason: "no run before" };
  const { runId, snapshot } = last;
  // A transaction id of another cluster says nothing: what has this number here may be yet to come.
  if (!last.isSameCluster) return { baseline: undefined, reason: "other cluster" };
  return { baseline: { runId, snapshot }, reason: differenceOf(last, question) };
}

function differenceOf(
  last: Pick<ChangeQuestion, "builderVersion" | "schemaSha" | "configSha">,
  question: ChangeQuestion,
): FullPlanReason | undefined {
  if (last.builderVersion !== question.builderVersion) return "other builder";
  if (last.schemaSha !== question.schemaSha) return "other schema";
  return last.configSha === question.configSha ? undefined : "other options";
}

/** Why the log cannot say which releases changed, although there is a run to count from. */
async function findReason(
  kysely: Kysely<ExportTables>,
  { catalogueSchema, recipientDpid }: ChangeQuestion,
  baseline: Baseline | undefined,
): Promise<FullPlanReason | undefined> {
  if (baseline === undefined) return "no run before";
  const gap = await findChangeGap(kysely, catalogueSchema, baseline.snapshot);
  if (gap !== undefined) return gap;
  const { rows } = await sql<{ readonly subjectType: string }>`
    select subject_type as "subjectType" from export.change_log
    where catalogue_schema = ${catalogueSchema} and ${changedSince(baseline.snapshot)}
      and (
        subject_type = 'everything' or (subject_type = 'messaging_party' and subject_id = ${recipientDpid})
      )
    order by subject_type
    limit 1`.execute(kysely);
  const [found] = rows;
  if (found === undefined) return undefined;
  return found.subjectType === "everything" ? "everything changed" : "recipient changed";
}

async function readChangedIds(
  kysely: Kysely<ExportTables>,
  { catalogueSchema }: ChangeQuestion,
  { runId, snapshot }: Baseline,
): Promise<readonly string[]> {
  const subjects = await countChangedSubjects(kysely, catalogueSchema, snapshot);
  const types = new Set(subjects.map(({ subjectType }) => subjectType));
  const paths = await readChangePaths(kysely, catalogueSchema);
  const { rows } = await sql<{ readonly releaseId: string }>`
    with changed as materialized (
      select distinct subject_type, subject_id from export.change_log
      where catalogue_schema = ${catalogueSchema} and ${changedSince(snapshot)}
    ),
    ${sql.raw(writeChangedReleases(paths, "changed", types))},
    failed as (
      select item.release_id from export.item
      where item.run_id = ${runId} and (
        item.status = 'quarantined' or item.status = 'failed' and exists (
          select from export.error
          where error.run_id = item.run_id and error.release_id = item.release_id
            and (error.retryable or error.code = any(${CODES_OF_ELSEWHERE}))
        )
      )
    )
    select release_id as "releaseId" from changed_release union select release_id from failed
    limit ${MAX_CHANGED_RELEASES + 1}`.execute(kysely);
  return rows.map(({ releaseId }) => releaseId);
}

async function inFull(
  kysely: Kysely<ExportTables>,
  question: ChangeQuestion,
  baseline: Baseline | undefined,
  fullPlanReason: FullPlanReason,
): Promise<ChangedReleases> {
  const { rows } = await sql<{ readonly releaseId: string }>`
    select release_id as "releaseId" from export.current_document sent
    where ${sentTo(question)} and not exists (
      select from ${releaseView(question)} release where release.release_id::text = sent.release_id
    )
    order by release_id`.execute(kysely);
  return { baseline, fullPlanReason, releaseIds: undefined, goneIds: rows.map(({ releaseId }) => releaseId) };
}

/** The view compares in its own type, whatever that is: an index serves it then. */
async function readKnownIds(
  kysely: Kysely<ExportTables>,
  question: ChangeQuestion,
  releaseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly releaseId: string }>`
    select release_id::text as "releaseId" from ${releaseView(question)}
    where release_id = any(${releaseIds})`.execute(kysely);
  return new Set(rows.map(({ releaseId }) => releaseId));
}

async function readSentIds(
  kysely: Kysely<ExportTables>,
  question: ChangeQuestion,
  releaseIds: readonly string[],
): Promise<readonly string[]> {
  if (releaseIds.length === 0) return [];
  const { rows } = await sql<{ readonly releaseId: string }>`
    select release_id as "releaseId" from export.current_document sent
    where ${sentTo(question)} and release_id = any(${releaseIds})
    order by release_id`.execute(kysely);
  return rows.map(({ releaseId }) => releaseId);
}

function sentTo({
  recipientDpid,
  senderDpid,
  messageControlType,
}: ChangeQuestion): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`sent.recipient_dpid = ${recipientDpid} and sent.sender_dpid = ${senderDpid}
    and sent.message_control_type = ${messageControlType} and sent.message_kind <> 'purge'`;
}

function releaseView({ catalogueSchema }: ChangeQuestion): ReturnType<typeof sql.id> {
  return sql.id(catalogueSchema, RELEASE_VIEW.view);
}
