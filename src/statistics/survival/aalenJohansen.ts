import { requireLevel, requireOption } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { plainColumn } from "../resultColumn.ts";
import { competingColumns } from "./competingColumns.ts";
import { cumulativeIncidence } from "./cumulativeIncidence.ts";
import { grayVariance } from "./grayVariance.ts";
import { type Label, splitByLabel } from "./labels.ts";
import { riskTable } from "./riskTable.ts";
import type { CompetingData } from "./SurvivalObservation.ts";
import { SURVIVAL_INTERVALS, type SurvivalIntervalMethod, survivalBand } from "./survivalBand.ts";

export interface CauseIncidence {
  readonly cause: Label;
  readonly events: readonly number[];
  /** Probability of this event by each time, when the other causes are at work too. */
  readonly incidence: readonly number[];
  readonly standardError: readonly number[];
  /** Pointwise bounds; null while no event of this cause has happened, and on the log-log scale at incidence 1. */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

export interface CumulativeIncidence {
  readonly method: "Aalen–Johansen";
  readonly variance: IncidenceVariance;
  readonly interval: SurvivalIntervalMethod;
  readonly level: number;
  readonly observations: number;
  readonly time: readonly number[];
  readonly atRisk: readonly number[];
  readonly censored: readonly number[];
  /** Probability that no event of any cause has happened: with the incidences it sums to 1. */
  readonly survival: readonly number[];
  readonly causes: readonly CauseIncidence[];
}

/**
 * "delta": Marubini and Valsecchi 1995, Gaynor et al. 1993, as R's survfit without late entries.
 * "gray": the variance of R's cmprsk::cuminc (Gray 1988), which differs, in small samples by much.
 */
export type IncidenceVariance = "delta" | "gray";

/**
 * Cumulative incidence of each of several competing events, such as death, release and transfer.
 *
 * I_k(t) = Σ S(t−) d_k/n over times up to t, with S the Kaplan–Meier curve of any event (Aalen and Johansen 1978).
 * One minus a Kaplan–Meier curve that censors the other causes is not a probability of anything; this is. Tied times
 * are taken as they are, nothing is jittered.
 *
 * @param data observations of kind "exact" with a cause or "right-censored", or columns with null for censored
 * @param options.level of the pointwise bounds, default 0.95
 * @param options.interval scale of the bounds: "log" (default, as R), "log-log" or "plain"
 * @param options.variance "delta" (default) or "gray"
 * @throws the problems of `kaplanMeier`, and SIJILL_LABEL_MISSING
 *
 * @example
 * import { aalenJohansen } from "sijill";
 *
 * const { causes, survival } = aalenJohansen({
 *   time: [1, 2, 3, 4, 5],
 *   cause: ["died", "released", null, "died", "released"],
 * });
 * console.log(causes.map(({ cause, incidence }) => `${cause} ${incidence.at(-1)}`)); // → [ 'died 0.5', 'released 0.5' ]
 * @evidence test/reference/cumulative_incidence.json, R 4.2.2, survival 3.5.3, cmprsk 2.2.11, 20 cases, 1e-10
 * @evidence test/reference/cumulative_incidence_more.json, R 4.2.2, survival 3.5.3, cmprsk 2.2.11, 24 cases, 1e-10
 * @evidence test/statistics/survival/aalenJohansen.test.ts, incidences and survival add to 1
 */
export function aalenJohansen(
  data: CompetingData,
  options: {
    readonly level?: number;
    readonly interval?: SurvivalIntervalMethod;
    readonly variance?: IncidenceVariance;
  } = {},
): CumulativeIncidence {
  const level = options.level ?? 0.95;
  const interval = options.interval ?? "log";
  const variance = options.variance ?? "delta";
  requireLevel("options.level", level);
  requireOption("options.interval", interval, SURVIVAL_INTERVALS);
  requireOption("options.variance", variance, ["delta", "gray"]);
  const { columns, cause } = competingColumns("data", data);
  const table = riskTable(columns);
  const rowOf = new Map<number, number>();
  table.time.forEach((t, row) => {
    rowOf.set(t, row);
  });
  const causes = splitByLabel(
    "data.cause",
    cause.filter((label) => label !== null),
  );
  const events = new Map(causes.map(({ label }) => [label, new Float64Array(table.time.length)]));
  cause.forEach((label, i) => {
    const counts = label === null ? undefined : events.get(label);
    const row = rowOf.get(columns.time[i] as number);
    if (counts !== undefined && row !== undefined) counts[row] = (counts[row] as number) + 1;
  });
  const z = normal.quantile((1 - level) / 2, { tail: "upper" });
  let survival: Float64Array = new Float64Array(table.time.length);
  const results = [...events].map(([label, counts]): CauseIncidence => {
    const curve = cumulativeIncidence(table, counts);
    survival = curve.survival;
    const spread = variance === "delta" ? curve.variance : grayVariance(table, counts);
    const standardError = spread.map(Math.sqrt);
    const bounds = Array.from(curve.incidence, (p, row) =>
      survivalBand(interval, p, p === 0 ? 0 : (standardError[row] as number) / p, z),
    );
    return {
      cause: label,
      events: plainColumn(counts),
      incidence: plainColumn(curve.incidence),
      standardError: plainColumn(standardError),
      lower: bounds.map(({ lower }) => lower),
      upper: bounds.map(({ upper }) => upper),
    };
  });
  return {
    method: "Aalen–Johansen",
    variance,
    interval,
    level,
    observations: columns.time.length,
    time: plainColumn(table.time),
    atRisk: plainColumn(table.atRisk),
    censored: plainColumn(table.censored),
    survival: plainColumn(causes.length === 0 ? survival.fill(1) : survival),
    causes: results,
  };
}
