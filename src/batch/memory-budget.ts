/**
 * Admission by bytes: a first-come-first-served weighted semaphore.
 *
 * A batch is admitted before it is read, with the bytes that it will cost until it is written; what does not fit waits. Where
 * the process takes more than was thought, nothing more is admitted while something is in hand, whatever would fit.
 */
import { isAtLeast, type MemoryPressure } from "./memory-pressure.ts";
import { SmallestFirst } from "./smallest-first.ts";

/** Bytes that are held until they are given back. */
export interface MemoryLease {
  readonly bytes: number;
  /** Gives the bytes back; more than once is the same as once. */
  release(): void;
}

interface Waiting {
  readonly bytes: number;
  readonly admit: () => void;
}

/** The memory that all batches in flight share. Memory: admitted bytes never exceed `capacityBytes`. */
export class MemoryBudget {
  readonly capacityBytes: number;
  /** What the process may take as a whole; undefined where nobody watches. */
  readonly limitBytes: number | undefined;
  /** What takes most memory of a batch goes through here. */
  readonly gate: SmallestFirst = new SmallestFirst();
  #admitted = 0;
  #pressure: MemoryPressure = "none";
  readonly #queue: Waiting[] = [];

  /** Units: bytes. */
  constructor(capacityBytes: number, limitBytes?: number) {
    this.capacityBytes = capacityBytes;
    this.limitBytes = limitBytes;
  }

  get admittedBytes(): number {
    return this.#admitted;
  }

  get pressure(): MemoryPressure {
    return this.#pressure;
  }

  /** True where claimed work is to be handed back: under severe pressure, and only while something else is in hand. */
  get isOverfull(): boolean {
    return this.#admitted > 0 && isAtLeast(this.#pressure, "severe");
  }

  /** Takes note of the pressure on the process. */
  press(pressure: MemoryPressure): void {
    this.#pressure = pressure;
    this.gate.isNarrow = isAtLeast(pressure, "severe");
    this.#admitWaiting();
  }

  /** Says whether a request can ever be admitted. */
  fits(bytes: number): boolean {
    return bytes <= this.capacityBytes;
  }

  /**
   * Waits until the bytes are free.
   *
   * Shape: requests are admitted in the order in which they came, so that a large one is not starved by small ones; with
   * nothing in hand the first one always is.
   * Throws: RangeError for a request that does not fit at all; ask `fits` first.
   */
  async acquire(bytes: number): Promise<MemoryLease> {
    if (!this.fits(bytes)) {
      throw new RangeError(`Cannot admit ${bytes} bytes: the budget is ${this.capacityBytes}`);
    }
    await new Promise<void>((admit) => {
      this.#queue.push({ bytes, admit });
      this.#admitWaiting();
    });
    let isHeld = true;
    return {
      bytes,
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        this.#admitted -= bytes;
        this.#admitWaiting();
      },
    };
  }

  #admitWaiting(): void {
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      if (this.#admitted + first.bytes > this.capacityBytes) return;
      if (this.#admitted > 0 && this.#pressure !== "none") return;
      this.#queue.shift();
      this.#admitted += first.bytes;
      first.admit();
    }
  }
}
