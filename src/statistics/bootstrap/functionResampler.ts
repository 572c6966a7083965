import { SijillError } from "../../errors/index.ts";
import { type RandomStream, uniformIndex } from "../random/index.ts";
import { messages } from "./messages.ts";
import type { Resampler } from "./Resampler.ts";
import type { StatisticFunction } from "./Statistic.ts";

/** Any statistic, computed from each resample; equal values are left out once for all of them. */
export function functionResampler(values: Float64Array, statistic: StatisticFunction): Resampler {
  const n = values.length;
  const of = (sample: Float64Array, name: string) => {
    const value: unknown = statistic(sample);
    if (typeof value !== "number" || !Number.isFinite(value))
      throw new SijillError(messages.statisticNotFinite(name, value));
    return value;
  };
  const sample = new Float64Array(n);
  return {
    estimate: of(Float64Array.from(values), "the values"),
    draw(stream: RandomStream) {
      for (let i = 0; i < n; i++) sample[i] = values[uniformIndex(stream, n)] as number;
      return of(sample, "a resample");
    },
    leaveOneOut() {
      if (n === 1) return [];
      const counts = new Map<number, { count: number; readonly at: number }>();
      values.forEach((value, at) => {
        const known = counts.get(value);
        if (known === undefined) counts.set(value, { count: 1, at });
        else known.count++;
      });
      return [...counts.values()].map(({ count, at }) => {
        const rest = new Float64Array(n - 1);
        rest.set(values.subarray(0, at));
        rest.set(values.subarray(at + 1), at);
        return { value: of(rest, "the values without one"), count };
      });
    },
  };
}
