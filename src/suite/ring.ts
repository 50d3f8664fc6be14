/** The last bytes of a stream, in memory that does not grow. */

export class ByteRing {
  readonly #bytes: Buffer;
  /** Bytes that were pushed, ever. */
  #pushed = 0;

  constructor(capacity: number) {
    this.#bytes = Buffer.alloc(capacity);
  }

  /** How many bytes were pushed out at the front. */
  get dropped(): number {
    return Math.max(0, this.#pushed - this.#bytes.length);
  }

  push(chunk: Buffer): void {
    const capacity = this.#bytes.length;
    const kept = chunk.length > capacity ? chunk.subarray(chunk.length - capacity) : chunk;
    const start = (this.#pushed + chunk.length - kept.length) % capacity;
    const before = kept.copy(this.#bytes, start);
    kept.copy(this.#bytes, 0, before);
    this.#pushed += chunk.length;
  }

  /** What the ring holds, oldest first. */
  contents(): Buffer {
    const end = this.#pushed % this.#bytes.length;
    if (this.dropped === 0) return Buffer.from(this.#bytes.subarray(0, this.#pushed));
    return Buffer.concat([this.#bytes.subarray(end), this.#bytes.subarray(0, end)]);
  }
}
