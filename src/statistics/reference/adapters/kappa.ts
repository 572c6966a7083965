import { cohenKappa, type KappaWeights } from "../../agreement/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly rater1: readonly number[];
  readonly rater2: readonly number[];
  readonly n_categories?: number;
}

/** irr::kappa2 and vcd::Kappa. */
export const kappaAdapter: ReferenceAdapter = {
  function: "kappa",
  tolerance: 1e-10,
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
  rounding(input) {
    const { rater1, rater2 } = input as Input;
    const categories = categoriesOf(input as Input);
    return (
      [
        ["unweighted", "unweighted"],
        ["linear", "linear"],
        ["squared", "quadratic"],
      ] as const
    ).flatMap(([key, weights]) => {
      const result = cohenKappa(rater1, rater2, { weights, categories });
      if (result.kind !== "estimated") return [];
      const kappa = 1e-15 / (1 - result.expectedAgreement);
      const reason = "a difference of two nearly equal agreements keeps the rounding of both";
      const known = [{ path: `expected.${key}.kappa`, absolute: kappa, reason }];
      if (result.chanceTest !== null)
        known.push({ path: `expected.${key}.z`, absolute: kappa / result.chanceTest.standardError, reason });
      // The square root of a difference of squares that should be 0.
      if (result.standardError === 0)
        known.push({ path: `expected.${key}.ase`, absolute: 1e-7, reason: "the square root of a rounded 0" });
      return known;
    });
  },
  compute(input) {
    const { rater1, rater2 } = input as Input;
    const categories = categoriesOf(input as Input);
    const of = (weights: KappaWeights) => answer(cohenKappa(rater1, rater2, { weights, categories }));
    return {
      table: cohenKappa(rater1, rater2, { categories }).table,
      unweighted: of("unweighted"),
      linear: of("linear"),
      squared: of("quadratic"),
    };
  },
};

/** 1 to the number of categories, or to the largest code where the file does not say how many there are. */
function categoriesOf({ rater1, rater2, n_categories }: Input): readonly number[] {
  const length = n_categories ?? [...rater1, ...rater2].reduce((max, code) => Math.max(max, code), 1);
  return Array.from({ length }, (_, i) => i + 1);
}

function answer(result: ReturnType<typeof cohenKappa>) {
  if (result.kind !== "estimated") {
    // All units in one category: observed and expected agreement are both 1, and the rest is 0/0.
    return {
      kappa: null,
      observed_agreement: 1,
      expected_agreement: 1,
      se_null: null,
      z: null,
      p: null,
      ase: null,
    };
  }
  return {
    kappa: result.kappa,
    observed_agreement: result.observedAgreement,
    expected_agreement: result.expectedAgreement,
    se_null: result.chanceTest?.standardError ?? 0,
    z: result.chanceTest?.z ?? null,
    p: result.chanceTest?.p ?? null,
    ase: result.standardError,
  };
}
