/** Watches what the process takes: worker threads, WASM memory and buffers count as much as the heap. */
import { collectGarbage } from "./collect-garbage.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import { type MemoryPressure, pressureOf } from "./memory-pressure.ts";
import { residentBytes } from "./resident-memory.ts";
import type { RunObserver } from "./run-observer.ts";

/** Who wants to know of the pressure. */
export interface PressureListener {
  readonly observe?: RunObserver | undefined;
  /** Called at each look that finds the pressure critical as the one before did: what is freed is given back a little later. */
  readonly onCritical?: (() => void) | undefined;
}

/** What a watchdog looks with. */
export interface WatchdogTools {
  /** Units: bytes of the process. */
  readonly read: () => number;
  readonly collect: () => void;
  /** Unit: ms. */
  readonly clock: () => number;
}

const LOOK_MS = 250;
/** A collection that does not help is tried again after twice the time: what is held may be the caller's. */
const MIN_COLLECT_MS = 1_000;
const MAX_COLLECT_MS = 60_000;

const PROCESS_TOOLS: WatchdogTools = {
  read: residentBytes,
  collect: collectGarbage,
  clock: () => performance.now(),
};

/** Looks at the process on behalf of one budget. */
export class MemoryWatchdog {
  readonly #budget: MemoryBudget;
  readonly #limitBytes: number;
  readonly #tools: WatchdogTools;
  readonly #listeners = new Set<PressureListener>();
  #timer: NodeJS.Timeout | undefined;
  #collectAt = 0;
  #collectWaitMs = MIN_COLLECT_MS;

  constructor(budget: MemoryBudget, limitBytes: number, tools: WatchdogTools = PROCESS_TOOLS) {
    this.#budget = budget;
    this.#limitBytes = limitBytes;
    this.#tools = tools;
  }

  /** Watches on behalf of somebody; the function that comes back ends that. */
  listen(listener: PressureListener): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.look(), LOOK_MS).unref();
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#budget.press("none");
    };
  }

  /** Looks once. Pressure counts where it is still there when garbage was collected. */
  look(): void {
    const [pressure, bytes] = this.#measure();
    const before = this.#budget.pressure;
    if (pressure !== before) this.#tell(pressure, bytes);
    this.#budget.press(pressure);
    if (pressure !== "critical" || before !== "critical") return;
    for (const { onCritical } of this.#listeners) onCritical?.();
  }

  #measure(): readonly [MemoryPressure, number] {
    const bytes = this.#tools.read();
    const pressure = pressureOf(bytes, this.#limitBytes);
    if (pressure === "none") this.#collectWaitMs = MIN_COLLECT_MS;
    if (pressure === "none" || !this.#isCollectionDue(pressure)) return [pressure, bytes];
    this.#tools.collect();
    this.#collectAt = this.#tools.clock() + this.#collectWaitMs;
    this.#collectWaitMs = Math.min(MAX_COLLECT_MS, 2 * this.#collectWaitMs);
    const left = this.#tools.read();
    return [pressureOf(left, this.#limitBytes), left];
  }

  /** Nobody leaves for the sake of garbage. */
  #isCollectionDue(pressure: MemoryPressure): boolean {
    if (this.#tools.clock() >= this.#collectAt) return true;
    return pressure === "critical" && [...this.#listeners].some(({ onCritical }) => onCritical);
  }

  #tell(pressure: MemoryPressure, rssBytes: number): void {
    const event = { kind: "memory-pressure", pressure, rssBytes, limitBytes: this.#limitBytes } as const;
    for (const { observe } of this.#listeners) observe?.(event);
  }
}

const watchdogs = new WeakMap<MemoryBudget, MemoryWatchdog>();

/**
 * Watches the process while work on a budget goes on; whoever shares the budget shares the watchdog.
 *
 * Shape: the function that comes back ends it; a budget without a limit of the process is not watched.
 */
export function watchMemory(budget: MemoryBudget, listener: PressureListener): () => void {
  if (budget.limitBytes === undefined) return () => undefined;
  const known = watchdogs.get(budget);
  const watchdog = known ?? new MemoryWatchdog(budget, budget.limitBytes);
  if (known === undefined) watchdogs.set(budget, watchdog);
  return watchdog.listen(listener);
}
