/** Views that a schema lacks of the contract: over another schema's views of the same names, or empty. */
import { escapeIdentifier, escapeLiteral } from "pg";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import type { Database } from "../db/connect.ts";
import { asDatabaseError } from "../db/database-error.ts";
import { ConfigError } from "../errors.ts";
import type { CheckCatalogueOptions } from "./check-catalogue.ts";
import { type CheckSession, inCheckSession, relationName } from "./check-session.ts";
import { type ColumnKind, CONTRACT_VIEWS, type ContractView } from "./contract-columns.ts";
import { readRelations, type Relation } from "./read-relations.ts";

/** Where to make views, and over what. */
export interface MakeViewsOptions extends CheckCatalogueOptions {
  /** Schema with views of the contract's names that have some of its columns; absent: every view that is made is empty. */
  readonly over?: string | undefined;
}

/** A view that is not there yet, or that this package made before. */
export interface MadeView {
  readonly view: string;
  /** Statements that make it, each with its semicolon. */
  readonly sql: string;
}

/** The schema whose views the migrations make. */
const OWN_SCHEMA = "catalogue";
/** Comments by which this package knows its own views again, to make them anew for a contract that has grown. */
const EMPTY_MARK = "Empty; made by ddex-batch catalogue views";
const OVER_MARK = "Made by ddex-batch catalogue views over ";

const TYPES: Readonly<Record<Exclude<ColumnKind, "releaseId">, string>> = {
  sortable: "integer",
  number: "bigint",
  instant: "timestamptz",
  text: "text",
  integer: "integer",
  boolean: "boolean",
  texts: "text[]",
  object: "jsonb",
};

/**
 * Writes the views of the contract that a schema lacks, each with all columns.
 *
 * Shape: in the order of the contract; all of them where the schema itself is not there. A view over one of `over` passes its
 * columns on and has null for the others; where `over` has none the view is empty. Views that this package made before are
 * made anew, others are left alone.
 * Throws: `ERN_CONFIG_INVALID_OPTION` for schema `catalogue`, which is the migrations', and where `over` is not there.
 */
export async function writeViews(
  database: Database,
  { catalogueSchema = OWN_SCHEMA, over, signal }: MakeViewsOptions,
): Promise<readonly MadeView[]> {
  if (catalogueSchema === OWN_SCHEMA || catalogueSchema === over) {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot make views in schema "${catalogueSchema}": name another one with --catalogue-schema`,
    );
  }
  return inCheckSession(database, { schema: catalogueSchema, signal }, async (session) => {
    const relations = await readRelations(session);
    const marks = await readMarks(session);
    const below = over === undefined ? undefined : await readBelow(session, over);
    const releaseId = (below ?? relations)?.get(RELEASE_VIEW.view)?.get("release_id")?.written ?? "text";
    return CONTRACT_VIEWS.filter(({ view }) => {
      const mark = marks.get(view) ?? "";
      const isOurs = mark === EMPTY_MARK || (over !== undefined && mark.startsWith(OVER_MARK));
      return relations?.has(view) !== true || isOurs;
    }).map((contract) => ({
      view: contract.view,
      sql: writeView(session, contract, releaseId, { over, relation: below?.get(contract.view) }),
    }));
  });
}

/** Makes the views, all or none, and the schema where it is not there. Shape: the names of the views. */
export async function makeViews(database: Database, options: MakeViewsOptions): Promise<readonly string[]> {
  const views = await writeViews(database, options);
  const schema = escapeIdentifier(options.catalogueSchema ?? OWN_SCHEMA);
  try {
    // Several statements of one text are one transaction.
    await database.pool.query(
      [`create schema if not exists ${schema};`, ...views.map(({ sql }) => sql)].join("\n"),
    );
  } catch (error) {
    throw asDatabaseError(error);
  }
  return views.map(({ view }) => view);
}

async function readBelow(session: CheckSession, over: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = await readRelations({ ...session, schema: over });
  if (relations !== undefined) return relations;
  throw new ConfigError(
    "ERN_CONFIG_INVALID_OPTION",
    `Cannot make views over schema "${over}": the database has no such schema`,
  );
}

async function readMarks({ query, schema }: CheckSession): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ readonly view: string; readonly mark: string | null }>(
    `select c.relname as view, obj_description(c.oid, 'pg_class') as mark
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'v'`,
    [schema],
  );
  return new Map(rows.flatMap(({ view, mark }) => (mark === null ? [] : [[view, mark]])));
}

function writeView(
  session: CheckSession,
  { view, columns }: ContractView,
  releaseId: string,
  { over, relation }: { readonly over: string | undefined; readonly relation: Relation | undefined },
): string {
  const name = relationName(session, view);
  const own = columns.map(({ column, kind }) =>
    relation?.has(column) === true
      ? `x.${escapeIdentifier(column)}`
      : `null::${kind === "releaseId" ? releaseId : TYPES[kind]} as ${escapeIdentifier(column)}`,
  );
  // What the contract does not have is passed on for the check to find: a name may be misspelt.
  const others = [...(relation?.keys() ?? [])]
    .filter((column) => columns.every((each) => each.column !== column))
    .map((column) => `x.${escapeIdentifier(column)}`);
  const from =
    over === undefined || relation === undefined
      ? "where false"
      : `from ${relationName({ schema: over }, view)} x`;
  const mark = relation === undefined ? EMPTY_MARK : `${OVER_MARK}${over ?? ""}`;
  return `drop view if exists ${name};
create view ${name} as select
  ${[...own, ...others].join(",\n  ")}
${from};
comment on view ${name} is ${escapeLiteral(mark)};`;
}
