/** Turns what pg throws into this package's errors; pg's own error, with its SQLSTATE, stays the cause. */
import { DatabaseError, ErnError, type ErrorCode } from "../errors.ts";

/** What a failed statement was about. */
export interface StatementContext {
  /** Schema whose views a reader's statement reads; absent for statements on this package's own tables. */
  readonly catalogueSchema?: string;
}

/** The schema that this package's own migrations make the reader's views in. */
const OWN_CATALOGUE_SCHEMA = "catalogue";

const MISSING = new Set(["42P01", "42703", "3F000"]);
/** A view or column whose type is none that the reader's statements can work with. */
const MISTYPED = new Set(["42883", "42804", "42P22"]);
/** Not there, not yet there, or not for this user. */
const UNAVAILABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "28000", "28P01", "3D000", "53300"]);
const LOST = new Set(["57P01", "57P02", "57P03", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTCONN"]);
// pg has no code for these.
const LOST_TEXT =
  /^(?:Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded)/;

/**
 * Gives any error of a statement as this package's own.
 *
 * Shape: an `ErnError`, an AbortError or a programming mistake (TypeError, RangeError) comes back as it is.
 */
export function asDatabaseError(error: unknown, context: StatementContext = {}): Error {
  if (!(error instanceof Error)) return new DatabaseError("ERN_DB_QUERY", String(error), { cause: error });
  const isForeign = error instanceof ErnError || error.name === "AbortError";
  if (isForeign || error instanceof TypeError || error instanceof RangeError) return error;
  const sqlState = codeOf(error);
  return new DatabaseError(
    errorCodeOf(error, sqlState, context),
    `Cannot run a statement: ${error.message}${sqlState === "" ? "" : ` (${sqlState})`}`,
    { cause: error },
  );
}

/** SQLSTATE of an error of PostgreSQL's, or the code of an error of the network's; empty where it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

function errorCodeOf(error: Error, sqlState: string, context: StatementContext): ErrorCode {
  const isOwn = (context.catalogueSchema ?? OWN_CATALOGUE_SCHEMA) === OWN_CATALOGUE_SCHEMA;
  if (MISSING.has(sqlState)) return isOwn ? "ERN_DB_NOT_MIGRATED" : "ERN_DB_CONTRACT";
  if (MISTYPED.has(sqlState) && context.catalogueSchema !== undefined) return "ERN_DB_CONTRACT";
  if (LOST.has(sqlState) || sqlState.startsWith("08") || LOST_TEXT.test(error.message)) {
    return "ERN_DB_CONNECTION_LOST";
  }
  return UNAVAILABLE.has(sqlState) ? "ERN_DB_UNAVAILABLE" : "ERN_DB_QUERY";
}
