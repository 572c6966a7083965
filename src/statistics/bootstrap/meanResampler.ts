import { type RandomStream, uniformIndex } from "../random/index.ts";
import type { Resampler } from "./Resampler.ts";

/** The mean, summed as distances from the first value, so that a large common part costs no digits. */
export function meanResampler(values: Float64Array): Resampler {
  const n = values.length;
  const origin = values[0] as number;
  const distance = values.map((value) => value - origin);
  const total = distance.reduce((sum, value) => sum + value, 0);
  return {
    estimate: origin + total / n,
    draw(stream: RandomStream) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += distance[uniformIndex(stream, n)] as number;
      return origin + sum / n;
    },
    leftOut: {
      size: n === 1 ? 0 : n,
      at: (i) => ({ value: origin + (total - (distance[i] as number)) / (n - 1), count: 1 }),
    },
  };
}
