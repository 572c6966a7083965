/**
 * Sums to which terms are added and from which they are taken away again: each keeps the rounding of its additions
 * (Neumaier 1974), so that what remains of a large sum is not the rounding of what has left it.
 */
export class RunningSum {
  private readonly high: Float64Array;
  private readonly low: Float64Array;

  constructor(length: number) {
    this.high = new Float64Array(length);
    this.low = new Float64Array(length);
  }

  add(index: number, value: number): void {
    const before = this.high[index] as number;
    const sum = before + value;
    const part = sum - before;
    this.high[index] = sum;
    this.low[index] = (this.low[index] as number) + (before - (sum - part) + (value - part));
  }

  at(index: number): number {
    return (this.high[index] as number) + (this.low[index] as number);
  }
}
