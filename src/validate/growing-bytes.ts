/** Text that is written piece by piece, kept as UTF-8. */

/** Characters that are encoded at once. */
const PIECE_LENGTH = 64 * 1024;

/** Grows by a quarter: what is written is about as long as what it is made of. */
const GROWTH = 1.25;

/** The text that was written so far. Memory: its UTF-8 bytes, and one piece. */
export class GrowingBytes {
  #bytes: Buffer;
  #length = 0;
  #piece = "";

  /** Unit: bytes that are expected. */
  constructor(expectedBytes: number) {
    this.#bytes = Buffer.allocUnsafe(expectedBytes);
  }

  write(text: string): void {
    this.#piece += text;
    if (this.#piece.length >= PIECE_LENGTH) this.#flush();
  }

  /** What was written; nothing may be written behind it. */
  finish(): Buffer {
    this.#flush();
    return this.#bytes.subarray(0, this.#length);
  }

  #flush(): void {
    const needed = this.#length + Buffer.byteLength(this.#piece);
    if (needed > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.ceil(needed * GROWTH));
      this.#bytes.copy(grown, 0, 0, this.#length);
      this.#bytes = grown;
    }
    this.#length += this.#bytes.write(this.#piece, this.#length);
    this.#piece = "";
  }
}
