/** What an export does when memory is about to run out: it leaves, or gives up the one release that takes it all. */
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

/** Watches the memory of an export until it is closed. */
export class MemoryRelief {
  readonly #options: MemoryReliefOptions;
  readonly #unwatch: () => void;
  /** False where the process took the memory before: to leave would give nothing back. */
  readonly #isOwn: boolean;
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

  /** With nothing in hand there is nothing to give up: the process takes it by itself. */
  #relieve(): void {
    const { inHand, leave, settings } = this.#options;
    const [batch, ...others] = inHand();
    if (batch === undefined || !this.#isOwn) return;
    if (others.length === 0 && batch.length === 1) this.#outgrown.abort();
    else leave(memoryExhausted(settings.memoryLimitBytes));
  }
}

function memoryExhausted(limitBytes: number): RunError {
  return new RunError(
    "ERN_MEMORY_EXHAUSTED",
    `Cannot go on with the run: the process takes ${residentBytes()} of its ${limitBytes} bytes`,
  );
}
