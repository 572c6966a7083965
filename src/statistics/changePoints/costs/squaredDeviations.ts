import { SijillError } from "../../../errors/index.ts";
import { requireFinite } from "../../arguments.ts";
import { messages } from "../../messages.ts";
import { prefixSums } from "../prefixSums.ts";
import type { BatchCost } from "../SegmentCost.ts";

/** Sums of squares about the mean, and means, of any stretch in constant time. */
export interface Deviations {
  deviations(from: number, to: number): number;
  mean(from: number, to: number): number;
  /** The deviations divided by a variance, for many starts and one end. */
  scaledBatch(variance: number): BatchCost;
}

/**
 * Prefix sums of the values about their overall mean: about zero, the usual S₂ − S₁²/m would cancel for a series such
 * as years. What remains resolves a scatter down to about a millionth of the range.
 */
export function squaredDeviations(values: readonly number[]): Deviations {
  let largest = 0;
  values.forEach((value, i) => {
    requireFinite(`values[${i}]`, value);
    largest = Math.max(largest, Math.abs(value));
  });
  if (largest > 1e150)
    throw new SijillError(
      messages.outOfRange("values", largest, "numbers below 1e150, whose squares can be added"),
    );
  const centre = values.reduce((sum, value) => sum + value / values.length, 0);
  const centred = values.map((value) => value - centre);
  const sums = prefixSums(centred);
  const squares = prefixSums(centred.map((value) => value * value));
  return {
    deviations: (from, to) => {
      const sum = (sums[to] as number) - (sums[from] as number);
      return Math.max(0, (squares[to] as number) - (squares[from] as number) - (sum * sum) / (to - from));
    },
    scaledBatch: (variance) => (starts, count, to, out, lengthLogarithms) => {
      const sumEnd = sums[to] as number;
      const squareEnd = squares[to] as number;
      for (let c = 0; c < count; c++) {
        const from = starts[c] as number;
        const sum = sumEnd - (sums[from] as number);
        const rest = squareEnd - (squares[from] as number) - (sum * sum) / (to - from);
        out[c] = rest > 0 ? rest / variance : 0;
      }
      if (lengthLogarithms === null) return;
      for (let c = 0; c < count; c++)
        out[c] = (out[c] as number) + (lengthLogarithms[to - (starts[c] as number)] as number);
    },
    mean: (from, to) => centre + ((sums[to] as number) - (sums[from] as number)) / (to - from),
  };
}
