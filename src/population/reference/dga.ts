import { decomposableGraphs } from "../graphs/decomposableGraphs.ts";
import { graphLikelihood } from "../graphs/graphLikelihood.ts";
import { graphPosterior } from "../graphs/graphPosterior.ts";
import { modelName, readModelName } from "../loglinear/modelName.ts";
import type { PopulationCheck } from "./PopulationCheck.ts";
import { answersIn } from "./readFields.ts";

const TOLERANCE = 1e-8;

/** Every stored size and graph of dga's posterior. */
export const dga: PopulationCheck = {
  tool: "dga::bma.cr",
  aside: {
    rel_err_bayes: "the estimate under relative squared error, which this library does not give",
  },
  async compare(result, { counts, lists, observed }, tally) {
    const graphs = decomposableGraphs(lists.length);
    tally.same("number of graphs", graphs.length, result.ngraphs);
    const { from, to, by } = result.Nmissing;
    const flat = /flat|uniform/i.test(String(result.prior_N));
    const posterior = graphPosterior(
      graphLikelihood(counts, lists.length, graphs, result.delta, flat ? "flat" : "reciprocal"),
      { from, to, step: by ?? 1 },
    );
    // Below this dga's own numbers have underflowed.
    for (const point of result.posterior_at ?? [])
      if (!(point.p > 1e-290)) tally.aside("a probability of dga's that has underflowed");
      else tally.near(`probability of N = ${point.N}`, posterior.at(point.Nmissing), point.p, TOLERANCE);
    tally.near("mean", observed + posterior.mean, result.mean, TOLERANCE);
    tally.near("standard deviation", posterior.standardDeviation, result.sd, TOLERANCE);
    for (const [key, share] of [
      ["q025", 0.025],
      ["q05", 0.05],
      ["median", 0.5],
      ["q95", 0.95],
      ["q975", 0.975],
    ] as const)
      tally.near(key, observed + posterior.quantile(share), result[key], 0);
    // Sizes in the last hundredth of the grid; from 1 − F, so with the digits of F.
    const last = from + Math.floor(0.99 * (to - from));
    tally.near(
      "share of the last hundredth",
      1 - posterior.cumulative(last),
      result.truncation_tail_prob_last_1pct,
      TOLERANCE,
      1,
    );
    tally.near("mode", observed + posterior.mode, result.mode, 0);
    const numbers = lists.map((_, place) => place + 1);
    const named = [
      ...(result.top_graphs ?? []),
      { ...result.independence_graph, graph: `[${numbers.join(",")}]` },
      { ...result.saturated_graph, graph: `[${numbers.join("")}]` },
    ];
    for (const row of named) {
      const terms = readModelName(String(row.graph), lists.length);
      const name = terms === null ? String(row.graph) : modelName(terms, lists.length);
      const at = graphs.findIndex((graph) => graph.name === name);
      tally.holds(`${name} is not understood as a decomposable graph`, at >= 0);
      if (at < 0) continue;
      if (!(row.prob > 1e-290)) {
        tally.aside("the probability of a graph has underflowed in dga", answersIn(row));
        continue;
      }
      tally.near(`${name} probability`, posterior.graphs[at], row.prob, TOLERANCE);
      tally.near(`${name} mean`, observed + (posterior.means[at] as number), row.mean_N, TOLERANCE);
    }
  },
};
