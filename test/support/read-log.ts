/** Which releases a database was asked for, statement by statement. */
import type { PoolClient } from "pg";
import type { Database } from "../../src/db/connect.ts";

/**
 * Logs what is read through cursors from now on.
 *
 * Shape: for each statement the ids of its releases, the parameter that every statement of releases has first, as pg has written the array.
 */
export function logReadReleases({ pool }: Database): () => readonly (readonly string[])[] {
  const statements: (readonly string[])[] = [];
  const heard = new WeakSet<PoolClient>();
  pool.on("acquire", (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    const query = client.query.bind(client);
    client.query = (...given: readonly unknown[]) => {
      const ids = idsOf(given[0]);
      if (ids !== undefined) statements.push(ids);
      return Reflect.apply(query, client, given);
    };
  });
  return () => statements;
}

function idsOf(statement: unknown): readonly string[] | undefined {
  if (typeof statement !== "object" || statement === null || !("cursor" in statement)) return undefined;
  const { cursor } = statement;
  if (typeof cursor !== "object" || cursor === null || !("values" in cursor)) return undefined;
  const [array]: readonly unknown[] = Array.isArray(cursor.values) ? cursor.values : [];
  if (typeof array !== "string" || !array.startsWith("{")) return undefined;
  return array
    .slice(1, -1)
    .split(",")
    .map((id) => id.replaceAll('"', ""));
}
