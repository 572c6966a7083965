/** Statistics known by name, whose resampling distribution can be drawn faster than by resampling. */
export type NamedStatistic = "mean" | "median";

/** A number from a sample; it must not change the sample, which is used again. */
export type StatisticFunction = (sample: Float64Array) => number;

export type Statistic = NamedStatistic | StatisticFunction;
