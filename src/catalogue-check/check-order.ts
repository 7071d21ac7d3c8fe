/** Does an index give the order of the export, also far into the catalogue? */
import { RELEASE_VIEW } from "../catalogue/views.ts";
import { type ReleaseKey, writePageStatement } from "../db/driving-query.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns } from "./check-context.ts";
import { relationName } from "./check-session.ts";
import { isWholeScan, nodesOf, type PlanNode, readPlan, tableOf } from "./query-plan.ts";
import { failingView } from "./row-probes.ts";

const { view } = RELEASE_VIEW;
const PAGE_SIZE = 1000;
/** Sorts and whole scans only where there is no other way. */
const SETTINGS = {
  enable_seqscan: "off",
  enable_sort: "off",
  enable_incremental_sort: "off",
  enable_hashjoin: "off",
};

/**
 * Reads the plan of the statement that an export finds its pages with, half-way through the catalogue.
 *
 * Shape: a finding where it sorts, where it reads a whole table, and where it begins every page at the first release.
 */
export async function checkOrder(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  if (!hasColumns(context, view, ["release_id", "export_priority", "estimated_bytes"])) return [];
  try {
    const after = await readMiddle(context);
    const options = { catalogueSchema: context.session.schema, pageSize: PAGE_SIZE };
    const plan = await readPlan(context.session, writePageStatement(options, after), SETTINGS);
    const found = faultOf(plan, after !== undefined);
    return found === undefined
      ? []
      : [catalogueFinding({ code: "CAT_ORDER_NO_INDEX", view, column: "export_priority", ...found })];
  } catch (error) {
    return [failingView(error, view, context)];
  }
}

/** The release in the middle of the export's order; undefined for a catalogue without releases. */
async function readMiddle({ session }: CheckContext): Promise<ReleaseKey | undefined> {
  const name = relationName(session, view);
  const [middle] = await session.query<{ readonly exportPriority: string; readonly releaseId: string }>(`
    select export_priority::text as "exportPriority", release_id::text as "releaseId" from ${name}
    where export_priority is not null and release_id is not null
    order by export_priority, release_id
    offset (select count(*) / 2 from ${name} where export_priority is not null and release_id is not null) limit 1`);
  return middle;
}

function faultOf(plan: PlanNode, isAtDepth: boolean): { text: string; hint?: string } | undefined {
  // What is looked up for one release of the page, such as its estimated size, does not decide the order.
  const nodes = nodesOf(plan, (node) => !/^(?:SubPlan|InitPlan)$/.test(node["Parent Relationship"] ?? ""));
  const sort = nodes.find((node) => node["Node Type"].endsWith("Sort"));
  if (sort !== undefined) {
    const keys = sort["Sort Key"] ?? [];
    const index = indexFor(keys, nodes);
    return {
      text: `Every page of the export sorts all releases by ${keys.join(", ")}`,
      ...(index !== undefined && { hint: index }),
    };
  }
  if (isAtDepth && !nodes.some((node) => node["Index Cond"]?.includes("ROW(") === true)) {
    const scan = nodes.find(isWholeScan);
    return {
      text: `Every page of the export begins to read ${(scan && tableOf(scan)) ?? view} at the first release`,
      hint: "Take export_priority and release_id from columns of one table, unchanged, with an index on both: a constant or an expression is no key",
    };
  }
  const scan = nodes.find((node) => node["Node Type"] === "Seq Scan");
  return scan && { text: `Every page of the export reads the whole of ${tableOf(scan) ?? view}` };
}

/** `create index` where all keys are of one table. Shape: keys as EXPLAIN writes them, `album.priority`. */
function indexFor(keys: readonly string[], nodes: readonly PlanNode[]): string | undefined {
  const scans = nodes.filter(
    ({ Alias: alias }) => alias !== undefined && keys.every((key) => isOf(key, alias)),
  );
  const [scan] = scans;
  const table = scan && tableOf(scan);
  if (scan?.Alias === undefined || table === undefined || keys.length === 0) return undefined;
  const prefix = `${scan.Alias}.`;
  const columns = keys.map((key) => {
    const own = key.replaceAll(prefix, "");
    return /^[\w"]+$/.test(own) ? own : `(${own})`;
  });
  return `create index on ${table} (${columns.join(", ")})`;
}

function isOf(key: string, alias: string): boolean {
  const aliases = [...key.matchAll(/([\w"]+)\./g)].map(([, name]) => name);
  return aliases.length > 0 && aliases.every((name) => name === alias);
}
