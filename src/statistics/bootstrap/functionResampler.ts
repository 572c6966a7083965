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
  const places = n === 1 ? [] : distinctPlaces(values);
  return {
    estimate: of(Float64Array.from(values), "the values"),
    draw(stream: RandomStream) {
      for (let i = 0; i < n; i++) sample[i] = values[uniformIndex(stream, n)] as number;
      return of(sample, "a resample");
    },
    leftOut: {
      size: places.length,
      at(index) {
        const { at, count } = places[index] as (typeof places)[number];
        const rest = new Float64Array(n - 1);
        rest.set(values.subarray(0, at));
        rest.set(values.subarray(at + 1), at);
        return { value: of(rest, "the values without one"), count };
      },
    },
  };
}

/** The first place of each different value, and how often it occurs. */
function distinctPlaces(values: Float64Array): readonly { readonly at: number; readonly count: number }[] {
  const places = new Map<number, { readonly at: number; count: number }>();
  values.forEach((value, at) => {
    const known = places.get(value);
    if (known === undefined) places.set(value, { at, count: 1 });
    else known.count++;
  });
  return [...places.values()];
}
