/** Does every row hang on a row that is there? */
import { escapeLiteral } from "pg";
import { RECORD_VIEWS, RELEASE_VIEW, type RecordView } from "../catalogue/views.ts";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import { type CheckContext, hasColumns, haveOneReleaseId } from "./check-context.ts";
import { relationName } from "./check-session.ts";
import { failingView, readMet, type RowProbe, rowsOf } from "./row-probes.ts";

const OWNER = ["owner_type", "owner_id"];
const KEY = ["release_id", "row_id"];

/** Checks that owners are there; owners of a wrong kind are `unknownOwnerType`. */
export async function checkOwners(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const owned = RECORD_VIEWS.filter((view) => view !== RELEASE_VIEW);
  const findings: CatalogueFinding[] = [];
  for (const view of owned) {
    try {
      findings.push(...(await missingOwners(context, view)));
    } catch (error) {
      findings.push(failingView(error, view.view, context));
    }
  }
  return findings;
}

/** Kinds of owners that a view does not have. */
export function unknownOwnerType({ view, owners }: RecordView): readonly RowProbe[] {
  if (owners.length === 0) return [];
  return [
    {
      code: "CAT_OWNER_TYPE",
      view,
      column: "owner_type",
      reads: ["owner_type"],
      condition: `coalesce(x.owner_type::text, '') not in (${owners.map(escapeLiteral).join(", ")})`,
      value: "coalesce(x.owner_type::text, 'null')",
      text: "owner_type is no kind of record that these rows may hang on",
      hint: `Write one of ${owners.join(", ")}`,
    },
  ];
}

async function missingOwners(context: CheckContext, view: RecordView): Promise<readonly CatalogueFinding[]> {
  if (!hasColumns(context, view.view, ["release_id", ...OWNER])) return [];
  const source = relationName(context.session, view.view);
  // A release's rows hang on it by their release id, whatever owner_id says.
  const kinds = view.owners.filter((kind) => kind !== RELEASE_VIEW.kind);
  if (kinds.length === 0) return [];
  const present = await context.session.query<{ readonly kind: string | null }>(
    `select distinct owner_type::text as kind from ${source}`,
  );
  const findings: CatalogueFinding[] = [];
  for (const kind of kinds.filter((each) => present.some((row) => row.kind === each))) {
    const owner = RECORD_VIEWS.find((each) => each.kind === kind);
    if (owner === undefined || !hasColumns(context, owner.view, KEY)) continue;
    if (!haveOneReleaseId(context, [view.view, owner.view])) continue;
    const met = await readMet(context, view.view, {
      where: `where x.release_id is not null and x.owner_type::text = ${escapeLiteral(kind)} and ${isNoRowOf(context, [owner.view], "x.owner_id::text")}`,
      value: "coalesce(x.owner_id::text, 'null')",
    });
    if (met.rowCount === 0) continue;
    const text = `owner_id is no ${kind} of the release in ${rowsOf(met, view.view)}`;
    findings.push(
      catalogueFinding({ code: "CAT_OWNER_MISSING", view: view.view, column: "owner_id", text, ...met }),
    );
  }
  return findings;
}

/** SQL that is true of a row `x` where none of some views has a row of its release with an id. */
export function isNoRowOf(
  { session }: Pick<CheckContext, "session">,
  views: readonly string[],
  id: string,
): string {
  return views
    .map(
      (view) => `not exists (
        select from ${relationName(session, view)} o
        where o.release_id = x.release_id
          and coalesce(o.row_id::text, '') collate "C" = coalesce(${id}, '') collate "C")`,
    )
    .join(" and ");
}
