/** Statistics known by name. "proportion" is the share of ones among values of 0 and 1. */
export type NamedStatistic = "mean" | "median" | "proportion";

/** The value below which a share of the sample lies, interpolated between neighbours (type 7 of Hyndman & Fan 1996, as R). */
export interface QuantileStatistic {
  readonly kind: "quantile";
  /** From 0 to 1; 0.5 is the median. */
  readonly probability: number;
}

/** Sum of the values over the sum of their denominators, such as deaths over days held: pairs are resampled together. */
export interface RatioStatistic {
  readonly kind: "ratio";
  /** One number a value. */
  readonly denominators: ArrayLike<number>;
}

/** A number from a sample; it must not change the sample, which is used again. */
export type StatisticFunction = (sample: Float64Array) => number;

export type Statistic = NamedStatistic | QuantileStatistic | RatioStatistic | StatisticFunction;

/** A statistic function that another module exports, so that a worker thread can load it: functions cannot be sent. */
export interface ModuleStatistic {
  readonly kind: "module";
  /** Where the module is, such as `new URL("./trimmedMean.js", import.meta.url).href`. */
  readonly url: string;
  /** Name of the exported `StatisticFunction`. */
  readonly export: string;
}

export function isModuleStatistic(statistic: Statistic | ModuleStatistic): statistic is ModuleStatistic {
  return typeof statistic === "object" && statistic !== null && statistic.kind === "module";
}
