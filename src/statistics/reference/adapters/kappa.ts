import { cohenKappa, type KappaWeights } from "../../agreement/index.ts";
import { normal } from "../../distributions/index.ts";
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
      known.push(
        result.chanceTest === null
          ? {
              path: `expected.${key}.se_null`,
              absolute: ROUNDED_ROOT,
              reason: "the square root of a rounded 0",
            }
          : { path: `expected.${key}.z`, absolute: kappa / result.chanceTest.standardError, reason },
      );
      // The square root of a difference of squares that should be 0.
      if (result.standardError === 0)
        known.push({
          path: `expected.${key}.ase`,
          absolute: ROUNDED_ROOT,
          reason: "the square root of a rounded 0",
        });
      return known;
    });
  },
  compute(input, expected) {
    const { rater1, rater2 } = input as Input;
    const categories = categoriesOf(input as Input);
    const files = expected as Readonly<Record<string, { readonly se_null?: unknown } | undefined>>;
    const of = (key: string, weights: KappaWeights) =>
      answer(cohenKappa(rater1, rater2, { weights, categories }), files[key]?.se_null);
    return {
      table: cohenKappa(rater1, rater2, { categories }).table,
      unweighted: of("unweighted", "unweighted"),
      linear: of("linear", "linear"),
      squared: of("squared", "quadratic"),
    };
  },
};

/** 1 to the number of categories, or to the largest code where the file does not say how many there are. */
function categoriesOf({ rater1, rater2, n_categories }: Input): readonly number[] {
  const length = n_categories ?? [...rater1, ...rater2].reduce((max, code) => Math.max(max, code), 1);
  return Array.from({ length }, (_, i) => i + 1);
}

/** What the rounding of a sum of squares leaves of a root that should be 0. */
const ROUNDED_ROOT = 1e-7;

/** z and p where agreement had no room to vary: 0/0, unless the file's standard error is a rounded 0 above it. */
function withoutRoom(kappa: number, error: unknown) {
  if (typeof error !== "number" || !(error > 0 && error <= ROUNDED_ROOT)) return { z: null, p: null };
  const z = kappa / error;
  return { z, p: 2 * normal.cdf(Math.abs(z), { tail: "upper" }) };
}

function answer(result: ReturnType<typeof cohenKappa>, fileError: unknown) {
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
    ...(result.chanceTest === null
      ? withoutRoom(result.kappa, fileError)
      : { z: result.chanceTest.z, p: result.chanceTest.p }),
    ase: result.standardError,
  };
}
