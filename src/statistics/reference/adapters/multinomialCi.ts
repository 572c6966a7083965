import { type MultinomialMethod, multinomialIntervals } from "../../intervals/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { limitsOf } from "./limitsOf.ts";

interface Input {
  readonly counts: readonly number[];
  readonly level?: number;
}

/** R's MultinomialCI and DescTools. */
export const multinomialCiAdapter: ReferenceAdapter = {
  function: "multinomial_ci",
  // Whether the two R packages agreed with one another.
  notes: ["sison_glaz_pkg_agree"],
  tolerance: 1e-10,
  compute(input) {
    const { counts, level = 0.95 } = input as Input;
    const by = (method: MultinomialMethod) => multinomialIntervals(counts, { method, level });
    return {
      estimate: by("goodman").map(({ estimate }) => estimate),
      goodman: by("goodman").map(limitsOf),
      sison_glaz: by("sison-glaz").map(limitsOf),
      quesenberry_hurst: by("quesenberry-hurst").map(limitsOf),
      bonferroni_clopper_pearson: by("bonferroni-clopper-pearson").map(limitsOf),
    };
  },
  rounding(input) {
    const { counts, level = 0.95 } = input as Input;
    const n = counts.reduce((sum, x) => sum + x, 0);
    const fourth = counts.reduce((sum, x) => sum + x ** 4, 0);
    // 30 units of x⁴ in the fourth moment, an eighth of it in the coverage, over a step of the coverage.
    const coverage = (30 * 2 ** -52 * fourth) / n ** 2 / 8;
    const step = (1 - level) / Math.sqrt(n);
    return [
      {
        path: "expected.sison_glaz",
        absolute: ((4 / n) * coverage) / step,
        reason: "R's packages form central moments from factorial ones, which cancel for large counts",
      },
    ];
  },
};
