import { kaplanMeier, type SurvivalIntervalMethod, type SurvivalQuantile } from "../../survival/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly time: readonly number[];
  readonly status: readonly number[];
  readonly entry?: readonly number[];
  readonly level?: number;
}

/** R's survfit on right-censored and left-truncated times. */
export const kaplanMeierAdapter: ReferenceAdapter = {
  function: "kaplan_meier",
  // What quantile.survfit returns on a bound that is not monotone: a later crossing than the first.
  notes: ["r_quantile_survfit"],
  tolerance: 1e-10,
  compute(input) {
    const { time, status, entry, level = 0.95 } = input as Input;
    const columns = { time, event: status, ...(entry === undefined ? {} : { entry }) };
    const curve = (interval: SurvivalIntervalMethod) => kaplanMeier(columns, { level, interval });
    const [plain, log, logLog] = [curve("plain"), curve("log"), curve("log-log")];
    return {
      n: log.observations,
      time: log.time,
      n_risk: log.atRisk,
      n_event: log.events,
      n_censor: log.censored,
      surv: log.survival,
      std_err_surv: log.standardError,
      std_err_log_surv: log.standardErrorOfLog,
      plain: { lower: plain.lower, upper: plain.upper },
      log: { lower: log.lower, upper: log.upper },
      log_log: { lower: logLog.lower, upper: logLog.upper },
      nelson_aalen: log.cumulativeHazard,
      median_plain: medianOf(plain.median),
      median_log: medianOf(log.median),
      median_log_log: medianOf(logLog.median),
    };
  },
};

function medianOf(median: SurvivalQuantile) {
  if (median.kind === "not-reached") return { median: null, lower: median.lower, upper: null };
  return { median: median.time, lower: median.lower, upper: median.upper };
}
