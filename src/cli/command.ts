/** What a command is, and what it is given to work with. */
import { WriteError } from "../errors.ts";
import type { ExitCode } from "./exit-code.ts";
import { writeText, type CliIo } from "./io.ts";
import type { CliOption, RawValues } from "./options.ts";
import { paintFor, type Paint } from "./paint.ts";

/** A command of the command line. */
export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** As in the help: `<release>`, `<files...>`. */
  readonly argument?: { readonly usage: string; readonly about: string };
  readonly options: readonly CliOption<unknown>[];
  /** True: only `--database-url` names its database, never DATABASE_URL. Default: false. */
  readonly ignoresDatabaseVariable?: boolean;
  /** Throws: ErnError for whatever ends the command; `context.signal`'s reason. */
  readonly run: (given: GivenArguments, context: CommandContext) => Promise<ExitCode>;
}

/** What a command line gave to its command. */
export interface GivenArguments {
  readonly words: readonly string[];
  readonly values: RawValues;
}

/** What every command has. */
export interface CommandContext {
  readonly io: CliIo;
  /** From `--database-url`, or else `DATABASE_URL` where the command heeds it; absent: the embedded server. Holds a password. */
  readonly databaseUrl: string | undefined;
  /** Aborted at the first request to stop. */
  readonly signal: AbortSignal;
  /** For text on standard output. */
  readonly paint: Paint;
  /** Writes a text and a line break to standard output. */
  readonly print: (text: string) => Promise<void>;
  /** Writes a line to standard error, for the person who waits. */
  readonly note: (text: string) => void;
}

/** Puts together what a command is given. */
export function commandContext(
  io: CliIo,
  databaseUrl: string | undefined,
  signal: AbortSignal,
): CommandContext {
  return {
    io,
    databaseUrl,
    signal,
    paint: paintFor(io.stdout, io.env),
    print: (text) => printExactly(io, `${text}\n`),
    note: (text) => void io.stderr.write(`${text}\n`),
  };
}

/** Writes a text as it is to standard output. Throws: `ERN_WRITE_FAILED`. */
export async function printExactly(io: CliIo, text: string): Promise<void> {
  try {
    await writeText(io.stdout, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteError("ERN_WRITE_FAILED", `Cannot write to standard output: ${reason}`, { cause: error });
  }
}
