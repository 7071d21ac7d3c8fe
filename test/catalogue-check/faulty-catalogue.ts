/** Copies of the views of examples/own-catalogue, each with a fault. */
import { CONTRACT_VIEWS } from "../../src/catalogue-check/contract-columns.ts";
import type { Database } from "../../src/db/connect.ts";

/** Schema of the example's views. */
const OWN_SCHEMA = "label_ddex";

/** A select for some views in place of the example's; undefined: the view is missing. */
export type FaultyViews = Readonly<Record<string, string | undefined>>;

/** Makes a schema with the views of the example, but for those that are given. */
export async function createFaultyCatalogue(
  database: Database,
  schema: string,
  faulty: FaultyViews,
): Promise<void> {
  const names = new Set([...CONTRACT_VIEWS.map(({ view }) => view), ...Object.keys(faulty)]);
  const views = [...names].flatMap((view) => {
    const select = view in faulty ? faulty[view] : `select * from ${OWN_SCHEMA}.${view}`;
    return select === undefined ? [] : [`create view "${schema}".${view} as ${select}`];
  });
  await database.pool.query([`create schema "${schema}"`, ...views].join(";\n"));
}

/** The example's view with expressions over its row `x` in place of some columns; undefined: the column is missing. */
export function changed(
  view: string,
  columns: Readonly<Record<string, string | undefined>>,
  condition = "true",
): string {
  const known = CONTRACT_VIEWS.find((each) => each.view === view)?.columns.map(({ column }) => column) ?? [];
  const list = [...new Set([...known, ...Object.keys(columns)])].flatMap((column) => {
    if (!(column in columns)) return [`x.${column}`];
    const expression = columns[column];
    return expression === undefined ? [] : [`${expression} as ${column}`];
  });
  return `select ${list.join(", ")} from ${OWN_SCHEMA}.${view} x where ${condition}`;
}

/** The example's view, and some of its rows a second time with other columns. */
export function withMore(view: string, columns: Readonly<Record<string, string>>, condition: string): string {
  return `select * from ${OWN_SCHEMA}.${view} union all ${changed(view, columns, condition)}`;
}
