/** Chooses how progress is shown: a bar on a terminal, a line now and then in a log, or nothing. */
import type { BatchProgress } from "../batch/progress.ts";
import type { CommandContext } from "./command.ts";
import { openProgressBar, type ProgressDisplay } from "./progress-bar.ts";
import { formatCount, formatRate, timeLeft } from "./quantities.ts";

/** What is counted, and whether anyone wants to know. */
export interface ProgressOptions {
  /** Plural, for example `releases`. */
  readonly noun: string;
  readonly isQuiet: boolean;
}

const LINE_INTERVAL_MS = 5_000;

/** Opens a display on standard error. */
export function openProgress(context: CommandContext, { noun, isQuiet }: ProgressOptions): ProgressDisplay {
  if (isQuiet) return { show: () => undefined, end: () => undefined };
  const { stderr, env } = context.io;
  if (stderr.isTTY === true && env["TERM"] !== "dumb") return openProgressBar(stderr, noun);
  return progressLines(context.note, noun);
}

/**
 * Shows progress as lines.
 *
 * Units: at most one line in five seconds, so that a short run has none and a night's log stays readable.
 */
export function progressLines(
  note: (line: string) => void,
  noun: string,
  clock: () => number = () => performance.now(),
): ProgressDisplay {
  let lastMs = clock();
  return {
    show: (progress) => {
      const nowMs = clock();
      if (nowMs - lastMs < LINE_INTERVAL_MS) return;
      lastMs = nowMs;
      note(progressLine(progress, noun));
    },
    end: () => undefined,
  };
}

function progressLine(progress: BatchProgress, noun: string): string {
  const { processed, total, failed, ratePerSecond } = progress;
  const left = timeLeft(progress);
  const share = total === undefined || total === 0 ? "" : ` (${Math.floor((processed * 100) / total)} %)`;
  const parts = [
    `${formatCount(processed)}${total === undefined ? "" : ` of ${formatCount(total)}`} ${noun}${share}`,
    formatRate(ratePerSecond),
    `${formatCount(failed)} failed`,
    ...(left === undefined ? [] : [left]),
  ];
  return parts.join(", ");
}
