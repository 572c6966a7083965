import type { GraphLikelihood } from "./graphLikelihood.ts";
import { type Piece, smoothPiece, sumOverSizes } from "./sumOverSizes.ts";

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
  /** The same from the graphs that matter, for a curve. */
  height(unseen: number): number;
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

/** Steps of false position before a quantile is looked for by halves. */
const FALSE_POSITIONS = 10;

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
  const values = new Float64Array(1);
  const everyGraph = Array.from({ length: count }, (_, g) => g);
  const heavy = everyGraph.filter((g) => (graphs[g] as number) > NEGLIGIBLE);
  const among = (chosen: readonly number[]) => (unseen: number) => {
    const write = likelihood.at([unseen]);
    let sum = 0;
    for (const g of chosen) {
      write(g, values);
      sum += Math.exp((values[0] as number) - total);
    }
    return sum;
  };
  const at = among(heavy);
  const heavyOnly = only(likelihood, heavy);
  const within = (piece: Piece, unseen: number) => {
    if (piece.isPlain) {
      let sum = 0;
      for (let n0 = piece.from; n0 <= unseen; n0++) sum += at(n0);
      return sum;
    }
    return Math.exp(logSumExp(smoothPiece(heavyOnly, piece.from, unseen + 0.5).logSum) - total);
  };
  const cumulative = (unseen: number) => {
    let sum = 0;
    for (const [i, piece] of pieces.entries()) {
      if (unseen < piece.from) break;
      sum += unseen >= piece.to - 0.5 ? (masses[i] as number) : within(piece, unseen);
    }
    return Math.min(1, sum);
  };
  const quantile = (probability: number) => {
    let [below, at] = [from - 1, to];
    let [short, over] = [-probability, 0];
    let sum = 0;
    for (const [i, piece] of pieces.entries()) {
      const mass = masses[i] as number;
      if (sum + mass >= probability) {
        [below, at] = [Math.max(from, Math.floor(piece.from)) - 1, Math.min(to, Math.ceil(piece.to))];
        [short, over] = [sum - probability, sum + mass - probability];
        break;
      }
      sum += mass;
    }
    // False position as Illinois has it (Dowell and Jarratt 1971); by halves where the posterior is too steep for it.
    for (let step = 0, side = 0; at - below > 1; step++) {
      const straight = below + Math.round(((at - below) * short) / (short - over));
      const middle =
        step < FALSE_POSITIONS && Number.isFinite(straight)
          ? Math.min(at - 1, Math.max(below + 1, straight))
          : Math.floor((below + at) / 2);
      const beyond = cumulative(middle) - probability;
      if (beyond >= 0) {
        [at, over] = [middle, beyond];
        if (side > 0) short /= 2;
        side = 1;
      } else {
        [below, short] = [middle, beyond];
        if (side < 0) over /= 2;
        side = -1;
      }
    }
    return at;
  };
  return {
    graphs,
    means: means.map((value) => first + value * step),
    mean: first + mean * step,
    standardDeviation: step * Math.sqrt(Math.max(0, square - mean * mean)),
    mode: first + step * modeOf(at, pieces, from, to),
    quantile: (probability) => first + step * quantile(probability),
    cumulative: (unseen) => cumulative(Math.floor(place(unseen))),
    at: (unseen) => among(everyGraph)(place(unseen)),
    height: (unseen) => at(place(unseen)),
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

/** The highest of the ends and of the tops between them, found by thirds on the pieces around the highest. */
function modeOf(at: (unseen: number) => number, pieces: readonly Piece[], from: number, to: number): number {
  const starts = [...pieces.map((piece) => Math.max(from, Math.ceil(piece.from))), to];
  const [first] = pieces;
  const candidates = [from];
  const heights = starts.map(at);
  const top = heights.indexOf(Math.max(...heights));
  let low = starts[Math.max(0, top - 1)] ?? from;
  let high = starts[Math.min(starts.length - 1, top + 1)] ?? to;
  while (high - low > 2) {
    const third = Math.floor((high - low) / 3);
    if (at(low + third) < at(high - third)) low += third;
    else high -= third;
  }
  for (let unseen = low; unseen <= high; unseen++) candidates.push(unseen);
  if (first !== undefined && first.to - first.from < 60)
    for (let unseen = first.from; unseen <= first.to; unseen++) candidates.push(unseen);
  return candidates.reduce((best, unseen) => (at(unseen) > at(best) ? unseen : best));
}

function logSumExp(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > top) top = values[i] as number;
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp((values[i] as number) - top);
  return top + Math.log(sum);
}
