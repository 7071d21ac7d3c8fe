/** The command line: words and streams in, an exit code out. */
import { ConfigError, ErnError } from "../errors.ts";
import { catalogueCommand } from "./catalogue.ts";
import { type CliCommand, commandContext } from "./command.ts";
import { demoCommand } from "./demo.ts";
import { diffCommand } from "./diff.ts";
import { documentCommand } from "./document.ts";
import { errorLines, stackOf } from "./error-lines.ts";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { type CliIo, writeText } from "./io.ts";
import { migrateCommand } from "./migrate.ts";
import { paintFor } from "./paint.ts";
import { type Invocation, readCommandLine } from "./program.ts";
import { pruneCommand } from "./prune.ts";
import { purgeCommand } from "./purge.ts";
import { retryCommand } from "./retry.ts";
import { runCommand } from "./run.ts";
import { rulesCommand } from "./rules.ts";
import { runsCommand } from "./runs.ts";
import { seedCommand } from "./seed.ts";
import { cancelCommand, pauseCommand, resumeCommand } from "./steer.ts";
import { validateCommand } from "./validate.ts";
import { whyCommand } from "./why.ts";

const COMMANDS: readonly CliCommand[] = [
  migrateCommand,
  seedCommand,
  importCommand,
  catalogueCommand,
  exportCommand,
  purgeCommand,
  runsCommand,
  runCommand,
  whyCommand,
  retryCommand,
  pauseCommand,
  resumeCommand,
  cancelCommand,
  pruneCommand,
  documentCommand,
  validateCommand,
  rulesCommand,
  diffCommand,
  demoCommand,
];

/**
 * Runs one command line.
 *
 * Shape: words behind the program's name in, exit code out; never throws for what a command throws. Errors go to
 * standard error, with `--json` as an object to standard output too.
 */
export async function main(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const stopping = new AbortController();
  const unlisten = io.onInterrupt(() => stopping.abort());
  try {
    const invocation = readCommandLine(words, COMMANDS, io);
    if (invocation.kind === "done") return invocation.exitCode;
    return await runInvocation(invocation, io, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted && error === stopping.signal.reason) {
      io.stderr.write("Stopped by a signal\n");
      return EXIT.stopped;
    }
    await reportError(error, words, io);
    return exitCodeOf(error);
  } finally {
    unlisten();
  }
}

function runInvocation(
  { command, given, databaseUrl }: Extract<Invocation, { kind: "command" }>,
  io: CliIo,
  signal: AbortSignal,
): Promise<ExitCode> {
  return command.run(given, commandContext(io, databaseUrl, signal));
}

async function reportError(thrown: unknown, words: readonly string[], io: CliIo): Promise<void> {
  const hint = thrown instanceof ConfigError ? usageHint(thrown, words) : undefined;
  const lines = errorLines(thrown, paintFor(io.stderr, io.env), hint);
  const isDebugged = Boolean(io.env["DDEX_BATCH_DEBUG"]);
  try {
    await writeText(io.stderr, `${lines}\n${isDebugged ? `${stackOf(thrown)}\n` : ""}`);
    if (words.includes("--json"))
      await writeText(io.stdout, `${JSON.stringify({ error: errorFacts(thrown) })}\n`);
  } catch {
    // Nobody can be told any more; the exit code still says it.
  }
}

/** An option is corrected by looking at the command's help. */
function usageHint({ code, hint }: ConfigError, words: readonly string[]): string {
  if (code !== "ERN_CONFIG_INVALID_OPTION") return hint;
  const command = COMMANDS.find(({ name }) => words.includes(name));
  return `${hint}: ddex-batch${command === undefined ? "" : ` ${command.name}`} --help`;
}

function errorFacts(error: unknown): object {
  if (!(error instanceof ErnError)) return { code: "BUG", text: String(error) };
  const { code, message, releaseId, hint } = error;
  return { code, text: message, releaseId, hint };
}
