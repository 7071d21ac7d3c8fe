/** Gives the worker thread that a validator call starts: xmllint-wasm creates it and hands out no handle. */

import { AsyncLocalStorage } from "node:async_hooks";
import { setFlagsFromString } from "node:v8";
import type { Worker } from "node:worker_threads";

/**
 * How long a WASM function runs in V8's quick code before it is compiled again with all optimizations. Every call starts a
 * new worker that compiles anew, so the default optimizes half of libxml2 for a second's work: 250 ms of CPU time a call,
 * 100 ms with this, and the same speed in the loops that matter.
 */
const WASM_TIERING_BUDGET = 50_000_000;

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
    setFlagsFromString(`--wasm-tiering-budget=${WASM_TIERING_BUDGET}`);
    process.on("worker", announceWorker);
  }
  return calls.run(onWorker, start);
}
