/**
 * Sums and products carried in twice the working precision as an unevaluated pair (high, low).
 * Dekker (1971), Numerische Mathematik 18, 224–242; Ogita, Rump & Oishi (2005), SIAM J. Sci. Comput. 26, 1955–1988.
 */
export class Accumulators {
  readonly high: Float64Array;
  readonly low: Float64Array;

  constructor(start: ArrayLike<number>) {
    this.high = Float64Array.from(start);
    this.low = new Float64Array(start.length);
  }

  /** Adds `value` to accumulator `i` without losing the part that does not fit. */
  add(i: number, value: number): void {
    const before = this.high[i] as number;
    const sum = before + value;
    const moved = sum - before;
    this.high[i] = sum;
    this.low[i] = (this.low[i] as number) + (before - (sum - moved) + (value - moved));
  }

  /** Adds the exact product a·b to accumulator `i`. */
  addProduct(i: number, a: number, b: number): void {
    const product = a * b;
    const aHigh = upperHalf(a);
    const bHigh = upperHalf(b);
    const aLow = a - aHigh;
    const bLow = b - bHigh;
    const rest = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    this.add(i, product);
    this.low[i] = (this.low[i] as number) + rest;
  }

  /** The sums rounded once to ordinary numbers. */
  totals(): Float64Array {
    return this.high.map((value, i) => value + (this.low[i] as number));
  }
}

/** The upper 26 bits of a number (Veltkamp's splitting): 2²⁷ + 1 times the value, rounded off again. */
function upperHalf(value: number): number {
  const shifted = 134217729 * value;
  return shifted - (shifted - value);
}
