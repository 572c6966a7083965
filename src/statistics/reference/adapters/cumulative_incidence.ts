import { aalenJohansen } from "../../survival/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly time: readonly number[];
  readonly status: readonly number[];
}

/** R's survfit with several end states, and the variance of cmprsk::cuminc. */
export const cumulativeIncidenceAdapter: ReferenceAdapter = {
  function: "cumulative_incidence",
  tolerance: 1e-10,
  rounding(input) {
    const reason = "0 but for the rounding of a sum of squares, and of its root";
    return answerOf(input as Input).causes.flatMap(({ se_delta }, k) =>
      se_delta.flatMap((se, i) =>
        se !== 0
          ? []
          : ["se_delta", "se_survfit", "var_cmprsk"].map((leaf) => ({
              path: `expected.causes[${k}].${leaf}[${i}]`,
              absolute: leaf === "var_cmprsk" ? 1e-15 : 1e-8,
              reason,
            })),
      ),
    );
  },
  compute: (input) => answerOf(input as Input),
};

function answerOf({ time, status }: Input) {
  const data = { time, cause: status.map((code) => (code === 0 ? null : code)) };
  const result = aalenJohansen(data);
  const gray = aalenJohansen(data, { variance: "gray" });
  return {
    time: result.time,
    n_risk: result.atRisk,
    overall_surv: result.survival,
    causes: result.causes.map(({ cause, events, incidence, standardError }, k) => ({
      cause,
      n_event: events,
      cif: incidence,
      se_delta: standardError,
      se_survfit: standardError,
      var_cmprsk: gray.causes[k]?.standardError.map((se) => se * se),
    })),
  };
}
