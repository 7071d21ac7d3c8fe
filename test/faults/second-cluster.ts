/** A restore into another cluster, row by row: what pg_dump and pg_restore leave behind. */
import type { Database } from "../../src/db/connect.ts";

const SCHEMAS = ["catalogue", "export"];
const ROWS_PER_STATEMENT = 2_000;

/** Copies every row of one migrated database into another. Transaction ids are copied as what they are: numbers. */
export async function restoreInto(from: Database, to: Database): Promise<void> {
  const { rows: tables } = await to.pool.query<{ name: string; columns: string }>(
    `select format('%I.%I', table_schema, table_name) as name,
      string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = any($1) and table_type = 'BASE TABLE' and is_generated = 'NEVER'
    group by 1`,
    [SCHEMAS],
  );
  const client = await to.pool.connect();
  try {
    // No trigger logs what is restored, and no foreign key minds the order.
    await client.query("begin; set local session_replication_role = replica");
    for (const { name } of tables) await client.query(`delete from ${name}`);
    for (const { name, columns } of tables) {
      for (let offset = 0; ; offset += ROWS_PER_STATEMENT) {
        const { rows } = await from.pool.query<{ rows: string | null }>(
          `select json_agg(part)::text as rows from (
            select * from ${name} order by ctid limit ${ROWS_PER_STATEMENT} offset ${offset}
          ) as part`,
        );
        const text = rows[0]?.rows ?? null;
        if (text === null) break;
        await client.query(
          `insert into ${name} (${columns}) overriding system value
          select ${columns} from json_populate_recordset(null::${name}, $1)`,
          [text],
        );
      }
    }
    await client.query("commit");
    await client.query(`
      select setval(format('%I.%I', schemaname, sequencename)::regclass, 1000000)
      from pg_sequences where schemaname in ('catalogue', 'export')`);
  } finally {
    client.release(true);
  }
}
