import type { PoissonMethod } from "../../statistics/index.ts";

/** Names of the intervals as they are printed. */
export const INTERVAL_NAMES: Readonly<Record<PoissonMethod, string>> = {
  exact: "exact Poisson",
  "mid-p": "mid-p Poisson",
  byar: "Byar",
};
