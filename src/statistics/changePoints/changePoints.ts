import { SijillError } from "../../errors/index.ts";
import { requireCount, requireValues } from "../arguments.ts";
import { criticalPenalty } from "./criticalPenalty.ts";
import type { Change, ChangePoints, Segment } from "./Division.ts";
import { messages } from "./messages.ts";
import type { Penalty } from "./Penalty.ts";
import { mbic } from "./penalties/mbic.ts";
import { logarithmTable } from "./prefixSums.ts";
import type { Search, SearchProblem } from "./Search.ts";
import type { FittedCost, SegmentCost } from "./SegmentCost.ts";
import { pelt } from "./searches/pelt.ts";

export interface ChangePointOptions {
  /** What a segment is: `poissonCost()`, `negativeBinomialCost()`, `normalMeanCost()` or `normalMeanVarianceCost()`. */
  readonly cost: SegmentCost;
  /** What a change must gain: `bic()`, `mbic()` (default), `aic()`, `hannanQuinn()`, `manual(x)` or `calibrated(…)`. */
  readonly penalty?: Penalty;
  /** How to look: `pelt()` (default), `optimalPartition()` or `binarySegmentation()`. */
  readonly search?: Search;
  /** Fewest observations in a segment; default 2, so that one odd month is not two changes. */
  readonly minimumSegmentLength?: number;
  /** Names of the observations, repeated in the answer. */
  readonly dates?: readonly string[];
}

/**
 * Divides a series where its level (or scatter) changes: the division that makes the sum of the segments' costs and the
 * penalty of its changes smallest. "No change" is one of the answers.
 *
 * The model has independent observations between changes. Slow drifts, seasons and autocorrelation appear as changes,
 * and a change in how deaths were recorded looks like one in how many people died.
 *
 * @param values one number a period, in order of time; counts for the Poisson and negative binomial costs
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH
 *
 * @example
 * import { bic, changePoints, poissonCost } from "sijill";
 *
 * const counts = [12, 9, 11, 13, 10, 4, 3, 5, 2, 4];
 * const dates = ["2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"];
 * const result = changePoints(counts, { cost: poissonCost(), penalty: bic(), dates });
 * console.log(result.changes.map((change) => change.firstAfter).join()); // → 2016
 * console.log(result.segments.map((segment) => segment.mean).join(", ")); // → 11, 3.6
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 * @evidence test/statistics/changePoints/changePoints.test.ts, breaks of coal mining, the Nile and discoveries
 * @evidence test/statistics/changePoints/searches.test.ts, every division of short series
 */
export function changePoints(values: readonly number[], options: ChangePointOptions): ChangePoints {
  requireValues("values", values);
  const { cost: model, penalty: rule = mbic(), search = pelt(), minimumSegmentLength = 2, dates } = options;
  requireCount("options.minimumSegmentLength", minimumSegmentLength);
  if (minimumSegmentLength < Math.max(1, model.minimumSegmentLength))
    throw new SijillError(
      messages.segmentTooShort(minimumSegmentLength, model.name, Math.max(1, model.minimumSegmentLength)),
    );
  if (dates !== undefined && dates.length !== values.length)
    throw new SijillError(messages.labelsMismatch(dates.length, values.length));

  const fitted = model.fit(values);
  const n = values.length;
  const settled = rule.settle({
    length: n,
    parameters: model.parameters,
    observed: () => criticalPenalty(search, plainProblem(fitted, minimumSegmentLength)),
    simulated: (stream) =>
      criticalPenalty(
        search,
        plainProblem(fitted.refit(fitted.simulateWithoutChange(stream)), minimumSegmentLength),
      ),
  });
  const problem = {
    ...plainProblem(fitted, minimumSegmentLength),
    ...(settled.lengthTerm ? withLengthTerm(fitted) : {}),
    penalty: settled.value,
  };
  const found = n < 2 * minimumSegmentLength ? [] : search.run(problem);
  const bounds = [0, ...found, n];
  const segments = bounds.slice(1).map((to, k) => segmentOf(fitted, bounds[k] as number, to, dates));
  const sum = (price: SearchProblem["cost"]) =>
    segments.reduce((total, { from, to }) => total + price(from, to), 0);
  const segmentCost = sum(problem.cost);
  const division = {
    method: {
      name: `change points, ${model.name} cost`,
      settings: {
        penalty: rule.name,
        penaltyValue: settled.value,
        search: search.name,
        minimumSegmentLength,
      },
      reference: "Killick, Fearnhead & Eckley 2012, JASA 107, 1590–1598",
    },
    observations: n,
    cost: { name: model.name, settings: fitted.settings },
    penalty: {
      name: rule.name,
      value: settled.value,
      lengthTerm: settled.lengthTerm,
      calibration: settled.calibration ?? null,
    },
    search: { name: search.name, exact: search.exact },
    minimumSegmentLength,
    segments,
    segmentCost,
    penalisedCost: segmentCost + found.length * settled.value,
    noChangeCost: problem.cost(0, n),
    logLikelihood: fitted.logLikelihoodConstant - sum(fitted.cost) / 2,
  };
  if (found.length === 0) return { kind: "no-change", changes: [], ...division };
  return { kind: "changes", changes: found.map((at) => changeOf(at, dates)), ...division };
}

function plainProblem(fitted: FittedCost, minimumSegmentLength: number): Omit<SearchProblem, "penalty"> {
  return {
    length: fitted.length,
    cost: fitted.cost,
    costs: (starts, count, to, out) => fitted.costs(starts, count, to, out, null),
    minimumSegmentLength,
    lengthTerm: false,
  };
}

function withLengthTerm(fitted: FittedCost): Pick<SearchProblem, "cost" | "costs" | "lengthTerm"> {
  const logs = logarithmTable(fitted.length);
  return {
    cost: (from, to) =>
      fitted.cost(from, to) + (fitted.hasLengthTerm(from, to) ? (logs[to - from] as number) : 0),
    costs: (starts, count, to, out) => fitted.costs(starts, count, to, out, logs),
    lengthTerm: true,
  };
}

function segmentOf(
  fitted: FittedCost,
  from: number,
  to: number,
  dates: readonly string[] | undefined,
): Segment {
  return {
    from,
    to,
    length: to - from,
    firstDate: dates?.[from] ?? null,
    lastDate: dates?.[to - 1] ?? null,
    ...fitted.estimate(from, to),
  };
}

function changeOf(at: number, dates: readonly string[] | undefined): Change {
  return { at, lastBefore: dates?.[at - 1] ?? null, firstAfter: dates?.[at] ?? null };
}
