/** What kind of fault an error is, which alone says what is done about it. */
import { codeOf } from "../db/database-error.ts";
import { ErnError } from "../errors.ts";

/**
 * Kinds of faults of a run, beside those of single releases.
 *
 * Shape: `transient` passes by itself and is tried again; `resource` passes when somebody makes room, and is tried again with
 * less; `lost` is the work of another process by now; `ended` is a run that somebody has ended; `fatal` ends the run.
 */
export type FaultClass = "transient" | "resource" | "lost" | "ended" | "fatal";

// Serialization, deadlock, lock timeout, statement timeout, too many connections, shutdown and recovery of the server.
const TRANSIENT =
  /^(?:08|40001|40P01|55P03|57014|57P0[1-4]|53300|ECONN|EPIPE|ETIMEDOUT|ENOTCONN|EHOSTUNREACH|EAI_AGAIN)/;
// Disk full, out of memory and the like.
const RESOURCE = /^(?:53|58030|54000|ENOMEM)/;

const BY_CODE: Readonly<Record<string, FaultClass>> = {
  ERN_DB_CONNECTION_LOST: "transient",
  ERN_DB_UNAVAILABLE: "transient",
  // A folder that takes no file: whoever named it has to look.
  ERN_WRITE_FAILED: "fatal",
  ERN_RUN_LEASE_LOST: "lost",
  ERN_RUN_NOT_ACTIVE: "ended",
};

/** Sorts an error of reading, working on or writing a batch. */
export function faultClassOf(error: unknown): FaultClass {
  const known = error instanceof ErnError ? BY_CODE[error.code] : undefined;
  if (known !== undefined) return known;
  const state = stateOf(error);
  if (TRANSIENT.test(state)) return "transient";
  return RESOURCE.test(state) ? "resource" : "fatal";
}

/** SQLSTATE or code of the system, or else the code of ours. */
export function faultCodeOf(error: unknown): string {
  const state = stateOf(error);
  if (state !== "") return state;
  return error instanceof ErnError ? error.code : "BUG";
}

function stateOf(error: unknown): string {
  if (error instanceof ErnError) return codeOf(error.cause);
  return codeOf(error);
}
