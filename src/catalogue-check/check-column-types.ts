/** Can the type of each column hold what the contract says? */
import { escapeIdentifier } from "pg";
import { catalogueFinding, type CatalogueFinding } from "./catalogue-finding.ts";
import type { CheckContext } from "./check-context.ts";
import { type ColumnKind, CONTRACT_VIEWS, type ContractColumn, PARTY_VIEW } from "./contract-columns.ts";
import type { ColumnType, Relation } from "./read-relations.ts";
import { failingView, readMet, rowsOf } from "./row-probes.ts";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import { relationName } from "./check-session.ts";

/** Types whose text is none that a message could hold, whatever their category. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "bytea",
  "hstore",
  "json",
  "jsonb",
  "money",
  "tsquery",
  "tsvector",
  "xml",
]);
const JSON_TYPES: ReadonlySet<string> = new Set(["json", "jsonb"]);

/** The types of a contract's column: of which the text may still be wrong, which the values tell. */
const RULES: Readonly<
  Record<ColumnKind, { readonly rule: string; readonly fits: (type: ColumnType) => boolean }>
> = {
  releaseId: { rule: "a type that sorts, the same in every view", fits: sorts },
  sortable: { rule: "a type that sorts", fits: sorts },
  number: { rule: "bigint or another number", fits: (type) => isOf(type, "N") },
  instant: { rule: "timestamptz", fits: ({ name }) => name === "timestamptz" || name === "timestamp" },
  text: { rule: "text", fits: (type) => isOf(type, "SEXNBUI") || type.name === "date" },
  integer: { rule: "integer, or another type whose text is one", fits: (type) => isOf(type, "NSEX") },
  boolean: { rule: "boolean, or a text that is true or false", fits: (type) => isOf(type, "BSEX") },
  texts: {
    rule: "text[], or a JSON array of strings",
    fits: ({ name, category, elementCategory }) =>
      JSON_TYPES.has(name) || (category === "A" && /^[SEX]$/.test(elementCategory ?? "")),
  },
  object: { rule: "jsonb", fits: ({ name, category }) => JSON_TYPES.has(name) || category === "C" },
};

/** Columns whose type decides whether PostgreSQL takes the statements of an export at all. */
const STATEMENT_KINDS: ReadonlySet<ColumnKind> = new Set(["releaseId", "sortable", "number"]);

/**
 * Compares the types of columns, as PostgreSQL's catalogue tells them, with those of the contract.
 *
 * Shape: a column of a wrong type blocks the releases in which it is not null, without such a release it is a warning; a
 * type that the statements of an export cannot work with blocks all.
 */
export async function checkColumnTypes(context: CheckContext): Promise<readonly CatalogueFinding[]> {
  const findings: CatalogueFinding[] = [];
  for (const { view, columns } of CONTRACT_VIEWS) {
    const relation = context.relations.get(view);
    if (relation === undefined) continue;
    for (const column of columns) {
      const type = relation.get(column.column);
      if (type === undefined) continue;
      if (!RULES[column.kind].fits(type)) findings.push(await mistyped(context, view, column, type));
      else if (column.kind === "releaseId") findings.push(...otherReleaseId(context, view, type));
    }
  }
  return findings;
}

async function mistyped(
  context: CheckContext,
  view: string,
  { column, kind }: ContractColumn,
  { written }: ColumnType,
): Promise<CatalogueFinding> {
  const text = `${view}.${column} is ${written} and must be ${RULES[kind].rule}`;
  const base = { code: "CAT_COLUMN_TYPE", view, column, text, hint: hintFor(kind) } as const;
  if (STATEMENT_KINDS.has(kind)) return catalogueFinding({ ...base, ...context.allReleases });
  const name = escapeIdentifier(column);
  try {
    if (view === PARTY_VIEW) {
      const rows = await context.session.query(
        `select 1 from ${relationName(context.session, view)} x where x.${name} is not null limit 1`,
      );
      return rows.length === 0
        ? catalogueFinding({ ...base, severity: "warning" })
        : catalogueFinding({ ...base, ...context.allReleases });
    }
    if (!hasReleaseId(context.relations.get(view))) return catalogueFinding({ ...base, severity: "warning" });
    const met = await readMet(context, view, { where: `where x.${name} is not null`, value: `x.${name}` });
    if (met.rowCount === 0) return catalogueFinding({ ...base, severity: "warning" });
    return catalogueFinding({
      ...base,
      ...met,
      text: `${text}; it has values in ${rowsOf(met, view)}`,
    });
  } catch (error) {
    return failingView(error, view, context);
  }
}

function hasReleaseId(relation: Relation | undefined): boolean {
  return relation?.has("release_id") === true;
}

/** The reader compares the release ids of all views with those of the first one. */
function otherReleaseId(
  { relations, allReleases }: CheckContext,
  view: string,
  type: ColumnType,
): readonly CatalogueFinding[] {
  const driving = relations.get(RELEASE_VIEW.view)?.get("release_id");
  if (driving === undefined || driving.name === type.name) return [];
  const base = {
    code: "CAT_COLUMN_TYPE",
    view,
    column: "release_id",
    text: `${view}.release_id is ${type.written}, in ${RELEASE_VIEW.view} it is ${driving.written}`,
    hint: `Cast one of the two, best to the type that has the index: release_id::${driving.written}`,
  } as const;
  // Types of one category are compared all the same, at the price of an index perhaps.
  if (driving.category === type.category) return [catalogueFinding({ ...base, severity: "warning" })];
  return [catalogueFinding({ ...base, ...allReleases })];
}

function hintFor(kind: ColumnKind): string {
  if (kind === "text") {
    return "Cast it to text in the form of the contract; an instant with to_char(…, 'YYYY-MM-DD\"T\"HH24:MI:SS')";
  }
  if (kind === "boolean") return "Write a condition in the view, such as flag = 1";
  if (kind === "texts") return "Write an array of texts in the view, such as array[genre] or tags::text[]";
  if (kind === "object") return "Cast it to jsonb in the view";
  return "Cast it in the view";
}

function sorts({ name, category }: ColumnType): boolean {
  return category !== "G" && name !== "json" && name !== "xml";
}

function isOf({ name, category }: ColumnType, categories: string): boolean {
  return categories.includes(category) && !UNREADABLE.has(name);
}
