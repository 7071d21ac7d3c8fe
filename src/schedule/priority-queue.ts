/** Work that waits for a free place. The only file that imports p-queue. */
import PQueue from "p-queue";

/** Runs so many pieces of work at a time, and of those that wait the one with the highest priority first. */
export interface WorkQueue {
  /** Runs the work when it is its turn; equal priorities in the order of their adding. Any number is a priority. */
  readonly add: (priority: number, work: () => Promise<void>) => void;
  /** Starts nothing more until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly isPaused: () => boolean;
}

/** Makes a queue. `work` must not reject. */
export function createWorkQueue(concurrency: number): WorkQueue {
  const queue = new PQueue({ concurrency });
  return {
    add: (priority, work) => void queue.add(work, { priority }),
    pause: () => queue.pause(),
    resume: () => void queue.start(),
    isPaused: () => queue.isPaused,
  };
}
