/** Enough that the hashes of a part, of a million, stay in the processor's cache while they are compared. */
const parts = 256;
/** Words of a block of hashes, two a hash. Signed, so that no number needs a place outside the array. */
const blockLength = 131_072;

/** Hashes in the order of their parts, and where each part ends. */
interface SortedBlock {
  readonly hashes: Int32Array;
  readonly ends: Int32Array;
}

/**
 * A proof that texts differ, without keeping them: equal texts have equal hashes, so as long as all 64-bit hashes
 * differ, so do the texts. Two different texts of one hash (for a million texts one chance in ten million) only spoil
 * the proof.
 *
 * Hash: two multiplicative 32-bit streams, each mixed with the other at the end by the finalizer of MurmurHash3
 * (A. Appleby). Hashes are sorted into parts by their leading bits, block by block, and each part is compared by itself.
 */
export class DistinctTexts {
  readonly #blocks: SortedBlock[] = [];
  readonly #latest = new Int32Array(blockLength);
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
      this.#blocks.push(sortIntoParts(this.#latest));
      this.#used = 0;
    }
    const at = this.#used;
    this.#latest[at] = low;
    this.#latest[at + 1] = high;
    this.#used = at + 2;
  }

  /** All texts added so far certainly differ. */
  areDifferent(): boolean {
    const blocks = [...this.#blocks, sortIntoParts(this.#latest.subarray(0, this.#used))];
    const startOf = (ends: Int32Array, part: number) => (part === 0 ? 0 : (ends[part - 1] as number));
    const sizes = Array.from({ length: parts }, (_, part) =>
      blocks.reduce((sum, { ends }) => sum + (ends[part] as number) - startOf(ends, part), 0),
    );
    const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * Math.max(...sizes) + 2)));
    return sizes.every((_, part) => {
      table.fill(0);
      return blocks.every(({ hashes, ends }) =>
        enter(hashes, startOf(ends, part), ends[part] as number, table),
      );
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

/** A counting sort. */
function sortIntoParts(block: Int32Array): SortedBlock {
  const ends = new Int32Array(parts);
  for (let i = 0; i < block.length; i += 2) (ends[partOf(block[i + 1] as number)] as number) += 2;
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const size = ends[part] as number;
    ends[part] = sum; // where the part starts, moved on with each hash that is placed
    sum += size;
  }
  const hashes = new Int32Array(block.length);
  for (let i = 0; i < block.length; i += 2) {
    const high = block[i + 1] as number;
    const at = ends[partOf(high)] as number;
    hashes[at] = block[i] as number;
    hashes[at + 1] = high;
    ends[partOf(high)] = at + 2;
  }
  return { hashes, ends };
}

/**
 * Enters the hashes between two places into a table that all of a part fill by half at most; places are probed in turn.
 *
 * @returns false when one stands there already
 */
function enter(hashes: Int32Array, start: number, end: number, table: Int32Array): boolean {
  const last = table.length - 2;
  for (let i = start; i < end; i += 2) {
    const low = hashes[i] as number;
    const high = hashes[i + 1] as number;
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
