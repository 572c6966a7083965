import { type BootstrapMethod, bootstrapInterval } from "../../bootstrap/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly replicates: readonly number[];
  readonly estimate: number;
  readonly level: number;
  readonly acceleration: number;
}

/** R's boot.ci on given replicates. */
export const bootstrapIntervalAdapter: ReferenceAdapter = {
  function: "bootstrap_interval",
  tolerance: 1e-10,
  compute(input) {
    const { replicates, estimate, level, acceleration } = input as Input;
    const ends = (method: BootstrapMethod) => {
      const interval = bootstrapInterval(replicates, estimate, { method, level, acceleration });
      return interval.kind === "interval" ? [interval.lower, interval.upper] : [null, null];
    };
    return { percentile: ends("percentile"), basic: ends("basic"), bca: ends("bca") };
  },
};
