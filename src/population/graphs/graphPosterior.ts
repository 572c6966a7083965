import type { GraphLikelihood } from "./graphLikelihood.ts";
import { modeOf } from "./modeOf.ts";
import { quantileWithin } from "./quantileWithin.ts";
import { endsOf, type Piece, smoothPiece, sumOverSizes } from "./sumOverSizes.ts";
import { after, FEW } from "./wholeNumbers.ts";

/** The posterior of graph and number of unseen, added up. */
export interface GraphPosterior {
  /** Probability of each graph, in the order of the graphs; they add up to 1. */
  readonly graphs: Float64Array;
  /** Mean number of unseen by graph. */
  readonly means: Float64Array;
  readonly mean: number;
  readonly standardDeviation: number;
  /** The most probable number of unseen. */
  readonly mode: number;
  /** Smallest number of unseen with at least so much probability at or below it. */
  quantile(probability: number): number;
  /** Probability that the number of unseen is at most this. */
  cumulative(unseen: number): number;
  /** Probability of one number of unseen, with all its digits also where it is next to nothing. */
  at(unseen: number): number;
  /** The same of several, from the graphs that matter, for a curve. */
  heights(unseen: readonly number[]): Float64Array;
}

/** Numbers of unseen that the posterior is worked out for. */
export interface UnseenGrid {
  readonly from: number;
  readonly to: number;
  /** Default 1: every whole number. */
  readonly step?: number;
}

/** A graph below this share of the posterior moves no quantile. */
const NEGLIGIBLE = 1e-18;

/** Posterior over all graphs, which are equally probable beforehand, and numbers of unseen on a grid. */
export function graphPosterior(
  of: GraphLikelihood,
  { from: first, to: last, step = 1 }: UnseenGrid,
): GraphPosterior {
  // Inside, numbers are places on the grid.
  const [from, to] = [0, Math.floor((last - first) / step)];
  const place = (unseen: number) => (unseen - first) / step;
  const likelihood: GraphLikelihood = {
    graphs: of.graphs,
    at: (places) => of.at(places.map((at) => first + at * step)),
  };
  const pieces = sumOverSizes(likelihood, from, to);
  const count = likelihood.graphs.length;
  const total = logSumExp(pieces.flatMap(({ logSum }) => [logSumExp(logSum)]));
  const graphs = new Float64Array(count);
  const means = new Float64Array(count);
  let [mean, square] = [0, 0];
  for (let g = 0; g < count; g++) {
    const own = logSumExp(pieces.map(({ logSum }) => logSum[g] as number));
    graphs[g] = Math.exp(own - total);
    for (const piece of pieces) {
      const share = Math.exp((piece.logSum[g] as number) - own);
      means[g] = (means[g] as number) + share * (piece.mean[g] as number);
      mean += (graphs[g] as number) * share * (piece.mean[g] as number);
      square += (graphs[g] as number) * share * (piece.square[g] as number);
    }
  }
  const masses = pieces.map(({ logSum }) => Math.exp(logSumExp(logSum) - total));
  const everyGraph = Array.from({ length: count }, (_, g) => g);
  const heavy = everyGraph.filter((g) => (graphs[g] as number) > NEGLIGIBLE);
  const among = (chosen: readonly number[]) => (unseen: readonly number[]) => {
    const write = likelihood.at(unseen);
    const logs = new Float64Array(unseen.length);
    const sums = new Float64Array(unseen.length);
    for (const g of chosen) {
      write(g, logs);
      for (let i = 0; i < sums.length; i++)
        sums[i] = (sums[i] as number) + Math.exp((logs[i] as number) - total);
    }
    return sums;
  };
  const heights = among(heavy);
  const heavyOnly = only(likelihood, heavy);
  /** Probability of the numbers above one and up to another of the same piece. */
  const between = (piece: Piece, below: number, upTo: number) => {
    if (!piece.isPlain && upTo - below > FEW)
      return Math.exp(logSumExp(smoothPiece(heavyOnly, below + 0.5, upTo + 0.5).logSum) - total);
    return heights(after(below, upTo)).reduce((sum, height) => sum + height, 0);
  };
  const cumulative = (unseen: number) => {
    let sum = 0;
    for (const [i, piece] of pieces.entries()) {
      const { below, last } = endsOf(piece);
      if (unseen <= below) break;
      sum += unseen >= last ? (masses[i] as number) : between(piece, below, unseen);
    }
    return Math.min(1, sum);
  };
  const quantile = (probability: number) => {
    let sum = 0;
    let i = 0;
    while (i < pieces.length - 1 && sum + (masses[i] as number) < probability) sum += masses[i++] as number;
    const piece = pieces[i] as Piece;
    const { below, last } = endsOf(piece);
    const over = sum + (masses[i] as number) - probability;
    return quantileWithin({ below, short: sum - probability, at: last, over }, heights, (from, upTo) =>
      between(piece, from, upTo),
    );
  };
  return {
    graphs,
    means: means.map((value) => first + value * step),
    mean: first + mean * step,
    standardDeviation: step * Math.sqrt(Math.max(0, square - mean * mean)),
    mode: first + step * modeOf(pieces, heights, total),
    quantile: (probability) => first + step * quantile(probability),
    cumulative: (unseen) => cumulative(Math.floor(place(unseen))),
    at: (unseen) => among(everyGraph)([place(unseen)])[0] as number,
    heights: (unseen) => heights(unseen.map(place)),
  };
}

function only({ graphs, at }: GraphLikelihood, chosen: readonly number[]): GraphLikelihood {
  return {
    graphs: chosen.map((g) => graphs[g] as GraphLikelihood["graphs"][number]),
    at: (unseen) => {
      const write = at(unseen);
      return (graph, into) => write(chosen[graph] as number, into);
    },
  };
}

function logSumExp(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > top) top = values[i] as number;
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp((values[i] as number) - top);
  return top + Math.log(sum);
}
