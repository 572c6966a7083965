/** Bootstrap: intervals by resampling the values themselves, the same for the same seed wherever they are computed. */
export { acceleration } from "./acceleration.ts";
export { type BootstrapOptions, bootstrap } from "./bootstrap.ts";
export { type BootstrapThreadsOptions, bootstrapInThreads } from "./bootstrapInThreads.ts";
export { type BootstrapInterval, type BootstrapMethod, bootstrapInterval } from "./bootstrapInterval.ts";
export { bootstrapReplicates } from "./bootstrapReplicates.ts";
export type { WithoutOne } from "./Resampler.ts";
export type {
  ModuleStatistic,
  NamedStatistic,
  QuantileStatistic,
  RatioStatistic,
  Statistic,
  StatisticFunction,
} from "./Statistic.ts";
export type { BootstrapResult } from "./summariseReplicates.ts";
