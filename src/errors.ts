/** Every error this package throws on purpose: one base class, one subclass per stage; error-codes.ts has the codes. */
import { type Disposition, ERROR_CODES, type ErrorCode } from "./error-codes.ts";

export { type Disposition, ERROR_CODES, type ErrorCode } from "./error-codes.ts";

/** What an error carries beside its text. */
export interface ErnErrorOptions {
  readonly cause?: unknown;
  /** Release that was worked on. */
  readonly releaseId?: string;
}

/** Base of every error thrown on purpose. Anything else that escapes is a bug of this package. */
export class ErnError extends Error {
  override readonly name: string = "ErnError";
  readonly code: ErrorCode;
  readonly disposition: Disposition;
  readonly hint: string;
  readonly releaseId: string | undefined;

  constructor(code: ErrorCode, text: string, options: ErnErrorOptions = {}) {
    super(text, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.disposition = ERROR_CODES[code].disposition;
    this.hint = ERROR_CODES[code].hint;
    this.releaseId = options.releaseId;
  }
}

/** A wrong option or a missing part of the configuration; thrown before any work starts. */
export class ConfigError extends ErnError {
  override readonly name = "ConfigError";
}

/** PostgreSQL could not be reached, refused, or gave rows that break the reader's contract; pg's error is the cause. */
export class DatabaseError extends ErnError {
  override readonly name = "DatabaseError";
}

/** A catalogue file cannot be loaded. */
export class LoadError extends ErnError {
  override readonly name = "LoadError";
}

/** The XSD validator could not be used at all; an invalid document is a finding, not this. */
export class ValidationError extends ErnError {
  override readonly name = "ValidationError";
}

/** A document could not be written to the database or to the folder given with `--out`. */
export class WriteError extends ErnError {
  override readonly name = "WriteError";
}

/** A run cannot be started, found or finished. */
export class RunError extends ErnError {
  override readonly name = "RunError";
}
