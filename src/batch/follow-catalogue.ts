/** Follow mode: a process that stays up and exports what changes, soon after it has changed. */
import { listenForChanges } from "../db/change-listener.ts";
import type { Database } from "../db/connect.ts";
import { readWaitingChanges, type WaitingChanges, type WaitingQuestion } from "../db/waiting-changes.ts";
import { ErnError } from "../errors.ts";
import { assertInteger } from "./batch-options.ts";
import { exportCatalogue, type ExportCatalogueOptions } from "./export-catalogue.ts";
import type { ExportSummary } from "./export-summary.ts";
import { faultClassOf } from "./fault-class.ts";
import { findMessageParties, historyOf } from "./message-parties.ts";

/** Options of `followCatalogue`. */
export interface FollowOptions extends Omit<
  ExportCatalogueOptions,
  "changedOnly" | "releaseIds" | "retryOf" | "query" | "runKey" | "again" | "now"
> {
  /** Releases that wait before they are exported at once. Integer from 1. Default: 1000. */
  readonly flushSize?: number | undefined;
  /** Longest time that a change waits for others. Integer from 1. Unit: ms. Default: 60,000. */
  readonly flushInterval?: number | undefined;
  /** Called behind each run that changes were exported by. */
  readonly onFlush?: ((summary: ExportSummary) => void) | undefined;
  /** Called where a flush has to wait: the database is away, or another run has the job. */
  readonly onSetback?: ((setback: Setback) => void) | undefined;
}

/** Why a flush is tried again later. */
export interface Setback {
  readonly error: ErnError;
  /** Unit: ms. */
  readonly waitMs: number;
}

/** What following came to. Units: counts are releases unless their name says otherwise. */
export interface FollowSummary {
  /** Runs. */
  readonly flushCount: number;
  readonly documentCount: number;
  readonly unchangedCount: number;
  readonly failedCount: number;
}

const FLUSH_SIZE = 1_000;
const FLUSH_INTERVAL_MS = 60_000;
/** A notice may be lost, or not be given at all: the log is looked at so often anyway. */
const MAX_IDLE_MS = 10_000;
/** Between two looks at the log, however fast changes come. */
const MIN_PAUSE_MS = 100;
/** A look may take a tenth of the time. */
const LOOK_SHARE = 10;
const FIRST_SETBACK_MS = 500;
const MAX_SETBACK_MS = 30_000;

/**
 * Exports what changes, until it is asked to stop.
 *
 * Shape: a run at once for what is due already; then one whenever `flushSize` releases wait, or the first change that waits is
 * `flushInterval` old. Each is a run of its own of what changed since the last completed one, and never two at a time: what
 * changes during a run is part of the next. A lost database and a job that another run has are waited for.
 * Throws: as `exportCatalogue`, for whatever does not pass by itself. An abort by `signal` or `stopSignal` is no error.
 */
export async function followCatalogue(
  database: Database,
  options: FollowOptions = {},
): Promise<FollowSummary> {
  const { flushSize = FLUSH_SIZE, flushInterval = FLUSH_INTERVAL_MS, onFlush, onSetback, ...rest } = options;
  assertInteger("flushSize", flushSize);
  assertInteger("flushInterval", flushInterval);
  const { catalogueSchema = "catalogue" } = rest;
  const parties = rest.parties ?? (await findMessageParties(database, { ...rest, catalogueSchema }));
  const question: WaitingQuestion = { job: "export", ...historyOf(parties), catalogueSchema };
  const totals = { flushCount: 0, documentCount: 0, unchangedCount: 0, failedCount: 0 };
  const doorbell = new Doorbell([rest.signal, rest.stopSignal]);
  const listener = listenForChanges(database, () => doorbell.ring());

  async function flush(): Promise<void> {
    const summary = await exportCatalogue(database, { ...rest, changedOnly: true });
    totals.flushCount += 1;
    totals.documentCount += summary.documentCount;
    totals.unchangedCount += summary.unchangedCount;
    totals.failedCount += summary.failedCount;
    onFlush?.(summary);
    // Somebody has cancelled it: what waits is not to be begun again at once.
    if (summary.status !== "COMPLETED") await doorbell.sleep(flushInterval);
  }

  let isFirst = true;
  let setbacks = 0;
  try {
    while (!doorbell.isStopped) {
      try {
        const startedMs = performance.now();
        const waiting = await readWaitingChanges(database, question, flushSize);
        const pauseMs = Math.max(MIN_PAUSE_MS, LOOK_SHARE * (performance.now() - startedMs));
        const isDue =
          isFirst || waiting.releaseCount >= flushSize || (waiting.ageMs ?? -Infinity) >= flushInterval;
        if (isDue) {
          await flush();
          isFirst = false;
        } else {
          await doorbell.wait(restOf(waiting, flushInterval), pauseMs);
        }
        setbacks = 0;
      } catch (error) {
        if (doorbell.isStopped) break;
        if (!passes(error)) throw error;
        const waitMs = Math.random() * Math.min(MAX_SETBACK_MS, FIRST_SETBACK_MS * 2 ** setbacks);
        setbacks += 1;
        onSetback?.({ error, waitMs });
        await doorbell.sleep(waitMs);
      }
    }
  } finally {
    doorbell.close();
    await listener.close();
  }
  return totals;
}

/** Until the first change that waits has waited long enough, and never longer than a lost notice may cost. Unit: ms. */
function restOf({ ageMs = 0 }: WaitingChanges, flushInterval: number): number {
  return Math.min(MAX_IDLE_MS, Math.max(0, flushInterval - ageMs));
}

/** True of what is over by itself one day. */
function passes(error: unknown): error is ErnError {
  if (!(error instanceof ErnError)) return false;
  if (error.code === "ERN_RUN_ALREADY_ACTIVE" || error.code === "ERN_RUN_INTERRUPTED") return true;
  const faultClass = faultClassOf(error);
  return faultClass === "transient" || faultClass === "resource";
}

/** Waits that a change may end, and that an abort always ends. */
class Doorbell {
  readonly #signals: readonly AbortSignal[];
  #isRung = false;
  #wake: () => void = () => undefined;

  constructor(signals: readonly (AbortSignal | undefined)[]) {
    this.#signals = signals.filter((signal) => signal !== undefined);
    for (const signal of this.#signals) signal.addEventListener("abort", this.#abort);
  }

  get isStopped(): boolean {
    return this.#signals.some((signal) => signal.aborted);
  }

  ring(): void {
    this.#isRung = true;
    this.#wake();
  }

  /** Waits until it rings or for a time, in any case for the least one. Unit: ms. */
  async wait(ms: number, leastMs: number): Promise<void> {
    await this.sleep(leastMs);
    if (!this.#isRung) await this.#pause(ms - leastMs);
    this.#isRung = false;
  }

  /** Waits for a time. Unit: ms. */
  async sleep(ms: number): Promise<void> {
    const untilMs = performance.now() + ms;
    for (let leftMs = ms; leftMs > 0 && !this.isStopped; leftMs = untilMs - performance.now()) {
      await this.#pause(leftMs);
    }
  }

  close(): void {
    for (const signal of this.#signals) signal.removeEventListener("abort", this.#abort);
  }

  readonly #abort = (): void => this.#wake();

  async #pause(ms: number): Promise<void> {
    if (ms <= 0 || this.isStopped) return;
    await new Promise<void>((settle) => {
      const timer = setTimeout(settle, ms);
      this.#wake = () => {
        clearTimeout(timer);
        settle();
      };
    });
  }
}
