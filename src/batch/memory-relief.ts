/** What an export does when memory is about to run out: it leaves, or gives up the one release that takes it all. */
import { setTimeout as wait } from "node:timers/promises";
import { RunError } from "../errors.ts";
import type { BatchOutcome, PlannedItem } from "./batch-items.ts";
import { exportBatch, type ExportSettings } from "./export-batch.ts";
import { tooLarge } from "./failed-release.ts";
import type { MemoryBudget } from "./memory-budget.ts";
import { pressureOf } from "./memory-pressure.ts";
import { watchMemory } from "./memory-watchdog.ts";
import { residentBytes } from "./resident-memory.ts";
import type { ReadBatch } from "./run-batches.ts";

/** Whom memory is watched for. */
export interface MemoryReliefOptions {
  readonly budget: MemoryBudget;
  readonly settings: ExportSettings;
  /** The batches that are in hand now. */
  readonly inHand: () => readonly (readonly PlannedItem[])[];
  /** Called where to leave helps. */
  readonly leave: (error: RunError) => void;
}

/** What is given up takes as long until its memory is the system's again. Units: ms. */
const FREED_WITHIN_MS = 5_000;
const FREED_CHECK_MS = 100;

/** Watches the memory of an export until it is closed. */
export class MemoryRelief {
  readonly #options: MemoryReliefOptions;
  readonly #unwatch: () => void;
  /** False where the process took the memory before: to leave would give nothing back. */
  readonly #isOwn: boolean;
  /** Batches that are not begun yet. */
  #waitingCount = 0;
  /** Ends the work on a release that is in hand alone. */
  #outgrown = new AbortController();

  constructor(options: MemoryReliefOptions) {
    const { budget, settings } = options;
    this.#options = options;
    this.#isOwn = pressureOf(residentBytes(), settings.memoryLimitBytes) === "none";
    this.#unwatch = watchMemory(budget, { observe: settings.observe, onCritical: () => this.#relieve() });
  }

  /** Exports a batch. Shape: a release that outgrows the memory although nothing else is in hand is a failure of its own. */
  async export({ batchIndex, planned, items }: ReadBatch): Promise<BatchOutcome> {
    const { settings } = this.#options;
    await this.#waitUntilFreed();
    const [only] = planned;
    if (only === undefined || planned.length > 1) return exportBatch(batchIndex, items, settings);
    const outgrown = new AbortController();
    this.#outgrown = outgrown;
    const signal =
      settings.signal === undefined ? outgrown.signal : AbortSignal.any([settings.signal, outgrown.signal]);
    try {
      return await exportBatch(batchIndex, items, { ...settings, signal });
    } catch (error) {
      if (!outgrown.signal.aborted || settings.signal?.aborted === true) throw error;
      const failure = tooLarge(only.releaseId, residentBytes(), settings);
      return { batchIndex, documents: [], failures: [failure], goneCount: 0 };
    }
  }

  /** Watches no longer. */
  close(): void {
    this.#unwatch();
  }

  /** Nobody is blamed for the memory of who came before: it is given time to be freed, and else the process leaves. */
  async #waitUntilFreed(): Promise<void> {
    const { budget, leave, settings } = this.#options;
    if (!this.#isOwn) return;
    this.#waitingCount += 1;
    const end = performance.now() + FREED_WITHIN_MS;
    while (budget.pressure === "critical" && performance.now() < end && settings.signal?.aborted !== true) {
      await wait(FREED_CHECK_MS);
    }
    this.#waitingCount -= 1;
    if (budget.pressure === "critical") leave(memoryExhausted(settings.memoryLimitBytes));
  }

  /** With nothing in hand there is nothing to give up: the process takes it by itself. */
  #relieve(): void {
    const { inHand, leave, settings } = this.#options;
    const [batch, ...others] = inHand();
    if (batch === undefined || !this.#isOwn) return;
    const isAlone = others.length === 0;
    if (isAlone && this.#waitingCount > 0) return;
    if (isAlone && batch.length === 1) this.#outgrown.abort();
    else leave(memoryExhausted(settings.memoryLimitBytes));
  }
}

function memoryExhausted(limitBytes: number): RunError {
  return new RunError(
    "ERN_MEMORY_EXHAUSTED",
    `Cannot go on with the run: the process takes ${residentBytes()} of its ${limitBytes} bytes`,
  );
}
