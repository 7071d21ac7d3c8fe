/** Reads the command line. The only file that imports commander; it runs nothing. */
import { Command, CommanderError } from "commander";
import { ConfigError } from "../errors.ts";
import { packageVersion } from "../package-root.ts";
import type { CliCommand, GivenArguments } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { CliIo } from "./io.ts";
import { textOption } from "./options.ts";

/** What a command line asks for: a command, or nothing more than the help that it was given. */
export type Invocation =
  | {
      readonly kind: "command";
      readonly command: CliCommand;
      readonly given: GivenArguments;
      readonly databaseUrl: string | undefined;
    }
  | { readonly kind: "done"; readonly exitCode: ExitCode };

const DATABASE_URL = textOption(
  "--database-url <url>",
  "PostgreSQL to use (DATABASE_URL, or else the embedded one)",
);

const EPILOGUE = `
Exit codes:
  0    completed
  1    diff: the messages differ
  2    bad usage: a wrong option or configuration
  3    completed, but releases failed or files are invalid
  4    failed: database, disk or XSD
  5    failed: more releases failed than --skip-limit, --skip-rate or --skip-signature allow
  6    another run has the job
  7    stopped by the circuit breaker: --allow lets it go on
  70   a bug of ddex-batch
  75   unfinished: start the same command again
  130  stopped by a signal, or cancelled

Environment:
  DATABASE_URL      postgresql://user:password@host:port/database (demo does not use it)
  NO_COLOR          no colours
  DDEX_BATCH_DEBUG  stack traces`;

/**
 * Reads a command line.
 *
 * Shape: words behind the program's name in; help and version are written to `io`.
 * Throws: `ERN_CONFIG_INVALID_OPTION` for an unknown command or option, or a word too many or too few.
 */
export function readCommandLine(
  words: readonly string[],
  commands: readonly CliCommand[],
  io: CliIo,
): Invocation {
  let invocation: Invocation = { kind: "done", exitCode: EXIT.completed };
  const program = new Command("ddex-batch")
    .description("Release rows in PostgreSQL → validated DDEX ERN 4.3 messages")
    .version(packageVersion(), "--version")
    .option(DATABASE_URL.flags, DATABASE_URL.about)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // What is wrong is thrown, and printed as every other error.
      outputError: () => undefined,
    })
    .addHelpText("after", EPILOGUE);
  for (const command of commands) {
    const sub = program.command(command.name).description(command.summary);
    if (command.argument) sub.argument(command.argument.usage, command.argument.about);
    for (const option of command.options) sub.option(option.flags, option.about);
    sub.action(() => {
      const named = DATABASE_URL.read(program.opts());
      const databaseUrl = named ?? (command.ignoresDatabaseVariable ? undefined : databaseVariable(io));
      invocation = { kind: "command", command, given: { words: sub.args, values: sub.opts() }, databaseUrl };
    });
  }
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "done", exitCode: EXIT.completed };
    if (error.code === "commander.help") return { kind: "done", exitCode: EXIT.badUsage };
    throw badUsage(error);
  }
  return invocation;
}

/** DATABASE_URL; set to nothing is as good as not set. */
function databaseVariable({ env }: CliIo): string | undefined {
  return env["DATABASE_URL"] || undefined;
}

/** `error: unknown option '--outt'\n(Did you mean --out?)` as an error of ours. */
function badUsage({ message }: CommanderError): ConfigError {
  const reason = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  return new ConfigError("ERN_CONFIG_INVALID_OPTION", `Cannot read the command line: ${reason}`);
}
