/** Empty views for what a schema lacks of the contract. */
import { escapeIdentifier } from "pg";
import { RELEASE_VIEW } from "../catalogue/views.ts";
import type { Database } from "../db/connect.ts";
import { asDatabaseError } from "../db/database-error.ts";
import { ConfigError } from "../errors.ts";
import type { CheckCatalogueOptions } from "./check-catalogue.ts";
import { inCheckSession, relationName } from "./check-session.ts";
import { type ColumnKind, CONTRACT_VIEWS, type ContractView } from "./contract-columns.ts";
import { readRelations } from "./read-relations.ts";

/** An empty view that is not there yet. */
export interface EmptyView {
  readonly view: string;
  /** The `create view` statement, without a semicolon. */
  readonly sql: string;
}

/** The schema whose views the migrations make. */
const OWN_SCHEMA = "catalogue";

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
 * Writes an empty view with every column of the contract for each view that a schema lacks.
 *
 * Shape: in the order of the contract; all of them where the schema itself is not there. The release id has the type that it
 * has in the schema's `ern_release`, or else is a text.
 * Throws: `ERN_CONFIG_INVALID_OPTION` for schema `catalogue`, which is the migrations'.
 */
export async function writeEmptyViews(
  database: Database,
  { catalogueSchema = OWN_SCHEMA, signal }: CheckCatalogueOptions,
): Promise<readonly EmptyView[]> {
  if (catalogueSchema === OWN_SCHEMA) {
    throw new ConfigError(
      "ERN_CONFIG_INVALID_OPTION",
      `Cannot make views in schema "${OWN_SCHEMA}": name yours with --catalogue-schema; ddex-batch migrate makes that one`,
    );
  }
  return inCheckSession(database, { schema: catalogueSchema, signal }, async (session) => {
    const relations = await readRelations(session);
    const releaseId = relations?.get(RELEASE_VIEW.view)?.get("release_id")?.written ?? "text";
    return CONTRACT_VIEWS.filter(({ view }) => relations?.has(view) !== true).map((contract) => ({
      view: contract.view,
      sql: writeEmptyView(relationName(session, contract.view), contract, releaseId),
    }));
  });
}

/** Makes the empty views, all or none, and the schema where it is not there. Shape: the names of the views. */
export async function createEmptyViews(
  database: Database,
  options: CheckCatalogueOptions,
): Promise<readonly string[]> {
  const views = await writeEmptyViews(database, options);
  const schema = escapeIdentifier(options.catalogueSchema ?? OWN_SCHEMA);
  const statements = [`create schema if not exists ${schema}`, ...views.map(({ sql }) => sql)];
  try {
    // Several statements of one text are one transaction.
    await database.pool.query(statements.join(";\n"));
  } catch (error) {
    throw asDatabaseError(error);
  }
  return views.map(({ view }) => view);
}

function writeEmptyView(name: string, { columns }: ContractView, releaseId: string): string {
  const list = columns.map(
    ({ column, kind }) =>
      `null::${kind === "releaseId" ? releaseId : TYPES[kind]} as ${escapeIdentifier(column)}`,
  );
  return `create view ${name} as select\n  ${list.join(",\n  ")}\nwhere false`;
}
