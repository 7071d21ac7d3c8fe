/** Conditions on rows, counted by PostgreSQL: one pass over a view for all of its conditions, a second one for what was met. */
import { excerpt } from "../finding.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns } from "./check-context.ts";
import { CHECK_CODES, type CheckCode, type CheckSeverity } from "./check-codes.ts";
import { RefusedStatement, relationName } from "./check-session.ts";

/** A condition on the rows of a view that is a finding where it is met. */
export interface RowProbe {
  readonly code: CheckCode;
  readonly view: string;
  readonly column?: string;
  /** Columns that the condition reads. */
  readonly reads: readonly string[];
  /** SQL over the row `x`. */
  readonly condition: string;
  /** SQL over the row `x`: the text of what was found. */
  readonly value?: string;
  /** What is said of the column, before `in 3 rows of ern_title`. */
  readonly text: string;
  readonly hint?: string;
  readonly severity?: CheckSeverity;
  /** True: the fault of one row keeps every release from being exported. */
  readonly blocksAll?: boolean;
}

/** Runs the probes of one or more views. Shape: findings in the order of the probes. */
export async function runProbes(
  context: CheckContext,
  probes: readonly RowProbe[],
): Promise<readonly CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  const possible = probes.filter(({ view, reads }) => hasColumns(context, view, ["release_id", ...reads]));
  for (const view of new Set(possible.map((probe) => probe.view))) {
    const ofView = possible.filter((probe) => probe.view === view);
    try {
      for (const probe of await metProbes(context, view, ofView)) {
        findings.push(await findingOf(context, probe));
      }
    } catch (error) {
      findings.push(failingView(error, view, context));
    }
  }
  return findings;
}

/** The finding of a view that PostgreSQL cannot read. Throws: whatever else went wrong. */
export function failingView(error: unknown, view: string, { allReleases }: CheckContext): CatalogueFinding {
  if (!(error instanceof RefusedStatement)) throw error;
  const text = `PostgreSQL cannot read ${view}: ${error.message}`;
  return catalogueFinding({ code: "CAT_VIEW_FAILS", view, text, ...allReleases });
}

async function metProbes(
  { session }: CheckContext,
  view: string,
  probes: readonly RowProbe[],
): Promise<readonly RowProbe[]> {
  const counts = probes.map(({ condition }) => `bool_or(${condition})`);
  const [row] = await session.query<Record<"met", readonly (boolean | null)[]>>(
    `select array[${counts.join(", ")}]::boolean[] as met from ${relationName(session, view)} x`,
  );
  return probes.filter((_probe, index) => row?.met[index] === true);
}

async function findingOf(context: CheckContext, probe: RowProbe): Promise<CatalogueFinding> {
  const { code, view, column, condition, value = "null", text, blocksAll = false } = probe;
  const met = await readMet(context, view, { where: `where ${condition}`, value });
  return catalogueFinding({
    code,
    view,
    ...(column !== undefined && { column }),
    text: `${text} in ${rowsOf(met, view)}`,
    ...met,
    ...(blocksAll && context.allReleases),
    hint: probe.hint ?? CHECK_CODES[code].hint,
    severity: probe.severity ?? CHECK_CODES[code].severity,
  });
}

/** Rows that were found. */
export interface MetRows extends Pick<CatalogueFinding, "releaseCount" | "releaseIds" | "values"> {
  readonly rowCount: number;
}

/**
 * Counts rows and their releases, and takes a few samples.
 *
 * Memory: none to speak of here; PostgreSQL spills to its own disk what does not fit into its work_mem.
 */
export async function readMet(
  { session }: Pick<CheckContext, "session">,
  view: string,
  { where, value = "null" }: { readonly where: string; readonly value?: string },
): Promise<MetRows> {
  const [row] = await session.query<{
    readonly rowCount: string;
    readonly releaseCount: string;
    readonly releaseIds: readonly string[];
    readonly values: readonly string[];
  }>(`
    with met as materialized (
      select x.release_id::text collate "C" as release_id, left((${value})::text, 200) collate "C" as value
      from ${relationName(session, view)} x ${where}
    )
    select (select count(*) from met)::text as "rowCount",
      (select count(distinct release_id) from met)::text as "releaseCount",
      array(select release_id from met where release_id is not null group by 1 order by 1 limit 5) as "releaseIds",
      array(select value from met where value is not null group by 1 order by count(*) desc, 1 limit 3) as "values"`);
  return {
    rowCount: Number(row?.rowCount ?? 0),
    releaseCount: Number(row?.releaseCount ?? 0),
    releaseIds: row?.releaseIds ?? [],
    values: row?.values ?? [],
  };
}

/** `1 row of ern_title`, `3 rows of ern_title: "a", "b"`. */
export function rowsOf({ rowCount, values }: Pick<MetRows, "rowCount" | "values">, view: string): string {
  const shown = values.length === 0 ? "" : `: ${values.map((each) => `"${excerpt(each)}"`).join(", ")}`;
  return `${rowCount.toLocaleString("en-US")} ${rowCount === 1 ? "row" : "rows"} of ${view}${shown}`;
}
