import { isRefusal, type Refusal } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { closedPopulationEstimate } from "../closedPopulation/closedPopulationEstimate.ts";
import { twoListEstimate } from "../closedPopulation/twoListEstimate.ts";
import type { EstimateOptions } from "../EstimateOptions.ts";
import { decomposableGraphEstimate } from "../graphs/decomposableGraphEstimate.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { latentClassEstimate } from "../latentClasses/latentClassEstimate.ts";
import { loglinearEstimate } from "../loglinear/loglinearEstimate.ts";
import type { TaskRunner } from "../runs/TaskRunner.ts";
import { sampleCoverageEstimate } from "../sampleCoverage/sampleCoverageEstimate.ts";
import { modelAveragedEstimate } from "./modelAveragedEstimate.ts";

export interface PopulationSummaryOptions extends EstimateOptions {
  readonly seed: number;
  readonly runner?: TaskRunner;
  readonly progress?: (done: number, total: number, method: string) => void;
}

/** One method and its answer. */
export interface MethodAnswer {
  readonly method: string;
  readonly answer: PopulationEstimate | Refusal;
  /** True for methods that give a bound from below. */
  readonly isLowerBound: boolean;
}

export interface PopulationSummary {
  readonly answers: readonly MethodAnswer[];
  /** Largest estimate over the smallest, lower bounds apart; null with fewer than two. */
  readonly disagreement: number | null;
  /** How far the methods agree, in a sentence for the report. */
  readonly statement: string;
}

/**
 * All methods on one table, and how far they disagree. They rest on different assumptions that the data cannot test, so their
 * disagreement is part of what is known.
 *
 * @example
 * import { captureHistories, populationSummary } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const summary = await populationSummary(histories, { seed: 2014 });
 * console.log(summary.answers.length); // → 7
 */
export async function populationSummary(
  histories: CaptureHistories,
  { seed, runner, progress = () => {}, ...options }: PopulationSummaryOptions,
): Promise<PopulationSummary> {
  const shared = (method: string) => ({ ...options, id: `${options.id ?? "population"}.${method}` });
  const methods: readonly (readonly [string, boolean, () => unknown])[] = [
    ["log-linear, best by BIC", false, () => loglinearEstimate(histories, shared("loglinear"))],
    ["log-linear, averaged", false, () => modelAveragedEstimate(histories, shared("averaged"))],
    ["decomposable graphs", false, () => decomposableGraphEstimate(histories, shared("graphs"))],
    [
      "latent classes",
      false,
      () =>
        latentClassEstimate(histories, {
          ...shared("latent-classes"),
          seed,
          ...(runner === undefined ? {} : { runner }),
        }),
    ],
    ["sample coverage", false, () => sampleCoverageEstimate(histories, { ...shared("coverage"), seed })],
    ["Chao's lower bound", true, () => closedPopulationEstimate(histories, shared("chao"))],
    ["two lists, Chapman", false, () => twoListsOnly(histories, shared("chapman"))],
  ];
  const answers: MethodAnswer[] = [];
  for (const [method, isLowerBound, ask] of methods) {
    progress(answers.length, methods.length, method);
    answers.push({ method, isLowerBound, answer: (await ask()) as PopulationEstimate | Refusal });
  }
  const values = answers.flatMap(({ answer, isLowerBound }) =>
    isLowerBound || isRefusal(answer) ? [] : [answer.value],
  );
  const disagreement = values.length < 2 ? null : Math.max(...values) / Math.min(...values);
  return { answers, disagreement, statement: statementOf(answers, values, disagreement) };
}

/** With more lists the overlap of two of them is only part of what is known. */
function twoListsOnly(histories: CaptureHistories, options: EstimateOptions): PopulationEstimate | Refusal {
  const answer = twoListEstimate(histories, options);
  if (histories.lists.length === 2 || isRefusal(answer)) return answer;
  return {
    ...answer,
    documented: histories.observed,
    value: Math.max(answer.value, histories.observed),
    warnings: [...answer.warnings, `Only the first two of ${histories.lists.length} lists are used.`],
  };
}

function statementOf(
  answers: readonly MethodAnswer[],
  values: readonly number[],
  disagreement: number | null,
): string {
  const refused = answers.filter(({ answer }) => isRefusal(answer)).length;
  const without = refused === 0 ? "" : ` ${refused} of ${answers.length} methods have no estimate.`;
  if (disagreement === null) return `There are too few estimates to compare.${without}`;
  const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.round);
  const intervals = answers.flatMap(({ answer, isLowerBound }) =>
    isLowerBound || isRefusal(answer) || answer.interval === undefined ? [] : [answer.interval],
  );
  const common =
    Math.max(...intervals.map(({ lower }) => lower)) <= Math.min(...intervals.map(({ upper }) => upper));
  const extent =
    disagreement < 1.25
      ? "The methods agree within a quarter"
      : disagreement < 2
        ? "The methods disagree by less than a factor of two"
        : `The methods disagree by a factor of ${disagreement.toFixed(1)}`;
  return `${extent}: estimates from ${low} to ${high}. ${common ? "Their intervals share sizes." : "Their intervals do not share one size: no single interval states what is known."}${without}`;
}
