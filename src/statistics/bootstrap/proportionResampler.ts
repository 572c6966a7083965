import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { binomialVariate, type RandomStream } from "../random/index.ts";
import type { Resampler } from "./Resampler.ts";

/** The share of ones among zeros and ones: the ones in a resample are a binomial number. */
export function proportionResampler(values: Float64Array): Resampler {
  const n = values.length;
  let ones = 0;
  values.forEach((value, i) => {
    if (value !== 0 && value !== 1)
      throw new SijillError(messages.outOfRange(`values[${i}]`, value, "0 or 1, for a proportion"));
    ones += value;
  });
  const without =
    n === 1
      ? []
      : [
          { value: (ones - 1) / (n - 1), count: ones },
          { value: ones / (n - 1), count: n - ones },
        ].filter(({ count }) => count > 0);
  return {
    estimate: ones / n,
    draw: (stream: RandomStream) => binomialVariate(stream, n, ones / n) / n,
    leftOut: { size: without.length, at: (index) => without[index] as (typeof without)[number] },
  };
}
