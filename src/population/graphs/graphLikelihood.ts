import { logGamma } from "../../statistics/index.ts";
import type { DecomposableGraph } from "./decomposableGraphs.ts";

export type PriorOnSize = "reciprocal" | "flat";

/** Logarithms of the joint probability of data and number of unseen, for every graph. */
export interface GraphLikelihood {
  readonly graphs: readonly DecomposableGraph[];
  /**
   * At several numbers of unseen; between whole numbers the formula is smooth.
   *
   * @returns one vector a graph
   */
  at(unseen: readonly number[]): (graph: number, into: Float64Array) => void;
}

/**
 * Decomposable graphs with a hyper-Dirichlet prior (Madigan and York 1997, Biometrika 84, 19–31), δ on every cell:
 *
 * log p(y, n₀ | G) = Σ_C log m_C − Σ_S log m_S + (#C − #S)(log Γ(2ᵗδ) − log Γ(N + 2ᵗδ)) + log N! − Σ log y! − log n₀! + log p(N),
 * log m_A = Σ_cells log Γ(y_A + δ_A) − 2ᵏ log Γ(δ_A), δ_A = δ 2^(t−k); only the cell of no list depends on n₀.
 */
export function graphLikelihood(
  counts: readonly number[],
  lists: number,
  graphs: readonly DecomposableGraph[],
  delta: number,
  prior: PriorOnSize,
): GraphLikelihood {
  const subsets = 2 ** lists;
  const recorded = counts.reduce((sum, count) => sum + count, 0);
  const fixed = new Float64Array(subsets);
  const missed = new Float64Array(subsets);
  const weight = new Float64Array(subsets);
  for (let subset = 1; subset < subsets; subset++) {
    const margin = marginOf(counts, subset);
    weight[subset] = delta * 2 ** (lists - Math.round(Math.log2(margin.length)));
    missed[subset] = margin[0] as number;
    const own = weight[subset] as number;
    fixed[subset] =
      margin.slice(1).reduce((sum, count) => sum + logGamma(count + own), 0) - margin.length * logGamma(own);
  }
  const whole = subsets * delta;
  const factorials = counts.slice(1).reduce((sum, count) => sum + logGamma(count + 1), 0);
  const constants = graphs.map(
    ({ cliques, separators }) =>
      cliques.reduce((sum, set) => sum + (fixed[set] as number), 0) -
      separators.reduce((sum, set) => sum + (fixed[set] as number), 0) +
      (cliques.length - separators.length) * logGamma(whole) -
      factorials,
  );
  return {
    graphs,
    at(unseen) {
      const points = unseen.length;
      const each = (value: (n0: number) => number) => {
        const values = new Float64Array(points);
        for (let i = 0; i < points; i++) values[i] = value(unseen[i] as number);
        return values;
      };
      const ofSubset = Array.from({ length: subsets }, (_, subset) => {
        const own = (missed[subset] as number) + (weight[subset] as number);
        return subset === 0 ? new Float64Array(0) : each((n0) => logGamma(own + n0));
      });
      const size = each((n0) => logGamma(recorded + n0 + whole));
      const common = each(
        (n0) =>
          logGamma(recorded + n0 + 1) -
          logGamma(n0 + 1) -
          (prior === "reciprocal" ? Math.log(recorded + n0) : 0),
      );
      // Whatever is alike in all graphs with so many components: a graph then adds its cliques and takes its separators away.
      const alike = Array.from({ length: lists + 1 }, (_, components) =>
        common.map((value, i) => value - components * (size[i] as number)),
      );
      return (graph, into) => {
        const { cliques, separators } = graphs[graph] as DecomposableGraph;
        const constant = constants[graph] as number;
        const start = alike[cliques.length - separators.length] as Float64Array;
        const first = ofSubset[cliques[0] as number] as Float64Array;
        for (let i = 0; i < points; i++) into[i] = constant + (start[i] as number) + (first[i] as number);
        for (let at = 1; at < cliques.length; at++) {
          const clique = ofSubset[cliques[at] as number] as Float64Array;
          const separator = separators[at - 1];
          if (separator === undefined) add(into, clique, points);
          else addDifference(into, clique, ofSubset[separator] as Float64Array, points);
        }
      };
    },
  };
}

function add(into: Float64Array, values: Float64Array, points: number): void {
  for (let i = 0; i < points; i++) into[i] = (into[i] as number) + (values[i] as number);
}

function addDifference(into: Float64Array, more: Float64Array, less: Float64Array, points: number): void {
  for (let i = 0; i < points; i++)
    into[i] = (into[i] as number) + ((more[i] as number) - (less[i] as number));
}

/** Counts by history of some of the lists alone; the first is of those on none of them, the unseen apart. */
function marginOf(counts: readonly number[], subset: number): number[] {
  const places: number[] = [];
  for (let place = 0; subset >> place > 0; place++) if ((subset >> place) & 1) places.push(place);
  const margin = new Array<number>(2 ** places.length).fill(0);
  for (const [history, count] of counts.entries()) {
    const cell = places.reduce((sum, place, at) => sum + (((history >> place) & 1) << at), 0);
    margin[cell] = (margin[cell] ?? 0) + count;
  }
  return margin;
}
