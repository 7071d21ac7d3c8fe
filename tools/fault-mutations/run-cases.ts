/** Cases of the fault suite, run on another program than the one of the sources. */
import { spawn } from "node:child_process";
import { join } from "node:path";

/** What the cases came to. */
export interface CaseResult {
  readonly isRed: boolean;
  /** Invariants that were violated, and the first line of each other failure. */
  readonly found: readonly string[];
  readonly output: string;
}

/** Longest time of a file of cases: a bug may keep a run from ever ending. */
const MAX_FILE_MS = 300_000;
const FAILURE = /^\s*(?:AssertionError|Error|RunError|TypeError): .*/gm;

/** Runs cases in the short form. Throws: Error where the suite could not begin. */
export async function runCases(
  root: string,
  cases: readonly string[],
  programBin: string,
): Promise<CaseResult> {
  const files = cases.map((name) => join("test", "faults", name));
  const { exitCode, output, isOverdue } = await runVitest(root, files, programBin);
  if (!output.includes("faults: form")) throw new Error(`Cannot run the cases:\n${output}`);
  const invariants = [...output.matchAll(/"invariant": "(I\d+)"/g)].map(([, name = ""]) => name);
  const failures = [...output.matchAll(FAILURE)].map(([line]) => line.trim().slice(0, 90));
  const found = invariants.length > 0 ? invariants : failures;
  return {
    isRed: exitCode !== 0,
    found: [...new Set(isOverdue ? ["the run never ends", ...invariants] : found)],
    output,
  };
}

function runVitest(
  root: string,
  files: readonly string[],
  programBin: string,
): Promise<{ readonly exitCode: number | null; readonly output: string; readonly isOverdue: boolean }> {
  return new Promise((settle, reject) => {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const child = spawn(
      process.execPath,
      [vitest, "run", "--config", "vitest.faults.config.ts", "--mode", "short", ...files],
      {
        cwd: root,
        env: { ...process.env, DDEX_BATCH_FAULTS_PROGRAM: programBin, NO_COLOR: "1" },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let output = "";
    let isOverdue = false;
    const timer = setTimeout(() => {
      isOverdue = true;
      child.kill("SIGINT");
    }, files.length * MAX_FILE_MS);
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.once("error", reject);
    child.once("close", (exitCode) => {
      clearTimeout(timer);
      settle({ exitCode, output, isOverdue });
    });
  });
}
