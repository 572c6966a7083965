import { type LogRankTest, logRank } from "../../survival/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly time: readonly number[];
  readonly status: readonly number[];
  readonly group: readonly number[];
  readonly stratum?: readonly number[];
}

/** R's survdiff with rho 0 and 1. */
export const logrankAdapter: ReferenceAdapter = {
  function: "logrank",
  tolerance: 1e-10,
  // Groups that do not differ have the statistic 0, which rounding may leave at the square of 1e-15.
  rounding: () =>
    ["expected.chi_square", "expected.peto_rho1.chi_square"].map((path) => ({
      path,
      absolute: 1e-25,
      reason: "0 but for the rounding of O − E",
    })),
  compute(input) {
    const { time, status, group, stratum } = input as Input;
    const of = (rho: number) =>
      logRank({ time, event: status }, { group, rho, ...(stratum === undefined ? {} : { stratum }) });
    const test = of(0);
    return {
      observed: test.groups.map(({ observed }) => observed),
      expected_events: test.groups.map(({ expected }) => expected),
      ...answer(test),
      variance: test.variance,
      peto_rho1: answer(of(1)),
    };
  },
};

function answer({ test }: LogRankTest) {
  if (test.kind === "never-compared") return { chi_square: null, df: 0, p: null };
  return { chi_square: test.chiSquare, df: test.degreesOfFreedom, p: test.p };
}
