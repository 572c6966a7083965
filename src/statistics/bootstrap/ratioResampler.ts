import { SijillError } from "../../errors/index.ts";
import { requireSameLength, requireValues } from "../arguments.ts";
import { type RandomStream, uniformIndex } from "../random/index.ts";
import { messages } from "./messages.ts";
import type { Resampler } from "./Resampler.ts";

/** The sum of the values over the sum of their denominators, pairs drawn together. */
export function ratioResampler(values: Float64Array, denominators: ArrayLike<number>): Resampler {
  requireValues("statistic.denominators", denominators);
  requireSameLength("statistic.denominators", denominators, "values", values);
  const n = values.length;
  const bases = Float64Array.from(denominators);
  const sum = (list: Float64Array) => list.reduce((total, value) => total + value, 0);
  const [total, base] = [sum(values), sum(bases)];
  const ratio = (numerator: number, denominator: number, sample: string) => {
    const value = numerator / denominator;
    if (!Number.isFinite(value)) throw new SijillError(messages.statisticNotFinite(sample, value));
    return value;
  };
  return {
    estimate: ratio(total, base, "the values"),
    draw(stream: RandomStream) {
      let numerator = 0;
      let denominator = 0;
      for (let i = 0; i < n; i++) {
        const drawn = uniformIndex(stream, n);
        numerator += values[drawn] as number;
        denominator += bases[drawn] as number;
      }
      return ratio(numerator, denominator, "a resample");
    },
    leftOut: {
      size: n === 1 ? 0 : n,
      at: (i) => ({
        value: ratio(total - (values[i] as number), base - (bases[i] as number), "the values without one"),
        count: 1,
      }),
    },
  };
}
