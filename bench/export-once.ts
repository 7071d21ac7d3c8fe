/** One export in a process of its own, as at night, so that its time and its memory are its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ExportSummary } from "../src/batch/export-summary.ts";
import type { Database } from "../src/db/connect.ts";
import { openServerMeter, readEndedChildrenCpuMs } from "./process-cpu.ts";

/** What an export came to. Units: ms of CPU time. */
export interface MeasuredExport {
  readonly summary: ExportSummary;
  readonly nodeCpuMs: number;
  readonly postgresCpuMs: number;
}

/** Where the command line is, of this working tree unless another one is given. */
export interface ExportCommand {
  readonly database: Database;
  readonly args: readonly string[];
  /** Path of the compiled command line. */
  readonly cli?: string;
}

/** Exports, and measures how much the two sides had to do. Throws: Error where the command fails. */
export async function measureExport({ database, args, cli }: ExportCommand): Promise<MeasuredExport> {
  const meter = await openServerMeter(database);
  const before = { node: readEndedChildrenCpuMs(), postgres: meter() };
  const output = await run([cli ?? OUR_CLI, "export", "--json", "--quiet", ...args], database.url);
  const summary: ExportSummary = JSON.parse(output);
  return {
    summary,
    nodeCpuMs: readEndedChildrenCpuMs() - before.node,
    postgresCpuMs: meter() - before.postgres,
  };
}

const OUR_CLI = fileURLToPath(new URL("../src/cli/bin.js", import.meta.url));

function run(command: readonly string[], url: string): Promise<string> {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((settle, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => {
      if (exitCode === 0) settle(output);
      else reject(new Error(`The export ended with ${exitCode}`));
    });
  });
}

/** Makes the next export a first one, of a database as it stands at night. */
export async function forgetExports({ pool }: Database): Promise<void> {
  await pool.query("truncate export.run, export.error cascade");
  await pool.query("checkpoint");
}
