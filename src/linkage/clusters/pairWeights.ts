import type { ScoredPairs } from "../model/scorePairs.ts";

/** Weights of pairs of records, looked up by both. */
export class PairWeights {
  readonly #lists: { readonly pairs: ScoredPairs; readonly starts: Int32Array }[] = [];
  readonly #records: number;

  constructor(records: number) {
    this.#records = records;
  }

  /** @param pairs sorted, as they are scored; none of them added before */
  add(pairs: ScoredPairs): void {
    const starts = new Int32Array(this.#records + 1);
    for (const record of pairs.left) starts[record + 1] = (starts[record + 1] as number) + 1;
    for (let record = 0; record < this.#records; record++)
      starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number);
    this.#lists.push({ pairs, starts });
  }

  /** Undefined when the pair was not compared. */
  get(a: number, b: number): number | undefined {
    const [left, right] = a < b ? [a, b] : [b, a];
    for (const { pairs, starts } of this.#lists) {
      let low = starts[left] as number;
      let high = starts[left + 1] as number;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs.right[middle] as number) < right) low = middle + 1;
        else high = middle;
      }
      if (low < (starts[left + 1] as number) && pairs.right[low] === right) return pairs.weight[low];
    }
    return undefined;
  }
}
