import { SijillError } from "../../errors/index.ts";
import { requireNotNegative, requireSameLength } from "../arguments.ts";
import { chiSquare as chiSquareDistribution } from "../distributions/index.ts";
import { matrixToRows, zeroMatrix } from "../linearAlgebra/index.ts";
import { type Label, splitByLabel } from "./labels.ts";
import { addLogRank } from "./logRankScore.ts";
import { messages } from "./messages.ts";
import { sortedTimes } from "./riskTable.ts";
import type { CensoredData } from "./SurvivalObservation.ts";
import { scoreStatistic } from "./scoreStatistic.ts";
import { type CheckedColumns, survivalColumns } from "./survivalColumns.ts";

export interface LogRankTest {
  readonly method: "log-rank" | "Peto–Peto" | "Harrington–Fleming";
  readonly rho: number;
  readonly groups: readonly {
    readonly group: Label;
    readonly observations: number;
    /** Events, weighted when rho is not 0. */
    readonly observed: number;
    /** Events expected if all groups had one hazard, weighted when rho is not 0. */
    readonly expected: number;
  }[];
  /** Covariance of observed − expected, in the order of the groups. */
  readonly variance: readonly (readonly number[])[];
  readonly test:
    | {
        readonly kind: "tested";
        readonly chiSquare: number;
        readonly degreesOfFreedom: number;
        readonly p: number;
      }
    /** No event happened while two groups were at risk together, so their hazards were never compared. */
    | { readonly kind: "never-compared" };
}

/**
 * Tests whether groups share one hazard of the event over time.
 *
 * Σ over event times of w(t) (d_g − d n_g/n), with the hypergeometric variance; w = S(t−)^rho with the pooled
 * Kaplan–Meier curve: rho 0 is the log-rank test (Mantel 1966), rho 1 Peto and Peto's 1972 modification of the
 * Wilcoxon test (Harrington and Fleming 1982). With strata, observed, expected and variance are summed over them.
 * Degrees of freedom are the rank of the variance: groups that are never at risk beside another one do not count.
 *
 * @param data observations of kind "exact" or "right-censored", or columns
 * @param options.group which group each observation belongs to, one label each
 * @param options.stratum compare only within these, one label each
 * @param options.rho default 0
 * @throws SIJILL_GROUPS_TOO_FEW, SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_ARGUMENT_OUT_OF_RANGE and the problems of
 *   `kaplanMeier`
 *
 * @example
 * import { logRank } from "sijill";
 *
 * const data = { time: [1, 2, 3, 4], event: [1, 1, 1, 0] };
 * const { groups, test } = logRank(data, { group: ["A", "B", "A", "B"] });
 * console.log(groups.map((g) => g.expected.toFixed(3)), test.kind === "tested" && test.p.toFixed(4)); // → [ '1.333', '1.667' ] 0.4328
 * @evidence test/reference/logrank.json, R 4.2.2, survival 3.5.3 survdiff, 20 cases, 1e-10
 * @evidence test/reference/logrank_more.json, R 4.2.2, survival 3.5.3 survdiff, 24 cases, 1e-10
 * @evidence test/statistics/survival/logRank.test.ts, definition counted afresh, names and order of groups
 */
export function logRank(
  data: CensoredData,
  options: {
    readonly group: ArrayLike<Label>;
    readonly stratum?: ArrayLike<Label>;
    readonly rho?: number;
  },
): LogRankTest {
  const columns = survivalColumns("data", data);
  const rho = options.rho ?? 0;
  requireNotNegative("options.rho", rho);
  requireSameLength("data", columns.time, "options.group", options.group);
  if (options.stratum !== undefined)
    requireSameLength("data", columns.time, "options.stratum", options.stratum);
  const groups = splitByLabel("options.group", options.group);
  if (groups.length < 2) throw new SijillError(messages.groupsTooFew("options.group", groups.length));
  const k = groups.length;
  const sums = { observed: new Float64Array(k), expected: new Float64Array(k), variance: zeroMatrix(k, k) };
  const groupOf = new Uint32Array(columns.time.length);
  groups.forEach(({ rows }, g) => {
    for (const row of rows) groupOf[row] = g;
  });
  const strata =
    options.stratum === undefined
      ? [{ rows: groupOf.map((_, row) => row) }]
      : splitByLabel("options.stratum", options.stratum);
  for (const { rows } of strata) {
    const within: number[][] = groups.map(() => []);
    for (const row of rows) within[groupOf[row] as number]?.push(row);
    const times = within.map((chosen) => sortedTimes(chosenRows(columns, chosen)));
    addLogRank(sums, times, rho);
  }
  const difference = sums.observed.map((observed, g) => observed - (sums.expected[g] as number));
  const { chiSquare, degreesOfFreedom } = scoreStatistic(difference, sums.variance);
  return {
    method: rho === 0 ? "log-rank" : rho === 1 ? "Peto–Peto" : "Harrington–Fleming",
    rho,
    groups: groups.map(({ label, rows }, g) => ({
      group: label,
      observations: rows.length,
      observed: sums.observed[g] as number,
      expected: sums.expected[g] as number,
    })),
    variance: matrixToRows(sums.variance),
    test:
      degreesOfFreedom === 0
        ? { kind: "never-compared" }
        : {
            kind: "tested",
            chiSquare,
            degreesOfFreedom,
            p: chiSquareDistribution.cdf(chiSquare, degreesOfFreedom, { tail: "upper" }),
          },
  };
}

function chosenRows({ time, event, entry }: CheckedColumns, rows: readonly number[]): CheckedColumns {
  return {
    time: Float64Array.from(rows, (row) => time[row] as number),
    event: Uint8Array.from(rows, (row) => event[row] as number),
    entry: entry === null ? null : Float64Array.from(rows, (row) => entry[row] as number),
  };
}
