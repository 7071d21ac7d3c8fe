/** Does an index lead from the releases of a page to their rows, in every view? */
import { RECORD_VIEWS } from "../catalogue/views.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns } from "./check-context.ts";
import { relationName } from "./check-session.ts";
import { nodesOf, readPlan, tableOf } from "./query-plan.ts";
import { failingView } from "./row-probes.ts";

/** Whole scans only where there is no other way. */
const SETTINGS = { enable_seqscan: "off", enable_hashjoin: "off", enable_mergejoin: "off" };

/** Reads the plan of each view as an export reads it: the rows of some releases. */
export async function checkLookups(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  for (const { view } of RECORD_VIEWS) {
    if (!hasColumns(context, view, ["release_id"])) continue;
    try {
      findings.push(...(await wholeScans(context, view)));
    } catch (error) {
      findings.push(failingView(error, view, context));
    }
  }
  return findings;
}

async function wholeScans(
  { session, allReleases }: CheckContext,
  view: string,
): Promise<readonly CatalogueFinding[]> {
  const text = `select * from ${relationName(session, view)} x where x.release_id = any($1)`;
  const plan = await readPlan(session, { text, values: [allReleases.releaseIds] }, SETTINGS);
  const scans = nodesOf(plan).filter((node) => node["Node Type"] === "Seq Scan");
  const byTable = new Map(scans.map((scan) => [tableOf(scan) ?? view, scan]));
  return [...byTable].map(([table, { Filter: filter }]) =>
    catalogueFinding({
      code: "CAT_LOOKUP_NO_INDEX",
      view,
      column: "release_id",
      text: `Every page of the export reads the whole of ${table}${filter === undefined ? "" : `, filtered by ${filter}`}`,
    }),
  );
}
