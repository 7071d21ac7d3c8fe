/** The program as a real process: compiled once for a test file, started as often as needed. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPackageRoot } from "../../src/package-root.ts";

/** Where the compiled program stands. */
export interface CompiledCli {
  readonly bin: string;
  readonly remove: () => Promise<void>;
}

/** How a process is started. */
export interface CliProcessOptions {
  readonly databaseUrl?: string;
  readonly cwd?: string;
  /** Runs before the program in the same process, for example `ulimit -f 8`. */
  readonly prelude?: string;
}

/** A process of the program. */
export interface CliProcess {
  readonly child: ChildProcess;
  /** What it left behind; `exitCode` is `null` where a signal ended it. */
  readonly end: Promise<CliProcessEnd>;
}

/** The end of a process. */
export interface CliProcessEnd {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Compiles the sources; types are the type check's business. The packages must be found from where it stands. */
export async function compileCli(): Promise<CompiledCli> {
  const root = findPackageRoot();
  const outDir = join(root, "node_modules", ".cache", `ddex-batch-${randomUUID()}`);
  const tsc = join(root, "node_modules", ".bin", "tsc");
  const flags = ["--outDir", outDir, "--noCheck", "--declaration", "false"];
  await promisify(execFile)(tsc, ["-p", join(root, "tsconfig.json"), ...flags]);
  return {
    bin: join(outDir, "cli", "bin.js"),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}

/** Starts a process. */
export function startCli(
  { bin }: CompiledCli,
  words: readonly string[],
  options: CliProcessOptions = {},
): CliProcess {
  const { DATABASE_URL: _ignored, ...env } = process.env;
  const child = spawn(
    "sh",
    ["-c", `${options.prelude ?? ":"}; exec "$0" "$@"`, process.execPath, bin, ...words],
    {
      cwd: options.cwd,
      env: { ...env, ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const end = new Promise<CliProcessEnd>((settle, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => settle({ exitCode, stdout, stderr }));
  });
  return { child, end };
}
