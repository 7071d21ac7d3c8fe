#!/usr/bin/env node
/** The program: connects `main` with this process. */
import { errorLines, stackOf } from "./error-lines.ts";
import { EXIT, exitCodeOf } from "./exit-code.ts";
import { main } from "./main.ts";
import { paintFor } from "./paint.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

// A reader that goes away (`| head`) ends the output, not the work; who waits for a write gets its error from there.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

// What is thrown where nobody waits for it: a bug, and the end of the process as it is of a command.
process.on("uncaughtException", (thrown) => {
  const stack = process.env["DDEX_BATCH_DEBUG"] ? `${stackOf(thrown)}\n` : "";
  process.stderr.write(`${errorLines(thrown, paintFor(process.stderr, process.env))}\n${stack}`);
  process.exit(exitCodeOf(thrown));
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onInterrupt,
});

/** The first signal asks to stop, the second does not wait for that. */
function onInterrupt(listener: () => void): () => void {
  let count = 0;
  const take = (): void => {
    count += 1;
    if (count > 1) process.exit(EXIT.stopped);
    process.stderr.write("\nStopping; a second signal stops at once\n");
    listener();
  };
  for (const signal of SIGNALS) process.on(signal, take);
  return () => {
    for (const signal of SIGNALS) process.off(signal, take);
  };
}
