import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate, SizeCurve } from "../../quantities/index.ts";
import { requireLevel } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { messages } from "../messages.ts";
import { isWhole, refuse } from "../refuse.ts";
import { decomposableGraphs } from "./decomposableGraphs.ts";
import { graphLikelihood, type PriorOnSize } from "./graphLikelihood.ts";
import { type GraphPosterior, graphPosterior, type UnseenGrid } from "./graphPosterior.ts";

export interface DecomposableGraphOptions extends EstimateOptions {
  /** Prior weight of every cell. Default 2 to the power of minus the number of lists, as dga suggests. */
  readonly delta?: number;
  /** Prior on the size N: proportional to 1/N (default) or flat. */
  readonly priorOnSize?: PriorOnSize;
  /** Numbers of unseen that are thought possible. Default from 0 to 30 times the recorded. */
  readonly unseen?: UnseenGrid;
}

/** One graph of the lists and what the data say for it. */
export interface GraphRow {
  readonly graph: string;
  readonly probability: number;
  /** Mean size under this graph. */
  readonly mean: number;
}

export interface DecomposableGraphEstimate extends PopulationEstimate {
  /** Graphs by probability: at most twenty. */
  readonly graphs: readonly GraphRow[];
  /** Probability that every list depends on every other: of this graph data say nothing about the unseen. */
  readonly saturated: number;
  readonly mode: number;
  /** How much of the posterior lies in the last hundredth of the numbers thought possible. */
  readonly atBound: number;
}

const SHOWN = 20;
const POINTS = 80;

/**
 * How many persons there were, averaged over all decomposable graphs of three to six lists (Madigan and York 1997).
 *
 * The posterior is worked out, not drawn: the value is its median, the interval has equal tails. The mean is not given: under
 * the graph in which all lists depend on one another it does not exist.
 *
 * @throws SIJILL_OPTION_INVALID, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, decomposableGraphEstimate, isRefusal } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const estimate = decomposableGraphEstimate(histories);
 * if (!isRefusal(estimate)) console.log(estimate.value, estimate.graphs[0]?.graph); // → 240 [1,2,3]
 * @evidence test/population/graphs/decomposableGraphEstimate.test.ts, dga 2.0.2 at every stored size, plain sums, Madigan and York's example
 */
export function decomposableGraphEstimate(
  histories: CaptureHistories,
  options: DecomposableGraphOptions = {},
): DecomposableGraphEstimate | Refusal {
  const method = "decomposable graphs";
  const lists = histories.lists.length;
  const { level = 0.95, delta = 2 ** -lists, priorOnSize = "reciprocal" } = options;
  requireLevel("options.level", level);
  const { observed } = histories;
  const grid = options.unseen ?? { from: 0, to: 30 * observed };
  if (!(delta > 0 && Number.isFinite(delta))) throw new SijillError(messages.deltaInvalid(delta));
  if (!isGrid(grid)) throw new SijillError(messages.gridInvalid(grid.from, grid.to));
  const refusal = refuse(histories, method, 3, 6);
  if (refusal !== null) return refusal;
  if (!isWhole(histories)) return messages.notWithPartOfTable(method);
  const graphs = decomposableGraphs(lists);
  const posterior = graphPosterior(
    graphLikelihood(histories.counts, lists, graphs, delta, priorOnSize),
    grid,
  );
  const rows = graphs
    .map(({ name }, g) => ({
      graph: name,
      probability: posterior.graphs[g] as number,
      mean: observed + (posterior.means[g] as number),
    }))
    .sort((a, b) => b.probability - a.probability);
  const saturated = posterior.graphs[graphs.findIndex(({ cliques }) => cliques.length === 1)] ?? 0;
  const atBound = 1 - posterior.cumulative(Math.floor(grid.to - (grid.to - grid.from) / 100));
  const [lower, median, upper] = [(1 - level) / 2, 0.5, (1 + level) / 2].map(
    (share) => observed + posterior.quantile(share),
  ) as [number, number, number];
  return {
    ...estimateBase("decomposable-graphs", histories, options),
    value: median,
    interval: { lower, upper, level, method: "posterior quantiles (equal tails)" },
    method: {
      name: "Bayesian model averaging over decomposable graphs, median of the posterior",
      settings: { delta, priorOnSize, unseenFrom: grid.from, unseenTo: grid.to, graphs: graphs.length },
      reference: "Madigan and York 1997; Johndrow, Lum and Ball 2015 (dga)",
    },
    curve: curveOf(posterior, observed, lower, upper, grid),
    priors: [
      `Sizes N from ${observed + grid.from} to ${observed + grid.to}: ${priorOnSize === "flat" ? "all equally probable" : "probability proportional to 1/N"}.`,
      `All ${graphs.length} graphs equally probable.`,
      `Hyper-Dirichlet with ${delta} on every cell.`,
    ],
    seed: null,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      "The lists depend on one another as some decomposable graph says, alike for the recorded and the unseen.",
    ],
    warnings: [
      saturated > 0.05
        ? `With probability ${saturated.toFixed(2)} every list depends on every other. Then the data say nothing about the unseen and the prior decides; the mean of the posterior does not exist.`
        : "",
      atBound > 0.001
        ? `The posterior piles up at the largest size thought possible (${(100 * atBound).toFixed(1)} per cent in its last hundredth): the upper limit is that choice, not the data.`
        : "",
      posterior.mode <= grid.from
        ? "The most probable size is the smallest thought possible: the lists alone are taken to be complete."
        : "",
    ].filter((warning) => warning !== ""),
    graphs: rows.slice(0, SHOWN),
    saturated,
    mode: observed + posterior.mode,
    atBound,
  };
}

function isGrid({ from, to, step = 1 }: UnseenGrid): boolean {
  return [from, to, step].every(Number.isSafeInteger) && from >= 0 && to > from && step >= 1;
}

function curveOf(
  posterior: GraphPosterior,
  observed: number,
  lower: number,
  upper: number,
  { from, to, step = 1 }: UnseenGrid,
): SizeCurve {
  const spread = upper - lower;
  const first = Math.max(from, lower - observed - spread / 2);
  const last = Math.min(to, upper - observed + spread / 2);
  const sizes = [
    ...new Set(
      Array.from(
        { length: POINTS + 1 },
        (_, i) => from + step * Math.round((first + (i * (last - first)) / POINTS - from) / step),
      ),
    ),
  ];
  return {
    kind: "posterior",
    sizes: sizes.map((unseen) => observed + unseen),
    heights: [...posterior.heights(sizes)],
  };
}
