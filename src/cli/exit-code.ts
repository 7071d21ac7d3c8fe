/** Exit codes: the contract with cron, systemd and whoever else starts the command. */
import type { ExportSummary } from "../batch/export-summary.ts";
import { ConfigError, ErnError, type ErrorCode } from "../errors.ts";

/** Every exit code. Source: docs/operations.md. */
export const EXIT = {
  completed: 0,
  /** `diff`: the messages differ. */
  different: 1,
  badUsage: 2,
  /** Everything ran; some releases failed, or some files are invalid. */
  incomplete: 3,
  failed: 4,
  /** More releases failed than the limits allow. */
  skipLimit: 5,
  /** Another run has the job. */
  alreadyActive: 6,
  /** The circuit breaker has stopped the run. */
  outOfBand: 7,
  /** A bug of this package. */
  bug: 70,
  /** The run is unfinished: start the same command again. */
  tryAgain: 75,
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Exit code of an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof ConfigError) return EXIT.badUsage;
  if (!(error instanceof ErnError)) return EXIT.bug;
  return BY_CODE[error.code] ?? EXIT.failed;
}

const BY_CODE: Partial<Readonly<Record<ErrorCode, ExitCode>>> = {
  ERN_RUN_SKIP_LIMIT: EXIT.skipLimit,
  ERN_RUN_OUT_OF_BAND: EXIT.outOfBand,
  ERN_RUN_ALREADY_ACTIVE: EXIT.alreadyActive,
  ERN_RUN_INTERRUPTED: EXIT.tryAgain,
  ERN_MEMORY_EXHAUSTED: EXIT.tryAgain,
};

/** Exit code of a run that came to its end, or was stopped. */
export function exitCodeOfRun({
  status,
  failedCount,
}: Pick<ExportSummary, "status" | "failedCount">): ExitCode {
  if (status === "STOPPED" || status === "CANCELLED") return EXIT.stopped;
  return failedCount === 0 ? EXIT.completed : EXIT.incomplete;
}
