import type { Refusal } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { randomStream, requireCount, requireLevel } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { logNormalInterval } from "../logNormalInterval.ts";
import { messages } from "../messages.ts";
import { isWhole, refuse } from "../refuse.ts";
import { type CoverageEstimates, coverageEstimates } from "./coverageEstimates.ts";
import { resampledCoverage } from "./resampledCoverage.ts";

export interface SampleCoverageOptions extends EstimateOptions {
  /** Seed of the resampled tables that the standard error is taken from. */
  readonly seed: number;
  /** Default 400. */
  readonly replicates?: number;
}

export interface SampleCoverageEstimate extends PopulationEstimate, CoverageEstimates {
  /** Which of the estimates is the value. */
  readonly chosen: "high-coverage" | "low-coverage";
  readonly standardError: number;
}

/** Below this coverage the estimate for high coverage is unstable (Chao and Tsay). */
const HIGH = 0.55;

/**
 * How many persons there were, by sample coverage: how large a share of the chances of being recorded the lists cover (Chao
 * and Tsay 1998). Where coverage is below 0.55 the one-step estimate for low coverage is given, which for lists that depend
 * positively is a lower bound.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, isRefusal, sampleCoverageEstimate } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const estimate = sampleCoverageEstimate(histories, { seed: 2014 });
 * if (!isRefusal(estimate)) console.log(estimate.chosen, Math.round(estimate.value)); // → low-coverage 272
 * @evidence test/population/sampleCoverage/sampleCoverageEstimate.test.ts, CARE1 1.1.0 on 8 real data sets
 */
export function sampleCoverageEstimate(
  histories: CaptureHistories,
  options: SampleCoverageOptions,
): SampleCoverageEstimate | Refusal {
  const { level = 0.95, replicates = 400, seed } = options;
  requireLevel("options.level", level);
  requireCount("options.replicates", replicates);
  const stream = randomStream("options.seed", seed);
  const method = "sample coverage";
  const refusal = refuse(histories, method, 3);
  if (refusal !== null) return refusal;
  if (!isWhole(histories)) return messages.notWithPartOfTable(method);
  const { counts, lists, observed } = histories;
  const estimates = coverageEstimates(counts, lists.length);
  const isHigh = estimates.coverage >= HIGH && estimates.highCoverage >= observed;
  const choose = (of: CoverageEstimates) => (isHigh ? of.highCoverage : of.lowCoverage);
  const value = choose(estimates);
  if (!Number.isFinite(value) || value < observed)
    return messages.modelNotEstimable(method, "The estimate is not above what was recorded.");
  const unseen = Math.round(value) - observed;
  const { standardError, without } = resampledCoverage(
    counts,
    lists.length,
    unseen,
    replicates,
    stream,
    choose,
  );
  return {
    ...estimateBase("sample-coverage", histories, options),
    value,
    interval: {
      ...logNormalInterval(observed, value, standardError, level),
      level,
      method: "log-normal, standard error from resampled tables",
    },
    method: {
      name: `sample coverage, ${isHigh ? "high" : "low"} coverage`,
      settings: { coverage: estimates.coverage, replicates },
      reference: "Chao and Tsay 1998",
    },
    priors: [],
    seed,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      "The dependence of the lists is the same for recorded and unseen persons, and shows in the overlaps of pairs.",
    ],
    warnings: [
      isHigh
        ? ""
        : `Coverage is ${estimates.coverage.toFixed(2)}, below ${HIGH}: with lists that depend positively this is a lower bound.`,
      without > 0 ? `${without} resampled tables had no estimate and were left out.` : "",
    ].filter((warning) => warning !== ""),
    ...estimates,
    chosen: isHigh ? "high-coverage" : "low-coverage",
    standardError,
  };
}
