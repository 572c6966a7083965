/** Weights of pairs of records, looked up by both. */
export class PairWeights {
  readonly #weights = new Map<number, number>();
  readonly #records: number;

  constructor(records: number) {
    this.#records = records;
  }

  add(left: ArrayLike<number>, right: ArrayLike<number>, weight: ArrayLike<number>): void {
    for (let at = 0; at < left.length; at++)
      this.#weights.set(this.#key(left[at] as number, right[at] as number), weight[at] as number);
  }

  /** Undefined when the pair was not compared. */
  get(a: number, b: number): number | undefined {
    return this.#weights.get(this.#key(a, b));
  }

  #key(a: number, b: number): number {
    return Math.min(a, b) * this.#records + Math.max(a, b);
  }
}
