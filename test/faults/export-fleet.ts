/** Processes of the program that work on one command, each started again where it was killed, as a supervisor does. */
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { inject } from "vitest";
import type { Database } from "../../src/db/connect.ts";
import type { SeededRandom } from "../../src/sample/seeded-random.ts";
import { type CliProcess, type CliProcessEnd, startCli } from "../cli/compiled-cli.ts";

/** What a fleet runs, and when it starts a process again. */
export interface FleetOptions {
  readonly database: Database;
  /** Another way to the database, such as a proxy. Default: that of `database`. */
  readonly databaseUrl?: string;
  /** The command line, such as `export --run-key night`. */
  readonly words: readonly string[];
  /** Processes at a time. Default: 1. */
  readonly size?: number;
  /** Environment of a start, counted from 1. Default: nothing more. */
  readonly envOf?: (start: number) => Readonly<Record<string, string>>;
  /** Runs in the process before the program, such as `ulimit -v`. Default: nothing. */
  readonly prelude?: string;
  /** Says that an end is followed by another start. Default: a signal, and exit code 75. */
  readonly isStartedAgain?: (end: CliProcessEnd) => boolean;
  /** More starts than this are a storm of restarts, which ends the fleet. Default: 1000. */
  readonly maxStarts?: number;
}

/** A process that ended. */
export interface FleetEnd extends CliProcessEnd {
  readonly pid: number;
  readonly signal: NodeJS.Signals | null;
  /** True where a signal of this fleet ended it. */
  readonly isOurs: boolean;
}

const SIZE_CHECK_MS = 250;

/** A number of processes at a time. */
export class ExportFleet {
  readonly #options: FleetOptions;
  readonly #alive = new Map<number, CliProcess>();
  readonly #signalled = new Set<number>();
  readonly #stalled = new Set<number>();
  readonly #ends: FleetEnd[] = [];
  readonly #sampling: NodeJS.Timeout;
  #starts = 0;
  #peakRssBytes = 0;
  #isClosed = false;
  /** Settles when every process has come to an end that is not followed by another start. */
  readonly ended: Promise<readonly FleetEnd[]>;

  constructor(options: FleetOptions) {
    this.#options = options;
    this.#sampling = setInterval(() => void this.#sample(), SIZE_CHECK_MS);
    this.#sampling.unref();
    const places = Array.from({ length: options.size ?? 1 }, () => this.#keep());
    this.ended = Promise.all(places).then(() => {
      clearInterval(this.#sampling);
      return this.#ends;
    });
    // Whoever closes the fleet early does not look at it.
    this.ended.catch(() => undefined);
  }

  /** Process ids of those that are alive. */
  get pids(): readonly number[] {
    return [...this.#alive.keys()];
  }

  get starts(): number {
    return this.#starts;
  }

  get ends(): readonly FleetEnd[] {
    return this.#ends;
  }

  /** Highest resident set of a process, as the kernel has it. */
  get peakRssBytes(): number {
    return this.#peakRssBytes;
  }

  /** Process ids of those that hold a chunk, or that have a batch of it in hand; stalled ones are left out. */
  async victims(what: "chunk" | "batch" = "chunk"): Promise<readonly number[]> {
    const inHand = what === "batch" ? "join export.attempt using (run_id, chunk_index, epoch)" : "";
    const { rows } = await this.#options.database.pool.query<{ owner: string }>(
      `select distinct owner from export.chunk ${inHand} where status = 'leased'`,
    );
    const holders = new Set(rows.map(({ owner }) => owner.split(":").slice(0, 2).join(":")));
    return this.#free().filter((pid) => holders.has(`${hostname()}:${pid}`));
  }

  /** Sends a signal to a random process, mostly to one that is at work; false where there is none. */
  async strike(random: SeededRandom, signal: NodeJS.Signals = "SIGKILL"): Promise<boolean> {
    const what = random.weighted([
      [6, "batch"],
      [3, "chunk"],
      [1, "any"],
    ] as const);
    const victims = what === "any" ? this.#free() : await this.victims(what);
    return victims.length > 0 && this.signal(random.pick(victims), signal);
  }

  /** Sends a signal to a process; false where it has ended. */
  signal(pid: number, signal: NodeJS.Signals): boolean {
    if (!this.#alive.has(pid)) return false;
    this.#signalled.add(pid);
    return this.#alive.get(pid)?.child.kill(signal) ?? false;
  }

  /** Stops a random process that is at work, and lets it go on later; nothing else strikes it meanwhile. */
  async stall(random: SeededRandom, ms: number): Promise<boolean> {
    const victims = await this.victims();
    if (victims.length === 0) return false;
    const pid = random.pick(victims);
    this.#stalled.add(pid);
    this.#alive.get(pid)?.child.kill("SIGSTOP");
    await delay(ms);
    this.#alive.get(pid)?.child.kill("SIGCONT");
    this.#stalled.delete(pid);
    return true;
  }

  /** Kills whoever is left and waits for them. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { child } of this.#alive.values()) {
      child.kill("SIGKILL");
    }
    await this.ended.catch(() => undefined);
  }

  #free(): readonly number[] {
    return this.pids.filter((pid) => !this.#stalled.has(pid));
  }

  async #keep(): Promise<void> {
    const isStartedAgain = this.#options.isStartedAgain ?? wasKilledOrIsUnfinished;
    for (;;) {
      const end = await this.#runOnce();
      if (this.#isClosed || !isStartedAgain(end)) return;
      if (this.#starts >= (this.#options.maxStarts ?? 1_000)) {
        throw new Error(`the fleet was started ${this.#starts} times; last: ${end.stderr}`);
      }
    }
  }

  async #runOnce(): Promise<FleetEnd> {
    const { database, databaseUrl = database.url, words, envOf, prelude = ":" } = this.#options;
    this.#starts += 1;
    const env = { NODE_NO_WARNINGS: "1", ...envOf?.(this.#starts) };
    const exports = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`);
    const process = startCli({ bin: inject("programBin"), remove: () => Promise.resolve() }, words, {
      databaseUrl,
      prelude: [...exports, prelude].join("; "),
    });
    const { child } = process;
    const pid = child.pid ?? 0;
    this.#alive.set(pid, process);
    const ended = await process.end;
    this.#alive.delete(pid);
    const end = { ...ended, pid, signal: child.signalCode, isOurs: this.#signalled.has(pid) };
    this.#ends.push(end);
    return end;
  }

  async #sample(): Promise<void> {
    for (const pid of this.pids) {
      const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      const kilobytes = Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
      this.#peakRssBytes = Math.max(this.#peakRssBytes, 1024 * kilobytes);
    }
  }
}

function wasKilledOrIsUnfinished({ exitCode }: CliProcessEnd): boolean {
  return exitCode === null || exitCode === 75;
}
