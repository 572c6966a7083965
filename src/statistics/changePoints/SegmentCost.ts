import type { RandomStream } from "../random/index.ts";

/**
 * What a stretch of a series costs when it is described by one set of parameters: twice the negative
 * log-likelihood at the best parameters, without terms that are the same for every division of the series.
 */
export interface SegmentCost {
  readonly name: string;
  /** Free parameters a segment. */
  readonly parameters: number;
  /** Shortest segment that the parameters can be estimated from. */
  readonly minimumSegmentLength: number;
  /** Checks the values and prepares sums, so that any stretch can be priced in constant time. */
  fit(values: readonly number[]): FittedCost;
}

/** A cost prepared for one series. Stretches are half-open: from `from` up to, not including, `to`. */
export interface FittedCost {
  readonly length: number;
  /** Settings in force, such as an estimated variance: part of the result. */
  readonly settings: Readonly<Record<string, number>>;
  cost(from: number, to: number): number;
  /** `cost` and the MBIC's length term for many starts of a segment with one end, without a call for each: PELT's inner loop. */
  readonly costs: BatchCost;
  /** False where the MBIC's length term is left out: Poisson segments without any event, as R's changepoint does. */
  hasLengthTerm(from: number, to: number): boolean;
  estimate(from: number, to: number): SegmentEstimate;
  /** Log-likelihood of the whole series = `logLikelihoodConstant` − ½ Σ cost. */
  readonly logLikelihoodConstant: number;
  /**
   * A series of the same length drawn without any change. Counts are drawn given their total, so no unknown mean
   * enters and a test calibrated on such draws is exact.
   */
  simulateWithoutChange(stream: RandomStream): readonly number[];
  /** The same cost with the same settings for another series: for simulated ones. */
  refit(values: readonly number[]): FittedCost;
}

/**
 * Writes to `out[c]` the cost of the observations from `starts[c]` up to `to`, c < `count`; adds `lengthLogarithms[m]`
 * for a segment of length m where the length term applies, when that table is given.
 */
export type BatchCost = (
  starts: Int32Array,
  count: number,
  to: number,
  out: Float64Array,
  lengthLogarithms: Float64Array | null,
) => void;

/** A batch cost that prices one segment after the other. */
export function oneByOne(cost: FittedCost["cost"], hasLengthTerm: FittedCost["hasLengthTerm"]): BatchCost {
  return (starts, count, to, out, lengthLogarithms) => {
    for (let c = 0; c < count; c++) {
      const from = starts[c] as number;
      out[c] =
        cost(from, to) +
        (lengthLogarithms !== null && hasLengthTerm(from, to) ? (lengthLogarithms[to - from] as number) : 0);
    }
  };
}

export interface SegmentEstimate {
  /** Mean per observation, or per unit of exposure. */
  readonly mean: number;
  /** Variance under the model; null when it is no parameter of the segment. */
  readonly variance: number | null;
}
