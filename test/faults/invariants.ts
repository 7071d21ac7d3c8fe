/**
 * What must hold of a database when the dust has settled, whatever happened before: I1, I2, I5, I6, I8, I9 and I10 by SQL.
 *
 * I3 stands in version-stamps.ts, I4 in fresh-build.ts; I7 is the fleet's. Each function gives violations, at most a few of a kind.
 */
import type { Database } from "../../src/db/connect.ts";
import { readServerLog } from "./fault-server.ts";

/** Something that must not be. */
export interface Violation {
  readonly invariant: `I${number}`;
  readonly text: string;
  /** Releases, runs or sessions that it is true of. */
  readonly count: number;
}

const SHOWN = 5;

/** I1: each planned release of a completed run has exactly one item, and there is no item that was not planned. */
export async function checkItems(database: Database): Promise<readonly Violation[]> {
  return [
    ...(await violationsOf(database, "I1", "planned, and came to nothing", {
      text: `
        select format('release %s of run %s', planned.release_id, run.id)
        from export.run join export.chunk on chunk.run_id = run.id
        cross join unnest(chunk.release_ids) as planned (release_id)
        where run.status = 'COMPLETED' and not exists (
          select from export.item where item.run_id = run.id and item.release_id = planned.release_id
        )`,
    })),
    ...(await violationsOf(database, "I1", "came to something, and was not planned", {
      text: `
        select format('release %s of run %s', item.release_id, item.run_id) from export.item
        where not exists (
          select from export.chunk
          where chunk.run_id = item.run_id and chunk.chunk_index = item.chunk_index
            and item.release_id = any(chunk.release_ids)
        )`,
    })),
    ...(await violationsOf(database, "I1", "planned twice", {
      text: `
        select format('release %s of run %s', planned.release_id, chunk.run_id)
        from export.chunk cross join unnest(chunk.release_ids) as planned (release_id)
        group by chunk.run_id, planned.release_id having count(*) > 1`,
    })),
    ...(await violationsOf(database, "I1", "completed with another number of items than was planned", {
      text: `
        select format('run %s: %s planned', id, planned_count) from export.run
        where status = 'COMPLETED' and planned_count <> (select count(*) from export.item where run_id = run.id)`,
    })),
  ];
}

/** I2: each exported item has its document and the other way round; what is current is a document, and says what it hashes to. */
export async function checkDocuments(database: Database): Promise<readonly Violation[]> {
  return [
    ...(await violationsOf(database, "I2", "exported without a document", {
      text: `
        select format('release %s of run %s', release_id, run_id)
        from export.item left join export.document using (run_id, release_id)
        where item.status = 'exported' and document.id is null`,
    })),
    ...(await violationsOf(database, "I2", "a document without an exported item", {
      text: `
        select format('release %s of run %s', release_id, run_id)
        from export.document left join export.item using (run_id, release_id)
        where item.status is distinct from 'exported' or item.content_sha <> document.content_sha`,
    })),
    ...(await violationsOf(database, "I2", "a document that is not what its hash says", {
      text: `
        select format('release %s of run %s', release_id, run_id) from export.document
        where encode(sha256(convert_to(xml, 'UTF8')), 'hex') <> sha256 or xml not like '%NewReleaseMessage>%'`,
    })),
    ...(await violationsOf(database, "I2", "current without a document", {
      text: `
        select format('release %s of run %s', current.release_id, document_run_id)
        from export.current_document current
        left join export.document
          on document.run_id = document_run_id and document.release_id = current.release_id
            and document.content_sha = current.content_sha
        where document.id is null`,
    })),
    ...(await violationsOf(database, "I2", "current, and not the last document", {
      text: `
        select format('release %s: run %s', release_id, document_run_id) from export.current_document current
        where exists (
          select from export.document later
          where later.release_id = current.release_id and later.recipient_dpid = current.recipient_dpid
            and later.run_id > current.document_run_id
        )`,
    })),
  ];
}

/** Documents that an export of changes wrote again although they say what the recipient had. */
export async function checkRepetitions(database: Database): Promise<readonly Violation[]> {
  return violationsOf(database, "I2", "sent again, unchanged, by an export of changes", {
    text: `
      select format('release %s of run %s', release_id, run_id) from (
        select document.*, run.options ->> 'changedOnly' as changed_only,
          lag(content_sha) over (partition by release_id, document.recipient_dpid order by document.run_id) as last_sha
        from export.document join export.run on run.id = document.run_id
      ) as sent
      where changed_only = 'true' and content_sha = last_sha`,
  });
}

/** I5: what failed or was quarantined is exactly what was poisoned, in each completed run that planned it. */
export async function checkPoison(
  database: Database,
  poisonIds: readonly string[],
): Promise<readonly Violation[]> {
  return [
    ...(await violationsOf(database, "I5", "kept back, and nothing was wrong with it", {
      text: `
        select format('release %s of run %s: %s %s', release_id, run_id, status, error_code) from export.item
        where status in ('failed', 'quarantined') and release_id <> all($1::text[])`,
      values: [poisonIds],
    })),
    ...(await violationsOf(database, "I5", "exported, and was poisoned", {
      text: `
        select format('release %s of run %s', release_id, run_id) from export.item
        where status in ('exported', 'unchanged') and release_id = any($1::text[])`,
      values: [poisonIds],
    })),
  ];
}

/** I6: no two runs of a job to the same recipient were active at a time, as far as their history says. */
export async function checkOverlap(database: Database): Promise<readonly Violation[]> {
  return violationsOf(database, "I6", "active at the same time", {
    text: `
      select format('runs %s and %s', one.id, other.id)
      from export.run one
      join export.run other
        on other.id > one.id and (other.job, other.sender_dpid, other.recipient_dpid, other.message_control_type)
          = (one.job, one.sender_dpid, one.recipient_dpid, one.message_control_type)
      where 'SKIPPED' not in (one.status, other.status)
        and tstzrange(one.started_at, coalesce(one.finished_at, 'infinity'))
          && tstzrange(other.started_at, coalesce(other.finished_at, 'infinity'))`,
  });
}

/** I8: nothing is left behind: no lease, no unfinished run, no open transaction, no duplicate key that was tried. */
export async function checkLeftovers(
  database: Database,
  options: {
    readonly serverFolder: string;
    /** Length of the server's log when the case began. */
    readonly logLength: number;
    readonly allowedStatuses?: readonly string[];
  },
): Promise<readonly Violation[]> {
  const { serverFolder, logLength, allowedStatuses = ["COMPLETED", "SKIPPED"] } = options;
  const log = (await readServerLog(serverFolder)).slice(logLength);
  const duplicates = log
    .split("\n")
    .filter((line) => line.includes("duplicate key value") && /"(?:item|document|batch)_/.test(line));
  return [
    ...(await violationsOf(database, "I8", "a lease is left", {
      text: `
        select format('chunk %s of run %s: %s', chunk_index, run_id, chunk.status)
        from export.chunk join export.run on run.id = run_id
        where chunk.status = 'leased' or run.status = 'COMPLETED' and chunk.status <> 'done'`,
    })),
    ...(await violationsOf(database, "I8", "a run is left", {
      text: "select format('run %s is %s: %s', id, status, failure_text) from export.run where status <> all($1)",
      values: [allowedStatuses],
    })),
    ...(await violationsOf(database, "I8", "a session is left in a transaction", {
      text: `
        select format('process %s (%s): %s', pid, application_name, left(query, 100)) from pg_stat_activity
        where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    })),
    ...(await violationsOf(database, "I8", "a prepared transaction is left", {
      text: "select gid from pg_prepared_xacts where database = current_database()",
    })),
    ...violationOf("I8", "tried", duplicates),
  ];
}

/** I9: the counters of each run are what stands in its tables. */
export async function checkCounters(database: Database): Promise<readonly Violation[]> {
  return violationsOf(database, "I9", "counted otherwise than it stands in the tables", {
    text: `
      select format('run %s: %s, and in the tables %s', id, counted, stands) from (
        select run.id,
          array[write_count, unchanged_count, skip_count, filter_count, quarantine_count, commit_count] as counted,
          array[
            count(*) filter (where item.status = 'exported'), count(*) filter (where item.status = 'unchanged'),
            count(*) filter (where item.status in ('failed', 'quarantined')),
            count(*) filter (where item.status = 'gone'), count(*) filter (where item.status = 'quarantined'),
            (select count(*) from export.batch where batch.run_id = run.id)
          ]::integer[] as stands
        from export.run left join export.item on item.run_id = run.id
        group by run.id
      ) as compared
      where counted <> stands`,
  });
}

/** I10: what dying processes had in hand, and others did again, is bounded by their number. */
export async function checkWaste(
  database: Database,
  options: { readonly deaths: number; readonly releasesInHand: number },
): Promise<readonly Violation[]> {
  const wasted = await countWasted(database);
  const most = options.deaths * options.releasesInHand;
  if (wasted <= most) return [];
  return violationOf("I10", "done again", [`${wasted} releases, which is more than ${most}`]);
}

/** Releases that were in the hands of a process that died. */
export async function countWasted(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "select coalesce(sum(cardinality(release_ids)), 0)::integer as count from export.attempt",
  );
  return rows[0]?.count ?? 0;
}

async function violationsOf(
  { pool }: Database,
  invariant: Violation["invariant"],
  what: string,
  query: { readonly text: string; readonly values?: readonly unknown[] },
): Promise<readonly Violation[]> {
  const { rows } = await pool.query<{ text: string }>({
    text: `select text from (${query.text}) as violation (text)`,
    values: [...(query.values ?? [])],
  });
  return violationOf(
    invariant,
    what,
    rows.map(({ text }) => text),
  );
}

/** Makes one violation of all that are of a kind; none where there is none. */
export function violationOf(
  invariant: Violation["invariant"],
  what: string,
  found: readonly string[],
): readonly Violation[] {
  if (found.length === 0) return [];
  return [{ invariant, text: `${what}: ${found.slice(0, SHOWN).join("; ")}`, count: found.length }];
}
