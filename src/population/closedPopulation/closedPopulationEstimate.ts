import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { openSolver, requireLevel, requireOption } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { profileInterval } from "../loglinear/profileInterval.ts";
import { logNormalInterval } from "../logNormalInterval.ts";
import { messages } from "../messages.ts";
import { isWhole, refuse } from "../refuse.ts";
import { correctedFit } from "./biasCorrection.ts";
import { CLOSED_MODELS, type ClosedModel } from "./designs.ts";
import { type ClosedFit, fitClosedModel, rowsByHistory } from "./fitClosedModel.ts";

export interface ClosedPopulationOptions extends EstimateOptions {
  /** Default "Mth Chao", a lower bound: lists differ, and so do persons. */
  readonly model?: ClosedModel;
  /**
   * Takes the bias of small overlaps out by constants added to the counts (Rivest and Lévesque 2001, as Rcapture's
   * `closedp.bc`). Default false. The interval is then log-normal. Not for Mbh and normal mixtures.
   */
  readonly biasCorrected?: boolean;
}

export interface ClosedPopulationEstimate extends PopulationEstimate {
  readonly model: ClosedModel;
  /** True for Chao's models: what they give is a lower bound of the population. */
  readonly isLowerBound: boolean;
  readonly standardError: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  readonly aic: number;
  readonly bic: number;
  readonly coefficients: Readonly<Record<string, number>>;
}

const MEANINGS: Readonly<Record<ClosedModel, string>> = {
  M0: "Every list records everybody with one and the same chance.",
  Mt: "Lists differ in their chances, persons do not, and lists do not depend on one another.",
  "Mh Chao": "Persons differ in their chances, in whatever way; lists do not. A lower bound.",
  "Mh Poisson": "Persons differ in their chances, as a Poisson mixture says; lists do not.",
  "Mh Darroch":
    "Persons differ in their chances, with log-odds that are normal over the unseen; lists do not.",
  "Mh Gamma": "Persons differ in their chances, as a gamma mixture says; lists do not.",
  "Mh Normal": "Persons differ in their chances, with log-odds that are normal over everybody; lists do not.",
  "Mth Chao": "Lists differ, and persons differ in whatever way. A lower bound.",
  "Mth Poisson": "Lists differ, and persons as a Poisson mixture says.",
  "Mth Darroch": "Lists differ, and persons with log-odds that are normal over the unseen.",
  "Mth Gamma": "Lists differ, and persons as a gamma mixture says.",
  "Mth Normal": "Lists differ, and persons with log-odds that are normal over everybody.",
  Mb: "Being recorded once changes the chance of the next record; the lists are in the order of time.",
  Mbh: "As Mb, and the first list differs from the later ones.",
};

/**
 * How many persons there were, by one of the classical models of a closed population, as log-linear models (Rivest and
 * Baillargeon 2007). The ways in which persons may differ fit equally well and give sizes far apart: no data tell which
 * is true, so only Chao's lower bound should be printed alone.
 *
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_OPTION_INVALID, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, closedPopulationEstimate, isRefusal } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const bound = await closedPopulationEstimate(histories);
 * if (!isRefusal(bound)) console.log(bound.model, bound.isLowerBound, Math.round(bound.value)); // → Mth Chao true 260
 * @evidence test/population/closedPopulation/closedPopulationEstimate.test.ts, Rcapture 1.4-4 on real data sets
 */
export async function closedPopulationEstimate(
  histories: CaptureHistories,
  options: ClosedPopulationOptions = {},
): Promise<ClosedPopulationEstimate | Refusal> {
  const { model = "Mth Chao", level = 0.95, biasCorrected = false } = options;
  requireOption("options.model", model, CLOSED_MODELS);
  requireLevel("options.level", level);
  const refusal = refuse(histories, `the model ${model}`, model.includes("h") ? 3 : 2);
  if (refusal !== null) return refusal;
  if (!isWhole(histories)) return messages.notWithPartOfTable(`the model ${model}`);
  if (biasCorrected && (model === "Mbh" || model.endsWith("Normal")))
    throw new SijillError(messages.correctionUnknown(model));
  const rows = rowsByHistory(histories.counts, histories.lists.length);
  const solver = await openSolver();
  const fit = fitClosedModel(model, rows, solver);
  const lists = histories.lists.length;
  const size = biasCorrected ? correctedFit(model, histories.counts, lists, solver) : fit;
  if (fit === null || size === null || !(size.abundance >= histories.observed))
    return messages.modelNotEstimable(
      model,
      "Its likelihood has no maximum, or its maximum lies below what was recorded.",
    );
  const hasProfile = !biasCorrected && fit.columns.length > 0 && model !== "Mb" && model !== "Mbh";
  const profile = !hasProfile
    ? null
    : profileInterval(
        {
          columns: fit.columns,
          counts: rows.counts,
          coefficients: fit.vector,
          notNegative: fit.notNegative,
          unseen: fit.abundance - histories.observed,
        },
        level,
      );
  const limits = profile ?? logNormalInterval(histories.observed, size.abundance, size.standardError, level);
  const isLowerBound = model.endsWith("Chao");
  return {
    ...estimateBase("closed", histories, options),
    value: size.abundance,
    ...(limits.upper === null
      ? {}
      : {
          interval: {
            lower: limits.lower,
            upper: limits.upper,
            level,
            method: profile === null ? "log-normal" : "profile likelihood",
          },
        }),
    method: {
      name: `closed population, model ${model}`,
      settings: { model, biasCorrected },
      reference: `Otis, Burnham, White and Anderson 1978; Rivest and Baillargeon 2007${biasCorrected ? "; Rivest and Lévesque 2001" : ""}`,
    },
    ...(profile === null ? {} : { curve: profile.curve }),
    priors: [],
    seed: null,
    assumptions: [...COMMON_ASSUMPTIONS, MEANINGS[model]],
    warnings: warningsOf(fit, isLowerBound),
    model,
    isLowerBound,
    standardError: size.standardError,
    deviance: fit.deviance,
    degreesOfFreedom: fit.degreesOfFreedom,
    aic: fit.aic,
    bic: fit.bic,
    coefficients: fit.coefficients,
  };
}

function warningsOf(fit: ClosedFit, isLowerBound: boolean): readonly string[] {
  return [
    isLowerBound ? "A lower bound: the population may be larger by any amount." : "",
    /Poisson|Darroch|Gamma|Normal/.test(fit.model)
      ? "How persons differ is assumed, and other ways fit as well with other sizes: print them side by side."
      : "",
    fit.removed.length > 0 ? `Columns taken out because they were negative: ${fit.removed.join(", ")}.` : "",
  ].filter((warning) => warning !== "");
}
