/** Enough that the hashes of a part, of a million, stay in the processor's cache while they are compared. */
const parts = 256;

/**
 * A proof that texts differ, without keeping them: equal texts have equal hashes, so as long as all 64-bit hashes
 * differ, so do the texts. Two different texts of one hash (for a million texts one chance in ten million) only spoil
 * the proof.
 *
 * Hash: two multiplicative 32-bit streams, each mixed with the other at the end by the finalizer of MurmurHash3
 * (A. Appleby). Hashes are sorted into parts by their leading bits, and each part is compared by itself.
 */
export class DistinctTexts {
  readonly #parts = Array.from({ length: parts }, () => new Uint32Array(64));
  /** Words in use of each part, two a hash. */
  readonly #used = new Uint32Array(parts);

  /** Adds the text between two places of a buffer. */
  add(bytes: Uint8Array, start: number, end: number): void {
    let low = 0x9747b28c ^ (end - start);
    let high = 0x85ebca6b;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      low = Math.imul(low ^ byte, 0x9e3779b1);
      high = Math.imul(high ^ byte, 0x5f356495);
    }
    low = mix(low ^ (high >>> 15));
    high = mix(high ^ (low >>> 13));
    const number = high >>> 24;
    const used = this.#used[number] as number;
    let part = this.#parts[number] as Uint32Array<ArrayBuffer>;
    if (used === part.length) {
      part = new Uint32Array(2 * used);
      part.set(this.#parts[number] as Uint32Array<ArrayBuffer>);
      this.#parts[number] = part;
    }
    part[used] = low | 1; // 0 is a free place
    part[used + 1] = high;
    this.#used[number] = used + 2;
  }

  /** All texts added so far certainly differ. */
  areDifferent(): boolean {
    const largest = Math.max(...this.#used);
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * largest + 2)));
    return this.#parts.every((part, number) => {
      table.fill(0);
      return areDifferent(part, this.#used[number] as number, table);
    });
  }
}

function mix(word: number): number {
  const half = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const rest = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return rest ^ (rest >>> 16);
}

/** Enters the hashes of a part into an empty table that they fill by half at most; places are probed in turn. */
function areDifferent(part: Uint32Array, used: number, table: Uint32Array): boolean {
  const last = table.length - 2;
  for (let i = 0; i < used; i += 2) {
    const [low, high] = [part[i] as number, part[i + 1] as number];
    let at = (high << 1) & last;
    while (table[at] !== 0) {
      if (table[at] === low && table[at + 1] === high) return false;
      at = (at + 2) & last;
    }
    table[at] = low;
    table[at + 1] = high;
  }
  return true;
}
