/** What an operator watches in the database between two runs. */
import { sql } from "kysely";
import type { Database } from "./connect.ts";
import { asDatabaseError } from "./database-error.ts";

/** State of the exports and of what they depend on. */
export interface ExportHealth {
  readonly recipients: readonly RecipientHealth[];
  /** Transactions that were begun since the oldest one that still writes: what it wrote shows in later runs only. */
  readonly oldestWriterXidAge: number;
  /** Rows of export.change_log, as the server's statistics have them. */
  readonly changeLogRows: number;
}

/** When a recipient was last served. */
export interface RecipientHealth {
  readonly recipientDpid: string;
  /** End of the last export that was completed. */
  readonly lastSuccessAt: Date;
  /** Since that export began to read. Unit: seconds, by the clock of the database. */
  readonly snapshotAgeSeconds: number;
}

/** Reads the state. */
export async function readExportHealth(database: Database): Promise<ExportHealth> {
  try {
    const [recipients, server] = await Promise.all([
      sql<{ readonly recipient: string | null; readonly finished: Date; readonly age: number }>`
        select distinct on (recipient_dpid) recipient_dpid as recipient, finished_at as finished,
          extract(epoch from clock_timestamp() - started_at)::float8 as age
        from export.run
        where job = 'export' and status = 'COMPLETED' and finished_at is not null
        order by recipient_dpid, id desc`.execute(database.kysely),
      sql<{ readonly xids: string; readonly rows: string }>`
        select
          pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            - pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xids,
          pg_stat_get_live_tuples('export.change_log'::regclass) as rows`.execute(database.kysely),
    ]);
    return {
      recipients: recipients.rows.map(({ recipient, finished, age }) => ({
        recipientDpid: recipient ?? "",
        lastSuccessAt: finished,
        snapshotAgeSeconds: age,
      })),
      oldestWriterXidAge: Number(server.rows[0]?.xids ?? 0),
      changeLogRows: Number(server.rows[0]?.rows ?? 0),
    };
  } catch (error) {
    throw asDatabaseError(error);
  }
}
