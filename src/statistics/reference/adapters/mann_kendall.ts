import { mannKendall } from "../../trends/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

/** The Mann–Kendall tests of R's trend and Kendall. */
export const mannKendallAdapter: ReferenceAdapter = {
  function: "mann_kendall",
  tolerance: 1e-10,
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
  compute(input) {
    const { x } = input as { readonly x: readonly number[] };
    const test = mannKendall(x);
    const shared = { n: test.n, S: test.s, var_S: test.variance, tau_a: test.tauA };
    if (test.kind === "all-tied")
      return { ...shared, tau_b: null, z: null, p: null, z_no_continuity: null, p_no_continuity: null };
    return {
      ...shared,
      tau_b: test.tauB,
      z: test.normal.z,
      p: test.normal.p,
      z_no_continuity: test.normal.zWithoutContinuity,
      p_no_continuity: test.normal.pWithoutContinuity,
      // Asked only of files that hold it: counting every order takes a while.
      get p_exact_permutation() {
        const counted = mannKendall(x, { method: "exact" });
        return counted.kind === "tested" ? (counted.exact?.p ?? null) : null;
      },
    };
  },
};
