/** What a keyset page of releases costs at the beginning, in the middle and at the end of a catalogue. */
import type { Database } from "../src/db/connect.ts";
import { type ReleaseKey, writePageStatement } from "../src/db/driving-query.ts";

/** Source: `explain (format json)`. */
interface ExplainedPlan {
  readonly "QUERY PLAN": readonly [{ readonly Plan: Readonly<Record<string, unknown>> }];
}

/** Gives the buffers that PostgreSQL touches for a page at each of the three places. */
export async function explainPages({ pool }: Database, releases: number): Promise<readonly number[]> {
  const pageSize = Math.min(100, Math.ceil(releases / 10));
  const buffers: number[] = [];
  for (const depth of [0, Math.floor(releases / 2), releases - pageSize - 1]) {
    const { rows: keys } = await pool.query<ReleaseKey>(
      `select export_priority::text as "exportPriority", release_id::text as "releaseId" from catalogue.ern_release
       order by ern_release.export_priority, ern_release.release_id offset $1 limit 1`,
      [depth],
    );
    const options = { catalogueSchema: "catalogue", pageSize };
    const { text, values } = writePageStatement(options, depth === 0 ? undefined : keys[0]);
    const { rows } = await pool.query<ExplainedPlan>(
      `explain (analyze, buffers, format json) ${text}`,
      values,
    );
    const plan = rows[0]?.["QUERY PLAN"][0].Plan ?? {};
    buffers.push(Number(plan["Shared Hit Blocks"]) + Number(plan["Shared Read Blocks"]));
  }
  return buffers;
}
