/** A bar on a terminal. The only file that imports cli-progress. */
import { SingleBar } from "cli-progress";
import type { BatchProgress } from "../batch/progress.ts";
import type { OutputStream } from "./io.ts";
import { formatCount, formatRate, timeLeft } from "./quantities.ts";

/** Something that shows how far the work has come. */
export interface ProgressDisplay {
  readonly show: (progress: BatchProgress) => void;
  /** Takes down what is shown; further calls of either do nothing. */
  readonly end: () => void;
}

/** Opens a bar; it appears with the first progress. */
export function openProgressBar(stream: OutputStream, noun: string): ProgressDisplay {
  const bar = new SingleBar({
    format: `{bar} {percentage}% | {done} of {all} ${noun} | {speed} | {failed} failed | {left}`,
    stream,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    fps: 8,
    hideCursor: false,
    clearOnComplete: true,
    // Signals are the command's to take: it stops between two batches.
    gracefulExit: false,
    emptyOnZero: true,
    noTTYOutput: false,
    linewrap: false,
  });
  let state: "waiting" | "shown" | "ended" = "waiting";
  return {
    show: (progress) => {
      const facts = factsOf(progress);
      if (state === "waiting") bar.start(progress.total ?? progress.processed, progress.processed, facts);
      if (state === "shown") bar.update(progress.processed, facts);
      if (state === "waiting") state = "shown";
    },
    end: () => {
      if (state === "shown") bar.stop();
      state = "ended";
    },
  };
}

function factsOf(progress: BatchProgress): object {
  const { processed, total, failed, ratePerSecond } = progress;
  return {
    done: formatCount(processed),
    all: formatCount(total ?? processed),
    failed: formatCount(failed),
    speed: formatRate(ratePerSecond),
    left: timeLeft(progress) ?? "",
  };
}
