import { proportionInterval } from "../../intervals/index.ts";
import { agrestiCoullUnclipped } from "../../intervals/proportion/agrestiCoull.ts";
import { jeffreysPosterior } from "../../intervals/proportion/jeffreys.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { limitsOf } from "./limitsOf.ts";

interface Input {
  readonly x: number;
  readonly n: number;
  readonly level?: number;
}

/** R's prop.test, binom.test and binom.confint. */
export const proportionIntervalAdapter: ReferenceAdapter = {
  function: "proportion_interval",
  tolerance: 1e-10,
  compute(input) {
    const { x, n, level = 0.95 } = input as Input;
    const wilson = proportionInterval(x, n, { method: "wilson", level });
    return {
      estimate: wilson.estimate,
      wilson: limitsOf(wilson),
      clopper_pearson: limitsOf(proportionInterval(x, n, { method: "clopper-pearson", level })),
      jeffreys: limitsOf(proportionInterval(x, n, { method: "jeffreys", level })),
      jeffreys_unmodified: limitsOf(jeffreysPosterior(x, n, level)),
      agresti_coull: limitsOf(proportionInterval(x, n, { method: "agresti-coull", level })),
      agresti_coull_untruncated: limitsOf(agrestiCoullUnclipped(x, n, level)),
    };
  },
};
