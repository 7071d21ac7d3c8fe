/** Faults that a database inflicts while it is worked on: triggers that sleep or refuse, locks, deadlocks. */
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import type { Database } from "../../src/db/connect.ts";

/** What every so many statements meet. */
export interface StatementFault {
  /** 1: every statement; 3: every third. */
  readonly every: number;
  /** How long it takes. Unit: s. Default: 0. */
  readonly seconds?: number;
  /** What it is refused with. Default: it is not. */
  readonly sqlState?: string;
}

/** Faults of the statements that write to some tables. */
export interface DatabaseFaults {
  readonly begin: (fault: StatementFault) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Statements that were struck, also where their transaction was rolled back. */
  readonly struck: () => Promise<number>;
}

/** Puts triggers on tables of schema export, such as `item`. */
export async function installFaults({ pool }: Database, tables: readonly string[]): Promise<DatabaseFaults> {
  const triggers = tables.map(
    (table) => `create trigger fault before insert or update on export.${table}
      for each statement execute function fault.strike();`,
  );
  await pool.query(`
    create schema fault;
    create table fault.plan (every integer not null, seconds float8 not null, sql_state text);
    create sequence fault.turn;
    create sequence fault.struck;
    create function fault.strike() returns trigger language plpgsql as $$
    declare
      plan record;
    begin
      for plan in select * from fault.plan loop
        if nextval('fault.turn') % plan.every = 0 then
          perform nextval('fault.struck');
          perform pg_sleep(plan.seconds);
          if plan.sql_state is not null then
            raise exception 'a fault of the suite' using errcode = plan.sql_state;
          end if;
        end if;
      end loop;
      return null;
    end
    $$;
    grant usage on schema fault to public;
    grant all on all tables in schema fault to public;
    grant all on all sequences in schema fault to public;
    ${triggers.join("\n")}`);
  return {
    begin: async ({ every, seconds = 0, sqlState }) => {
      await pool.query("insert into fault.plan values ($1, $2, $3)", [every, seconds, sqlState ?? null]);
    },
    end: async () => {
      await pool.query("delete from fault.plan");
    },
    struck: async () => {
      const { rows } = await pool.query<{ count: number }>(
        "select (last_value - case when is_called then 0 else 1 end)::integer as count from fault.struck",
      );
      return rows[0]?.count ?? 0;
    },
  };
}

/** Holds a table locked against everybody for a while. */
export async function holdLock({ pool }: Database, table: string, ms: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; lock table export.${table} in access exclusive mode`);
    await delay(ms);
    await client.query("commit");
  } finally {
    client.release();
  }
}

/**
 * Locks the active run and then a chunk that is being written: a deadlock with whoever writes it.
 *
 * Shape: true where this partner had to wait for the chunk; it waits longer than the other side, which is the one that loses.
 */
export async function deadlockOnce({ url }: Database): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set deadlock_timeout = '20s'; begin");
    const { rows } = await client.query<{ id: string }>(
      "select id from export.run where status = 'STARTED' for update",
    );
    const [run] = rows;
    if (run === undefined) return false;
    // Long enough for a batch to be at its end, where it waits for the run.
    await delay(300);
    const waiting = await client.query(
      "select from pg_locks where not granted and locktype = 'transactionid' limit 1",
    );
    if (waiting.rowCount === 0) return false;
    await client.query("select from export.chunk where run_id = $1 and status = 'leased' for update", [
      run.id,
    ]);
    return true;
  } finally {
    await client.query("rollback");
    await client.end();
  }
}
