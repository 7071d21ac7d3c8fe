/** The releases of one page or chunk, read by one statement and handed out one at a time. */
import type { ReadRelease } from "../db/release-reader.ts";
import type { LoadedItem } from "./batch-items.ts";
import { failpoint } from "./failpoint.ts";

/** A release of the page. */
interface PageRelease {
  readonly releaseId: string;
  /** Unit: bytes of expected XML. */
  readonly estimatedBytes: number;
}

/** Hands out the releases of one page in plan order; starts reading when it is made. */
export class PageReader {
  readonly #places: ReadonlyMap<string, number>;
  readonly #releases: AsyncGenerator<ReadRelease>;
  #reading: Promise<IteratorResult<ReadRelease, unknown>>;
  #next: ReadRelease | undefined;

  constructor(releaseIds: readonly string[], releases: AsyncGenerator<ReadRelease>) {
    this.#places = new Map(releaseIds.map((releaseId, place) => [releaseId, place]));
    this.#releases = releases;
    this.#reading = this.#readOn();
  }

  /** Reads on to a release. A release that the cursor has passed, or never had, is gone: deleted since it was planned. */
  async load({ releaseId, estimatedBytes }: PageRelease): Promise<LoadedItem> {
    const place = this.#places.get(releaseId);
    if (place === undefined) return { kind: "too-large", releaseId, bytes: estimatedBytes };
    while (this.#next === undefined || this.#placeOf(this.#next) < place) {
      const result = await this.#reading;
      if (result.done === true) return { kind: "gone", releaseId };
      this.#next = result.value;
      this.#reading = this.#readOn();
    }
    if (this.#next.releaseId !== releaseId) return { kind: "gone", releaseId };
    const read = this.#next;
    if (read.isTooLarge && read.isOverdue === true) return { kind: "overdue", releaseId };
    if (read.isTooLarge) return { kind: "too-large", releaseId, bytes: read.bytes };
    return { kind: "rows", releaseId, assemble: read.assemble, sourceSha: read.sourceSha };
  }

  /** Ends the cursor and gives its connection back. */
  async close(): Promise<void> {
    await this.#releases.return(undefined);
  }

  #readOn(): Promise<IteratorResult<ReadRelease, unknown>> {
    const reading = this.#releases.next();
    reading.then(noteRead, ignore);
    return reading;
  }

  #placeOf(release: ReadRelease): number {
    return this.#places.get(release.releaseId) ?? -1;
  }
}

/** Hands out the releases of a chunk that may end the process: nothing is read before its batch is known to be in hand. */
export class SuspectReader {
  readonly #readable: ReadonlySet<string>;
  readonly #read: (releaseIds: readonly string[]) => AsyncGenerator<ReadRelease>;
  #reader: PageReader;

  constructor(
    readable: ReadonlySet<string>,
    read: (releaseIds: readonly string[]) => AsyncGenerator<ReadRelease>,
  ) {
    this.#readable = readable;
    this.#read = read;
    this.#reader = new PageReader([], read([]));
  }

  /** Begins to read a batch. */
  async readBatch(releaseIds: readonly string[]): Promise<void> {
    await this.#reader.close();
    const readable = releaseIds.filter((releaseId) => this.#readable.has(releaseId));
    this.#reader = new PageReader(readable, this.#read(readable));
  }

  /** Reads on to a release of the batch. */
  load(release: PageRelease): Promise<LoadedItem> {
    return this.#reader.load(release);
  }

  /** Ends the cursor and gives its connection back. */
  async close(): Promise<void> {
    await this.#reader.close();
  }
}

/** It may be ahead of every batch that is in hand. */
function noteRead(result: IteratorResult<ReadRelease, unknown>): void {
  failpoint("while-read", () => (result.done === true ? [] : [result.value.releaseId]));
}

/** Whoever waits for the release hears of it. */
function ignore(): void {
  // Nobody may be waiting yet.
}
