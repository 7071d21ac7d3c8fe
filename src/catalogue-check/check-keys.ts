/** Does every row have its keys, each once, and its release? */
import { RECORD_VIEWS, RELEASE_VIEW, type RecordView } from "../catalogue/views.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns, haveOneReleaseId } from "./check-context.ts";
import { relationName } from "./check-session.ts";
import { failingView, readMet, type RowProbe, rowsOf } from "./row-probes.ts";

const SOURCES = ["source_table", "source_key"];

/** Checks that keys are unique and releases there; null keys are `nullKeys`. */
export async function checkKeys(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  for (const { view } of RECORD_VIEWS) {
    try {
      findings.push(...(await duplicateKeys(context, view)));
      if (view !== RELEASE_VIEW.view) findings.push(...(await rowsWithoutRelease(context, view)));
    } catch (error) {
      findings.push(failingView(error, view, context));
    }
  }
  return findings;
}

/** Keys of a view that must not be null. */
export function nullKeys({ view }: RecordView): readonly RowProbe[] {
  const isDriving = view === RELEASE_VIEW.view;
  const probe = (column: string, rest: Partial<RowProbe>): RowProbe => ({
    code: "CAT_KEY_NULL",
    view,
    column,
    reads: [column],
    condition: `x.${column} is null`,
    text: `${column} is null`,
    ...rest,
  });
  const sources = SOURCES.map((column) =>
    probe(column, {
      severity: "warning",
      hint: "Name the table and row to correct: an error record of the export says where it is from",
    }),
  );
  if (isDriving) {
    // An export would not even begin.
    return [
      probe("release_id", { blocksAll: true }),
      probe("export_priority", { blocksAll: true }),
      ...sources,
    ];
  }
  return [
    probe("release_id", { severity: "warning", text: "release_id is null, which no export reads," }),
    probe("row_id", {
      severity: "warning",
      hint: "Give every row an id: a second one without in its release would keep that from being exported",
    }),
    ...sources,
  ];
}

async function duplicateKeys(context: CheckContext, view: string): Promise<readonly CatalogueFinding[]> {
  const isDriving = view === RELEASE_VIEW.view;
  const keys = isDriving ? ["release_id"] : ["release_id", "row_id"];
  if (!hasColumns(context, view, keys)) return [];
  const key = isDriving ? "" : ", coalesce(row_id::text, '')";
  const source = relationName(context.session, view);
  const rows = await context.session.query(
    `select 1 from ${source} where release_id is not null group by release_id${key} having count(*) > 1 limit 1`,
  );
  if (rows.length === 0) return [];
  const met = await readMet(context, view, {
    where: `
      join (
        select release_id${isDriving ? "" : `${key} as row_id`} from ${source}
        where release_id is not null group by release_id${key} having count(*) > 1
      ) twice on twice.release_id = x.release_id
        ${isDriving ? "" : `and twice.row_id collate "C" = coalesce(x.row_id::text, '') collate "C"`}`,
    value: isDriving ? "x.release_id" : "coalesce(x.row_id::text, '')",
  });
  const column = isDriving ? "release_id" : "row_id";
  const text = `${column} is that of another row${isDriving ? "" : " of the release"} too in ${rowsOf(met, view)}`;
  return [catalogueFinding({ code: "CAT_KEY_DUPLICATE", view, column, text, ...met })];
}

async function rowsWithoutRelease(context: CheckContext, view: string): Promise<readonly CatalogueFinding[]> {
  if (!haveOneReleaseId(context, [view, RELEASE_VIEW.view])) return [];
  const met = await readMet(context, view, {
    where: `where x.release_id is not null and not exists (
      select from ${relationName(context.session, RELEASE_VIEW.view)} r where r.release_id = x.release_id)`,
  });
  if (met.rowCount === 0) return [];
  const text = `release_id is none of ${RELEASE_VIEW.view}, so that nothing reads it, in ${rowsOf(met, view)}`;
  return [catalogueFinding({ code: "CAT_RELEASE_UNKNOWN", view, column: "release_id", text, ...met })];
}
