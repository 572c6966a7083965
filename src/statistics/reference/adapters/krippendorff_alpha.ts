import { type AgreementMetric, krippendorffAlpha } from "../../agreement/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly ratings: readonly (readonly (number | null)[])[];
}

/** Krippendorff's definition; irr's value, which is wrong for complete data of more than two raters, is a note. */
export const krippendorffAlphaAdapter: ReferenceAdapter = {
  function: "krippendorff_alpha",
  notes: ["irr_value"],
  tolerance: 1e-10,
  rounding() {
    const reason = "1 minus a ratio near 1 keeps the rounding of the ratio";
    return ["nominal", "ordinal", "interval", "ratio"].map((metric) => ({
      path: `expected.${metric}.alpha`,
      absolute: 4e-15,
      reason,
    }));
  },
  compute(input) {
    const { ratings } = input as Input;
    const of = (metric: AgreementMetric) => krippendorffAlpha({ byRater: ratings }, { metric });
    const answer = (metric: AgreementMetric) => {
      const result = of(metric);
      if (result.kind === "no-pairs")
        return { alpha: null, observed_disagreement: null, expected_disagreement: null };
      if (result.kind === "no-variation")
        return { alpha: null, observed_disagreement: 0, expected_disagreement: 0 };
      return {
        alpha: result.alpha,
        observed_disagreement: result.observedDisagreement,
        expected_disagreement: result.expectedDisagreement,
      };
    };
    const nominal = of("nominal");
    return {
      n_pairable: nominal.kind === "no-pairs" ? 0 : nominal.pairableCodes,
      nominal: answer("nominal"),
      ordinal: answer("ordinal"),
      interval: answer("interval"),
      // Asked only of files that hold it: codes below 0 have no ratio.
      get ratio() {
        return answer("ratio");
      },
    };
  },
};
