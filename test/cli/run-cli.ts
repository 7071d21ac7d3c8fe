/** Runs a command line within the test's process, against streams that keep what is written. */
import { Writable } from "node:stream";
import type { Database } from "../../src/db/connect.ts";
import { main } from "../../src/cli/main.ts";
import type { CliIo } from "../../src/cli/io.ts";

/** What a command line left behind. */
export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test sets of the world of its command line. */
export interface CliWorld {
  readonly database?: Database;
  readonly env?: Readonly<Record<string, string>>;
  /** True: both streams are terminals. */
  readonly isTerminal?: boolean;
  /** Requests to stop before the command starts. */
  readonly isInterrupted?: boolean;
}

/** Runs one command line. */
export async function runCli(words: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  const stdout = new KeptText(world.isTerminal ?? false);
  const stderr = new KeptText(world.isTerminal ?? false);
  const io: CliIo = {
    stdout,
    stderr,
    env: { ...(world.database && { DATABASE_URL: world.database.url }), ...world.env },
    onInterrupt: (listener) => {
      if (world.isInterrupted === true) listener();
      return () => undefined;
    },
  };
  const exitCode = await main(words, io);
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what is written to it. */
export class KeptText extends Writable {
  readonly isTTY: boolean;
  readonly columns = 200;
  readonly #parts: string[] = [];

  constructor(isTTY = false) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.#parts.push(chunk.toString());
    done();
  }

  text(): string {
    return this.#parts.join("");
  }
}
