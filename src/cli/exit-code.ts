/** Exit codes: the contract with cron, systemd and whoever else starts the command. */
import type { ExportSummary } from "../batch/export-summary.ts";
import { ConfigError, ErnError } from "../errors.ts";

/** Every exit code. Source: docs/operations.md. */
export const EXIT = {
  completed: 0,
  /** `diff`: the messages differ. */
  different: 1,
  badUsage: 2,
  /** Everything ran; some releases failed, or some files are invalid. */
  incomplete: 3,
  failed: 4,
  /** A bug of this package. */
  bug: 70,
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Exit code of an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof ConfigError) return EXIT.badUsage;
  return error instanceof ErnError ? EXIT.failed : EXIT.bug;
}

/** Exit code of a run that came to its end, or was stopped. */
export function exitCodeOfRun({
  status,
  failedCount,
}: Pick<ExportSummary, "status" | "failedCount">): ExitCode {
  if (status === "STOPPED") return EXIT.stopped;
  return failedCount === 0 ? EXIT.completed : EXIT.incomplete;
}
