import { fleissKappa } from "../../agreement/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly ratings: readonly (readonly number[])[];
}

/** irr::kappam.fleiss, subjects in rows. */
export const fleissKappaAdapter: ReferenceAdapter = {
  function: "fleiss_kappa",
  tolerance: 1e-10,
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
  rounding(input) {
    const result = fleissKappa({ byUnit: (input as Input).ratings });
    if (result.kind !== "estimated") return [];
    const reason = "a difference of two nearly equal agreements keeps the rounding of both";
    const kappa = 1e-15 / (1 - result.expectedAgreement);
    return [
      { path: "expected.kappa", absolute: kappa, reason },
      { path: "expected.conger_kappa", absolute: kappa, reason },
      { path: "expected.z", absolute: kappa / result.chanceTest.standardError, reason },
      { path: "expected.category_kappa", absolute: 1e-14, reason },
    ];
  },
  compute(input) {
    const { ratings } = input as Input;
    const result = fleissKappa({ byUnit: ratings });
    if (result.kind !== "estimated") {
      // With one category irr's table of counts loses a dimension, and its answer is one 1 for each subject.
      const category_kappa = ratings.map(() => 1);
      return { kappa: null, z: null, p: null, se_null: null, conger_kappa: null, category_kappa };
    }
    const largest = ratings.flat().reduce((max, code) => Math.max(max, code), 1);
    const byCategory = new Map(result.categories.map(({ category, kappa }) => [category, kappa]));
    return {
      kappa: result.kappa,
      z: result.chanceTest.z,
      p: result.chanceTest.p,
      se_null: result.chanceTest.standardError,
      conger_kappa: result.congerKappa,
      category_kappa: Array.from({ length: largest }, (_, i) => byCategory.get(i + 1) ?? null),
    };
  },
};
