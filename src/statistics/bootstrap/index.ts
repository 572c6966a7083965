/** Bootstrap: intervals by resampling the values themselves, the same for the same seed wherever they are computed. */
export { type BootstrapResult, bootstrap } from "./bootstrap.ts";
export { type BootstrapInterval, type BootstrapMethod, bootstrapInterval } from "./bootstrapInterval.ts";
export { bootstrapReplicates } from "./bootstrapReplicates.ts";
export type { NamedStatistic, Statistic, StatisticFunction } from "./Statistic.ts";
