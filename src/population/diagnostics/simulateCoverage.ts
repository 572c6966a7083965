import { SijillError } from "../../errors/index.ts";
import { openSolver, poissonVariate, randomStream, requireCount } from "../../statistics/index.ts";
import { averageModels } from "../averaging/averageModels.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { contains } from "../histories/history.ts";
import { isEstimated } from "../loglinear/LoglinearFit.ts";
import { modelCells } from "../loglinear/modelCells.ts";
import { modelFitter } from "../loglinear/modelFitter.ts";
import { modelTerms, readModelName } from "../loglinear/modelName.ts";
import { profileInterval } from "../loglinear/profileInterval.ts";
import { messages } from "../messages.ts";

export interface CoverageOptions {
  readonly seed: number;
  /** Simulated populations. Default 200. */
  readonly populations?: number;
  readonly level?: number;
  /** "model": the true model is fitted (default). "averaged": all models, as `modelAveragedEstimate`. */
  readonly fit?: "model" | "averaged";
  readonly progress?: (done: number, total: number) => void;
}

/** How often intervals held the truth, in populations made by a model. */
export interface Coverage {
  readonly populations: number;
  /** Simulated tables without an estimate. */
  readonly without: number;
  readonly covered: number;
  readonly share: number;
  /** Monte Carlo standard error of the share. */
  readonly error: number;
  /** Median of the estimates over the truth. */
  readonly medianRatio: number;
}

/**
 * Simulates populations from the log-linear model that was fitted, estimates each, and counts how often the interval holds
 * the true size: what a nominal 95 per cent is worth with lists like these.
 *
 * @param model such as "[12,3]"
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_ARGUMENT_NOT_WHOLE
 *
 * @example
 * import { captureHistories, simulateCoverage } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const coverage = await simulateCoverage(histories, "[1,2]", { seed: 2014, populations: 50 });
 * console.log(coverage.populations, coverage.share > 0.8); // → 50 true
 * @evidence test/population/diagnostics/diagnostics.test.ts, near its level in simulated populations
 */
export async function simulateCoverage(
  histories: CaptureHistories,
  model: string,
  { seed, populations = 200, level = 0.95, fit: how = "model", progress = () => {} }: CoverageOptions,
): Promise<Coverage> {
  requireCount("options.populations", populations);
  const lists = histories.lists.length;
  const interactions = readModelName(model, lists);
  if (interactions === null) throw new SijillError(messages.modelUnknown(model, lists));
  const solver = await openSolver();
  const fitter = modelFitter(modelCells(histories), solver);
  const truth = fitter.fit(histories.counts, interactions, { boundary: false });
  if (!isEstimated(truth)) throw new SijillError(messages.modelUnknown(model, lists));
  const stream = randomStream("options.seed", seed);
  let [covered, without] = [0, 0];
  const ratios: number[] = [];
  for (let population = 0; population < populations; population++) {
    const counts = histories.counts.map(() => 0);
    for (const [at, history] of fitter.cells.fitted.entries())
      counts[history] = poissonVariate(stream, truth.means[at] as number);
    // The size is that of this population: recorded and unseen as they were drawn.
    const unseen = poissonVariate(stream, truth.unseen);
    const recorded = counts.reduce((sum, count) => sum + count, 0);
    const interval = how === "averaged" ? averagedInterval(counts) : modelInterval(counts);
    if (interval === null) without += 1;
    else {
      ratios.push(interval.value / (recorded + unseen));
      if (interval.lower <= recorded + unseen && recorded + unseen <= interval.upper) covered += 1;
    }
    progress(population + 1, populations);
  }
  const usable = populations - without;
  const share = covered / usable;
  ratios.sort((a, b) => a - b);
  return {
    populations,
    without,
    covered,
    share,
    error: Math.sqrt((share * (1 - share)) / usable),
    medianRatio: ratios[Math.floor(ratios.length / 2)] ?? Number.NaN,
  };

  function modelInterval(counts: readonly number[]) {
    const fitted = fitter.fit(counts, interactions ?? [], { boundary: false });
    if (!isEstimated(fitted)) return null;
    const kept = fitter.cells.fitted.filter(
      (history) => !fitted.empty.some((term) => contains(history, term)),
    );
    const profile = profileInterval(
      {
        columns: modelTerms(lists, fitted.interactions, fitted.empty).map((term) =>
          kept.map((history) => (contains(history, term) ? 1 : 0)),
        ),
        counts: kept.map((history) => counts[history] as number),
        coefficients: fitted.coefficients,
        unseen: fitted.unseen,
      },
      level,
      undefined,
      { withoutCurve: true },
    );
    return {
      value: fitted.abundance,
      lower: profile.lower,
      upper: profile.upper ?? Number.POSITIVE_INFINITY,
    };
  }

  function averagedInterval(counts: readonly number[]) {
    const found = averageModels({ ...histories, counts }, solver);
    if (found === null) return null;
    const reach = 1.959963984540054 * Math.sqrt(found.logVariance);
    return {
      value: found.recorded + found.unseen,
      lower: found.recorded + found.unseen * Math.exp(-reach),
      upper: found.recorded + found.unseen * Math.exp(reach),
    };
  }
}
