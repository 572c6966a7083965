import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate, SizeCurve } from "../../quantities/index.ts";
import { randomStream, requireCount, requireLevel } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { messages } from "../messages.ts";
import { isWhole, refuse } from "../refuse.ts";
import type { TaskRunner } from "../runs/TaskRunner.ts";
import { threadRunner } from "../runs/threadRunner.ts";
import { type Convergence, convergenceOf } from "./convergence.ts";
import { type LatentClassSettings, latentClassData } from "./LatentClassData.ts";

export interface LatentClassOptions extends EstimateOptions {
  readonly seed: number;
  /** Most classes. Default 10. */
  readonly classes?: number;
  /** Gamma prior of the concentration: shape and rate. Default 0.25 and 0.25, as LCMCR. */
  readonly concentration?: { readonly shape: number; readonly rate: number };
  /** The unseen are at most so many times the recorded. Default 20: what LCMCR does without saying so. */
  readonly cap?: number;
  /** Default 4. */
  readonly chains?: number;
  /** Kept draws of each chain. Default 2,000. */
  readonly draws?: number;
  /** Default 1,000. */
  readonly warmUp?: number;
  /**
   * Powers of the likelihood run side by side, so that chains cross between modes. Default: one, and eight when chains with
   * one do not agree.
   */
  readonly heats?: number;
  /** Where chains run. Default: threads, ended afterwards. */
  readonly runner?: TaskRunner;
  readonly progress?: (done: number, total: number) => void;
}

export interface LatentClassEstimate extends PopulationEstimate {
  readonly convergence: Convergence;
  /** Median size of each chain. */
  readonly chainMedians: readonly number[];
  /** Monte Carlo standard error of the value. */
  readonly monteCarloError: number;
  /** Share of the draws in the last tenth below the cap. */
  readonly atCap: number;
  readonly heats: number;
}

/** Chains that disagree by more, or are worth fewer independent draws, are no estimate (Vehtari and others 2021). */
const MOST_R_HAT = 1.01;
const LEAST_EFFECTIVE = 400;
const MORE_HEATS = 8;
const POINTS = 60;

/**
 * How many persons there were, by Bayesian non-parametric latent classes (Manrique-Vallier 2016, as R's LCMCR): persons fall
 * into classes that nobody observes, and within a class lists do not depend on one another.
 *
 * Several chains run in threads. Unless they agree (split R̂ at most 1.01, effective sample size at least 400) there is no
 * estimate but a refusal with what the chains say: a single chain shows nothing of that.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_INVALID, SIJILL_WORKER_MISSING
 *
 * @example
 * import { captureHistories, isRefusal, latentClassEstimate } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const estimate = await latentClassEstimate(histories, { seed: 2014 });
 * if (!isRefusal(estimate)) console.log(estimate.value, estimate.convergence.rHat < 1.01); // → 238 true
 * @evidence test/population/latentClasses/latentClassEstimate.test.ts, gradient by differences, prior by exact draws, LCMCR's medians
 */
export async function latentClassEstimate(
  histories: CaptureHistories,
  options: LatentClassOptions,
): Promise<LatentClassEstimate | Refusal> {
  const { level = 0.95, chains = 4, draws = 2_000, warmUp = 1_000, seed } = options;
  requireLevel("options.level", level);
  for (const [name, value] of Object.entries({ chains, draws, warmUp }))
    requireCount(`options.${name}`, value);
  if (chains < 2 || draws < 100) throw new SijillError(messages.chainsTooFew(chains, draws));
  randomStream("options.seed", seed);
  const settings = settle(options);
  const method = "latent classes";
  const refusal = refuse(histories, method, 3);
  if (refusal !== null) return refusal;
  if (!isWhole(histories)) return messages.notWithPartOfTable(method);
  const runner = options.runner ?? threadRunner();
  try {
    const run = (heats: number) =>
      runChains(histories, settings, { warmUp, draws, heats }, chains, options, runner);
    let heats = options.heats ?? 1;
    let drawn = await run(heats);
    if (options.heats === undefined && !hasConverged(convergenceOf(drawn))) {
      heats = MORE_HEATS;
      drawn = await run(heats);
    }
    const convergence = convergenceOf(drawn);
    const medians = drawn.map((chain) => histories.observed + quantile(sorted(chain), 0.5));
    if (!hasConverged(convergence))
      return messages.notConverged(convergence.rHat, convergence.effectiveSampleSize, medians);
    return compose(histories, options, settings, drawn, convergence, medians, heats);
  } finally {
    if (options.runner === undefined) await runner.end();
  }
}

function hasConverged({ rHat, effectiveSampleSize }: Convergence): boolean {
  return rHat <= MOST_R_HAT && effectiveSampleSize >= LEAST_EFFECTIVE;
}

function settle({ classes = 10, concentration, cap = 20 }: LatentClassOptions): LatentClassSettings {
  const { shape, rate } = concentration ?? { shape: 0.25, rate: 0.25 };
  if (!(Number.isInteger(classes) && classes >= 1 && classes <= 50 && cap > 0 && shape > 0 && rate > 0))
    throw new SijillError(messages.classesInvalid(classes));
  return { classes, alphaShape: shape, alphaRate: rate, cap };
}

async function runChains(
  histories: CaptureHistories,
  settings: LatentClassSettings,
  length: { readonly warmUp: number; readonly draws: number; readonly heats: number },
  chains: number,
  { seed, progress }: LatentClassOptions,
  runner: TaskRunner,
): Promise<readonly Float64Array[]> {
  const data = latentClassData(histories);
  const tasks = Array.from(
    { length: chains },
    (_, chain) => ({ kind: "latent-class-chain", data, settings, length, seed, chain }) as const,
  );
  const results = await runner.run(tasks, progress);
  return results.map((result) => Float64Array.from(result, (value) => value ?? Number.NaN));
}

function compose(
  histories: CaptureHistories,
  options: LatentClassOptions,
  { classes, alphaShape, alphaRate, cap }: LatentClassSettings,
  drawn: readonly Float64Array[],
  convergence: Convergence,
  chainMedians: readonly number[],
  heats: number,
): LatentClassEstimate {
  const { level = 0.95 } = options;
  const { observed } = histories;
  const all = sorted(Float64Array.from(drawn.flatMap((chain) => [...chain])));
  const [lower, value, upper] = [(1 - level) / 2, 0.5, (1 + level) / 2].map(
    (share) => observed + quantile(all, share),
  ) as [number, number, number];
  const atCap = all.filter((unseen) => unseen > 0.9 * cap * observed).length / all.length;
  return {
    ...estimateBase("latent-classes", histories, options),
    value,
    interval: { lower, upper, level, method: "posterior quantiles (equal tails)" },
    method: {
      name: "Bayesian non-parametric latent classes, median of the posterior",
      settings: { classes, alphaShape, alphaRate, cap, chains: drawn.length, draws: all.length, heats },
      reference: "Manrique-Vallier 2016",
    },
    curve: histogram(all, observed, lower, upper),
    priors: [
      `At most ${classes} classes, weights by stick breaking with a concentration that is Gamma(${alphaShape}, ${alphaRate}).`,
      "Chances of the lists within a class uniform from 0 to 1.",
      `Sizes N with probability proportional to 1/N, the unseen at most ${cap} times the recorded.`,
    ],
    seed: options.seed,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      "Within some number of classes of persons the lists do not depend on one another, and the unseen belong to those classes.",
    ],
    warnings: [
      atCap > 0.01
        ? `${(100 * atCap).toFixed(1)} per cent of the draws are close to the largest size that was allowed: the upper limit is that choice.`
        : "",
      heats > 1
        ? "The posterior has several modes; chains at several powers of the likelihood crossed between them."
        : "",
    ].filter((warning) => warning !== ""),
    convergence,
    chainMedians,
    monteCarloError: medianError(all, convergence.effectiveSampleSize),
    atCap,
    heats,
  };
}

/** Standard error of a median from so many independent draws, by the ranks half a standard deviation of a binomial away. */
function medianError(all: Float64Array, effective: number): number {
  const half = 0.5 / Math.sqrt(effective);
  return (quantile(all, 0.5 + half) - quantile(all, 0.5 - half)) / 2;
}

const sorted = (values: Float64Array) => Float64Array.from(values).sort();

function quantile(ascending: Float64Array, share: number): number {
  return ascending[
    Math.min(ascending.length - 1, Math.max(0, Math.ceil(share * ascending.length) - 1))
  ] as number;
}

function histogram(all: Float64Array, observed: number, lower: number, upper: number): SizeCurve {
  const spread = (upper - lower) / 2;
  const from = Math.max(0, lower - observed - spread);
  const width = Math.max(1, (upper - observed + spread - from) / POINTS);
  const heights = new Array<number>(POINTS).fill(0);
  for (const unseen of all) {
    const at = Math.floor((unseen - from) / width);
    if (at >= 0 && at < POINTS) heights[at] = (heights[at] ?? 0) + 1 / all.length;
  }
  return { kind: "posterior", sizes: heights.map((_, at) => observed + from + (at + 0.5) * width), heights };
}
