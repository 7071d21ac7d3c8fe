/** Gives the worker thread that a validator call starts: xmllint-wasm creates it and hands out no handle. */

import { AsyncLocalStorage } from "node:async_hooks";
import type { Worker } from "node:worker_threads";

const calls = new AsyncLocalStorage<(worker: Worker) => void>();

function announceWorker(worker: Worker): void {
  calls.getStore()?.(worker);
}

/**
 * Runs `start` and names every worker thread that it creates synchronously.
 *
 * Node announces each new worker with the process event `worker`, in the async context of the code that created it:
 * that context tells the workers of concurrent calls apart, and those of anybody else.
 */
export function startWithWorker<Result>(start: () => Result, onWorker: (worker: Worker) => void): Result {
  if (!process.listeners("worker").includes(announceWorker)) {
    process.on("worker", announceWorker);
  }
  return calls.run(onWorker, start);
}
