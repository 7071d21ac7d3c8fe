/** Checks the views that a catalogue offers to the reader: their shape, their keys and every value, without an export. */
import { RELEASE_VIEW } from "../catalogue/views.ts";
import type { Database } from "../db/connect.ts";
import { ConfigError, DatabaseError } from "../errors.ts";
import type { CatalogueFinding } from "./catalogue-finding.ts";
import { catalogueFinding } from "./catalogue-finding.ts";
import { checkColumnTypes } from "./check-column-types.ts";
import type { AllReleases, CatalogueCheck, CheckContext } from "./check-context.ts";
import { checkKeys } from "./check-keys.ts";
import { checkLookups } from "./check-lookups.ts";
import { checkOrder } from "./check-order.ts";
import { checkOwners } from "./check-owners.ts";
import { checkParties } from "./check-parties.ts";
import { checkReferences } from "./check-references.ts";
import { type CheckSession, inCheckSession, RefusedStatement } from "./check-session.ts";
import { checkShape } from "./check-shape.ts";
import { checkStatement } from "./check-statement.ts";
import { checkValues } from "./check-values.ts";
import { readMet } from "./row-probes.ts";
import { readRelations, type Relation } from "./read-relations.ts";

/** Which catalogue to check. */
export interface CheckCatalogueOptions {
  /** Schema with the reader's views. Default: `catalogue`. */
  readonly catalogueSchema?: string | undefined;
  /** Stops before the next statement; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a check came to. */
export interface CatalogueCheckResult {
  readonly catalogueSchema: string;
  /** Releases of `ern_release`. */
  readonly releaseCount: number;
  /** Shape: those of one check after those of another; empty for a catalogue that can be exported. */
  readonly findings: readonly CatalogueFinding[];
}

const CHECKS: readonly CatalogueCheck[] = [
  checkShape,
  checkColumnTypes,
  checkStatement,
  checkParties,
  checkKeys,
  checkOrder,
  checkLookups,
  checkOwners,
  checkReferences,
  checkValues,
];

/**
 * Checks a catalogue against the reader's contract.
 *
 * Memory: PostgreSQL counts; here are the findings only, each with a few ids and values.
 * Throws: `ERN_CONFIG_INVALID_OPTION` where the schema does not exist (`ERN_DB_NOT_MIGRATED` for `catalogue`),
 * `ERN_DB_CONNECTION_LOST`, `signal`'s reason.
 */
export async function checkCatalogue(
  database: Database,
  { catalogueSchema = "catalogue", signal }: CheckCatalogueOptions = {},
): Promise<CatalogueCheckResult> {
  return inCheckSession(database, { schema: catalogueSchema, signal }, async (session) => {
    const relations = (await readRelations(session)) ?? missingSchema(catalogueSchema);
    const allReleases = await readAllReleases(session, relations);
    const context: CheckContext = { session, relations, allReleases };
    const findings: CatalogueFinding[] = [];
    for (const check of CHECKS) findings.push(...(await check(context)));
    const { releaseCount } = allReleases;
    if (releaseCount === 0) findings.push(noReleases());
    return { catalogueSchema, releaseCount, findings: findings.filter(isFirstOfItsKind) };
  });
}

/** Several checks come upon the same view that fails. */
function isFirstOfItsKind(
  { code, view }: CatalogueFinding,
  index: number,
  findings: readonly CatalogueFinding[],
): boolean {
  return (
    code !== "CAT_VIEW_FAILS" ||
    findings.findIndex((each) => each.code === code && each.view === view) === index
  );
}

async function readAllReleases(
  session: CheckSession,
  relations: ReadonlyMap<string, Relation>,
): Promise<AllReleases> {
  if (relations.get(RELEASE_VIEW.view)?.has("release_id") !== true)
    return { releaseCount: 0, releaseIds: [] };
  try {
    const { releaseCount, releaseIds } = await readMet({ session }, RELEASE_VIEW.view, { where: "" });
    return { releaseCount, releaseIds };
  } catch (error) {
    // The checks that follow say what is wrong with the view.
    if (error instanceof RefusedStatement) return { releaseCount: 0, releaseIds: [] };
    throw error;
  }
}

function noReleases(): CatalogueFinding {
  return catalogueFinding({
    code: "CAT_RELEASE_NONE",
    view: RELEASE_VIEW.view,
    text: `No release can be read from ${RELEASE_VIEW.view}`,
  });
}

function missingSchema(schema: string): never {
  const text = `Cannot check schema "${schema}": the database has no such schema`;
  if (schema === "catalogue") throw new DatabaseError("ERN_DB_NOT_MIGRATED", text);
  throw new ConfigError("ERN_CONFIG_INVALID_OPTION", text);
}
