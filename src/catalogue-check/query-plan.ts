/** Plans of PostgreSQL, as EXPLAIN gives them, for a catalogue that has grown. */
import type { CheckSession } from "./check-session.ts";

/** A node of a plan, as far as it is looked at. */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Parent Relationship"?: string;
  readonly Schema?: string;
  readonly "Relation Name"?: string;
  readonly Alias?: string;
  readonly "Sort Key"?: readonly string[];
  readonly "Index Cond"?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/**
 * Asks for the plan of a statement.
 *
 * A small table is scanned and sorted whatever indexes it has. With these settings PostgreSQL does that only where it has no
 * other way, and so plans today as it would with a million rows.
 */
export async function readPlan(
  session: CheckSession,
  statement: { readonly text: string; readonly values: unknown[] },
  settings: Readonly<Record<string, string>>,
): Promise<PlanNode> {
  for (const [name, value] of Object.entries(settings)) {
    await session.query("select set_config($1, $2, true)", [name, value]);
  }
  try {
    const [row] = await session.query<Record<"QUERY PLAN", readonly [{ readonly Plan: PlanNode }]>>(
      `explain (format json, verbose, costs off) ${statement.text}`,
      statement.values,
    );
    return row?.["QUERY PLAN"][0].Plan ?? { "Node Type": "Result" };
  } finally {
    for (const name of Object.keys(settings)) await session.query(`set local ${name} to default`);
  }
}

/** All nodes of a plan. Shape: `isIncluded` false leaves a node out with everything below it. */
export function nodesOf(
  node: PlanNode,
  isIncluded: (node: PlanNode) => boolean = () => true,
): readonly PlanNode[] {
  const below = (node.Plans ?? []).filter(isIncluded).flatMap((each) => nodesOf(each, isIncluded));
  return [node, ...below];
}

/** True for a node that reads a whole table. */
export function isWholeScan(node: PlanNode): boolean {
  const type = node["Node Type"];
  return type === "Seq Scan" || (/^Index (?:Only )?Scan/.test(type) && node["Index Cond"] === undefined);
}

/** Table of a scan, as `schema.table`. */
export function tableOf({ Schema: schema, "Relation Name": table }: PlanNode): string | undefined {
  return table === undefined ? undefined : `${schema ?? "pg_temp"}.${table}`;
}
