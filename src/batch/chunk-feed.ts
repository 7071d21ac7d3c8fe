/** The chunks of a run as one process gets them: claimed one ahead, read by one statement each, and brought to their end. */
import {
  claimChunk,
  type ClaimedChunk,
  finishChunk,
  type OpenRelease,
  returnChunk,
  type Worker,
} from "../db/chunk-lease.ts";
import type { Database } from "../db/connect.ts";
import type { ReadRelease } from "../db/release-reader.ts";
import { readOutlook } from "../db/run-outlook.ts";
import type { PlannedItem } from "./batch-items.ts";
import { type ChunkEnd, ChunkWork } from "./chunk-work.ts";
import { failpoint } from "./failpoint.ts";
import { faultClassOf } from "./fault-class.ts";
import type { FaultPolicy } from "./fault-policy.ts";
import { PageReader, SuspectReader } from "./page-reader.ts";
import type { RunControl } from "./run-control.ts";
import type { RunObserver } from "./run-observer.ts";

/** A release of a chunk. */
export interface ChunkItem extends PlannedItem {
  readonly releaseId: string;
  /** Place in the plan of the run, counted from 0. */
  readonly place: number;
  readonly chunk: ChunkWork;
  /** Processes that ended with it in hand. */
  readonly deaths: number;
  /** Begins to read the releases of its batch; absent where the chunk is read ahead as a whole. */
  readonly readBatch?: ((releaseIds: readonly string[]) => Promise<void>) | undefined;
}

/** Says whether a planned item is a release of a chunk. */
export function isChunkItem(item: PlannedItem): item is ChunkItem {
  return "chunk" in item;
}

/** The chunk of a batch: batches do not cross them. */
export function chunkOf(items: readonly ChunkItem[]): ChunkWork | undefined {
  return items[0]?.chunk;
}

/** What a feed works with. */
export interface ChunkFeedOptions {
  readonly worker: Worker;
  readonly control: RunControl;
  readonly faults: FaultPolicy;
  /** Has the retries of the process counted with those of the others. */
  readonly reportRetries: () => Promise<void>;
  /** Reads releases, in the given order. */
  readonly read: (releaseIds: readonly string[]) => AsyncGenerator<ReadRelease>;
  /** Largest release that is read at all. Unit: bytes, of expected XML and of rows. */
  readonly maxReleaseBytes: number;
  readonly observe: RunObserver | undefined;
  /** Writes that releases are left out, which have killed too many processes. */
  readonly quarantine: (items: readonly ChunkItem[]) => Promise<void>;
}

/** Neighbours of a release that was in the hands of a process that died. */
const SUSPECTS_PER_BATCH = 32;
/** A release that died so often with nothing else in hand is left out. */
const MAX_DEATHS_ALONE = 3;
const MAX_SLEEP_MS = 1_000;
const MIN_SLEEP_MS = 20;

interface OpenChunk {
  readonly work: ChunkWork;
  readonly items: readonly ChunkItem[];
  readonly quarantined: readonly ChunkItem[];
  readonly reader: Pick<PageReader, "load" | "close">;
  /** True where it may end the process: nothing else is read ahead then, so that the death is its own. */
  readonly isSuspect: boolean;
}

/** Feeds a process with the chunks of a run until all are done, by whomever. */
export class ChunkFeed {
  readonly #database: Database;
  readonly #options: ChunkFeedOptions;
  #isClosed = false;

  constructor(database: Database, options: ChunkFeedOptions) {
    this.#database = database;
    this.#options = options;
  }

  /**
   * Claims chunk after chunk.
   *
   * Shape: one segment per chunk; ends when every chunk of the run is done, when the process is to stop, or when somebody
   * has ended the run. While a chunk is taken in PostgreSQL already prepares the next one, unless the chunk has ended a
   * process before: such a one is read batch by batch, behind a note of what is in hand, and nothing else with it.
   * Memory: two chunks of keys, four round trips of rows.
   */
  async *segments(): AsyncGenerator<readonly ChunkItem[]> {
    let ahead = this.#openNext();
    try {
      for (let next = await ahead; next !== undefined; next = await ahead) {
        if (!next.isSuspect) ahead = this.#openNext();
        try {
          if (next.quarantined.length > 0) await this.#options.quarantine(next.quarantined);
          yield next.items;
        } finally {
          await next.reader.close();
          if (this.#isLeaving()) next.work.leave();
          await next.work.cut();
        }
        if (next.isSuspect) ahead = this.#openNext();
      }
    } finally {
      this.close();
      const unused = await ahead.catch(() => undefined);
      await unused?.reader.close();
      unused?.work.leave();
      await unused?.work.cut();
    }
  }

  /** Follows a claimed chunk to its end. */
  take(chunk: ClaimedChunk): ChunkWork {
    const work: ChunkWork = new ChunkWork(chunk, chunk.releases.length, (end) => this.#end(work, end));
    return work;
  }

  /** Claims nothing any more. */
  close(): void {
    this.#isClosed = true;
    this.#options.control.wake();
  }

  #isLeaving(): boolean {
    return this.#options.control.state !== "go";
  }

  /** The promise may be looked at late: a failure must not count as unhandled until then. */
  #openNext(): Promise<OpenChunk | undefined> {
    const opening = (async () => {
      const chunk = await this.#claimNext();
      return chunk && this.#open(chunk);
    })();
    opening.catch(() => undefined);
    return opening;
  }

  async #claimNext(): Promise<ClaimedChunk | undefined> {
    const { control, reportRetries, worker } = this.#options;
    for (;;) {
      const { state } = control;
      if (this.#isClosed || state === "stop" || state === "end") return undefined;
      if (state === "pause") {
        await control.sleep(MAX_SLEEP_MS);
        await control.renew();
        continue;
      }
      const chunk = await this.#tryOnce(async () => {
        await reportRetries();
        return claimChunk(this.#database, worker);
      });
      if (chunk !== undefined) {
        failpoint("after-claim");
        if (chunk.isStolen) this.#options.observe?.({ kind: "lease-stolen" });
        return chunk;
      }
      const outlook = await this.#tryOnce(() => readOutlook(this.#database, worker.runId));
      if (outlook === undefined) continue;
      control.hear(outlook.status);
      if (outlook.openCount === 0) return undefined;
      await control.sleep(Math.min(MAX_SLEEP_MS, Math.max(MIN_SLEEP_MS, outlook.waitMs)));
    }
  }

  /** Undefined after a passing fault and its wait, so that whoever asks sees first whether to stop. */
  async #tryOnce<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      await this.#options.control.sleep(this.#options.faults.delayOf(error));
      return undefined;
    }
  }

  #open(chunk: ClaimedChunk): OpenChunk {
    const { maxReleaseBytes, read } = this.#options;
    const work = this.take(chunk);
    // Whoever may kill the process comes last: its neighbours are written by then.
    const releases = chunk.releases.toSorted((left, right) => left.deaths - right.deaths);
    const quarantined = releases.filter(isQuarantined);
    const healthy = releases.filter((release) => !isQuarantined(release));
    const readable = healthy
      .filter((release) => release.estimatedBytes <= maxReleaseBytes)
      .map(({ releaseId }) => releaseId);
    const { isSuspect } = chunk;
    const suspect = isSuspect ? new SuspectReader(new Set(readable), read) : undefined;
    const reader = suspect ?? new PageReader(readable, read(readable));
    const toItem = (release: OpenRelease): ChunkItem => ({
      ...release,
      chunk: work,
      ...boundOf(release, chunk.maxBatchSize),
      ...(suspect !== undefined && { readBatch: (ids) => suspect.readBatch(ids) }),
      load: () => reader.load(release),
    });
    return { isSuspect, work, items: healthy.map(toItem), quarantined: quarantined.map(toItem), reader };
  }

  /** Tried again and again: a chunk that is not given back keeps everybody waiting until its lease runs out. */
  async #end({ hold }: ChunkWork, end: ChunkEnd): Promise<void> {
    const { worker, control, faults } = this.#options;
    try {
      if (end === "done") await faults.retry(() => finishChunk(this.#database, worker.runId, hold));
      else if (end !== "lost") await faults.retry(() => returnChunk(this.#database, worker.runId, hold, end));
    } catch (error) {
      // Given up: the lease runs out by itself, and the items say what was done.
      if (faultClassOf(error) === "fatal" && end === "done") throw error;
    }
    control.wake();
  }
}

function isQuarantined({ deathsAlone }: OpenRelease): boolean {
  return deathsAlone >= MAX_DEATHS_ALONE;
}

function boundOf({ deaths }: OpenRelease, bound: number | undefined): { readonly maxBatchSize?: number } {
  if (deaths >= 2) return { maxBatchSize: 1 };
  const suspects = deaths === 1 ? SUSPECTS_PER_BATCH : undefined;
  if (bound === undefined && suspects === undefined) return {};
  return { maxBatchSize: Math.min(bound ?? SUSPECTS_PER_BATCH, suspects ?? Infinity) };
}
