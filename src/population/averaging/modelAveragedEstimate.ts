import type { Refusal } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { normal, openSolver, requireLevel } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { modelName } from "../loglinear/modelName.ts";
import type { Criterion } from "../loglinear/selectModel.ts";
import { messages } from "../messages.ts";
import { refuse } from "../refuse.ts";
import { averageModels } from "./averageModels.ts";

export interface ModelAveragedOptions extends EstimateOptions {
  /** Default "AIC". */
  readonly criterion?: Criterion;
  /** Models with more unseen for each recorded are left out. Default 5. */
  readonly plausible?: number;
}

export interface ModelAveragedEstimate extends PopulationEstimate {
  /** Models by weight: at most twenty. */
  readonly models: readonly { readonly model: string; readonly weight: number; readonly abundance: number }[];
  readonly admissible: number;
  readonly plausible: number;
  /** Smallest and largest size among models that carry 95 per cent of the weight. */
  readonly range: readonly [number, number];
}

/**
 * How many persons there were, averaged over all log-linear models that have a plausible estimate.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, isRefusal, modelAveragedEstimate } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const estimate = await modelAveragedEstimate(histories);
 * if (!isRefusal(estimate)) console.log(Math.round(estimate.value), estimate.plausible); // → 252 8
 * @evidence test/population/averaging/averaging.test.ts, weights and variance by hand, one model alone
 */
export async function modelAveragedEstimate(
  histories: CaptureHistories,
  options: ModelAveragedOptions = {},
): Promise<ModelAveragedEstimate | Refusal> {
  const { level = 0.95, criterion = "AIC", plausible = 5 } = options;
  requireLevel("options.level", level);
  const refusal = refuse(histories, "log-linear models, averaged");
  if (refusal !== null) return refusal;
  const found = averageModels(histories, await openSolver(), { criterion, most: plausible });
  if (found === null)
    return messages.noModel(0, [`None has an estimate of at most ${plausible} unseen for each recorded.`]);
  const z = normal.quantile((1 + level) / 2) * Math.sqrt(found.logVariance);
  const lists = histories.lists.length;
  let carried = 0;
  const heavy = found.fits.filter(({ weight }) => {
    const before = carried;
    carried += weight;
    return before < 0.95;
  });
  const sizes = heavy.map(({ fit }) => fit.abundance);
  const range = [Math.min(...sizes), Math.max(...sizes)] as const;
  return {
    ...estimateBase("averaged", histories, options),
    value: found.recorded + found.unseen,
    documented: Math.round(found.recorded),
    interval: {
      lower: found.recorded + found.unseen * Math.exp(-z),
      upper: found.recorded + found.unseen * Math.exp(z),
      level,
      method: "log-normal, within and between models",
    },
    method: {
      name: `log-linear models, averaged by ${criterion}`,
      settings: { criterion, plausible, admissible: found.admissible, averaged: found.plausible },
      reference: "Burnham and Anderson 2002",
    },
    priors: [],
    seed: null,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      "One of the models holds about well enough, and all have no interaction of all lists together.",
    ],
    warnings: [
      range[1] > 2 * range[0]
        ? `Models that carry 95 per cent of the weight give from ${Math.round(range[0])} to ${Math.round(range[1])}.`
        : "",
      found.plausible < found.admissible
        ? `${found.admissible - found.plausible} of ${found.admissible} models were left out, with more than ${plausible} unseen for each recorded.`
        : "",
    ].filter((warning) => warning !== ""),
    models: found.fits.slice(0, 20).map(({ fit, weight }) => ({
      model: modelName(fit.interactions, lists),
      weight,
      abundance: fit.abundance,
    })),
    admissible: found.admissible,
    plausible: found.plausible,
    range,
  };
}
