/** Enough that the hashes of a part, of a million, stay in the processor's cache while they are compared. */
const parts = 256;
/** Words of a block of hashes, two a hash. */
const blockLength = 131_072;

/**
 * A proof that texts differ, without keeping them: equal texts have equal hashes, so as long as all 64-bit hashes
 * differ, so do the texts. Two different texts of one hash (for a million texts one chance in ten million) only spoil
 * the proof.
 *
 * Hash: two multiplicative 32-bit streams, each mixed with the other at the end by the finalizer of MurmurHash3
 * (A. Appleby). Hashes are sorted into parts by their leading bits, and each part is compared by itself.
 */
export class DistinctTexts {
  readonly #blocks: Uint32Array[] = [];
  #block = new Uint32Array(blockLength);
  #used = 0;

  /**
   * Adds the text from a place of a buffer to the next `stop` byte, or to `limit` where there is none. An empty text
   * is none.
   *
   * @returns the place where it ends
   */
  addUntil(bytes: Uint8Array, start: number, limit: number, stop: number): number {
    let low = 0x9747b28c;
    let high = 0x85ebca6b;
    let end = start;
    for (; end < limit; end++) {
      const byte = bytes[end] as number;
      if (byte === stop) break;
      low = Math.imul(low ^ byte, 0x9e3779b1);
      high = Math.imul(high ^ byte, 0x5f356495);
    }
    if (end > start) {
      low = mix(low ^ (end - start) ^ (high >>> 15));
      high = mix(high ^ (low >>> 13));
      this.#keep(low | 1, high); // 0 is a free place of a table
    }
    return end;
  }

  #keep(low: number, high: number): void {
    if (this.#used === blockLength) {
      this.#blocks.push(this.#block);
      this.#block = new Uint32Array(blockLength);
      this.#used = 0;
    }
    const at = this.#used;
    this.#block[at] = low;
    this.#block[at + 1] = high;
    this.#used = at + 2;
  }

  /** All texts added so far certainly differ. */
  areDifferent(): boolean {
    const blocks = [...this.#blocks, this.#block.subarray(0, this.#used)];
    const sizes = new Uint32Array(parts);
    for (const block of blocks) addSizes(block, sizes);
    const ends = new Uint32Array(parts);
    for (let part = 1; part < parts; part++)
      ends[part] = (ends[part - 1] as number) + (sizes[part - 1] as number);
    const hashes = new Uint32Array(blocks.reduce((sum, { length }) => sum + length, 0));
    for (const block of blocks) append(block, hashes, ends);
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(...sizes) + 2)));
    return ends.every((end, part) => {
      table.fill(0);
      return areDifferent(hashes.subarray(end - (sizes[part] as number), end), table);
    });
  }
}

function mix(word: number): number {
  const half = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const rest = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return rest ^ (rest >>> 16);
}

/** The part that a hash belongs to, by its leading bits. */
function partOf(high: number): number {
  return high >>> 24;
}

/** Adds up the words of each part. */
function addSizes(block: Uint32Array, sizes: Uint32Array): void {
  for (let i = 0; i < block.length; i += 2) (sizes[partOf(block[i + 1] as number)] as number) += 2;
}

/** Appends each hash to its part, whose end moves on. */
function append(block: Uint32Array, hashes: Uint32Array, ends: Uint32Array): void {
  for (let i = 0; i < block.length; i += 2) {
    const high = block[i + 1] as number;
    const end = ends[partOf(high)] as number;
    hashes[end] = block[i] as number;
    hashes[end + 1] = high;
    ends[partOf(high)] = end + 2;
  }
}

/** Enters the hashes of a part into an empty table that they fill by half at most; places are probed in turn. */
function areDifferent(part: Uint32Array, table: Uint32Array): boolean {
  const last = table.length - 2;
  for (let i = 0; i < part.length; i += 2) {
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
