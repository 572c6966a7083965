import { gaussLegendre } from "./gaussLegendre.ts";
import type { GraphLikelihood } from "./graphLikelihood.ts";

/** Up to here every whole number is added; above, sums are integrals with the digits of the logarithms (tested against plain sums). */
const PLAIN = 255;
const NODES = 32;
const rule = gaussLegendre(NODES);
/** A logarithm may fall by so much within a piece before the piece is halved. */
const STEEPEST = 36;
/** A piece ends at so many times its start, at most. */
const GROWTH = 1.6;
/** Pieces lower than this below the highest point of a graph add nothing to its 16 digits. */
const NEGLIGIBLE = 45;

/** A run of numbers of unseen over which all graphs were added up. */
export interface Piece {
  /** Ends, both included for plain sums; for integrals half a step beyond the whole numbers. */
  readonly from: number;
  readonly to: number;
  readonly isPlain: boolean;
  /** By graph: logarithm of the sum, and the sums of the number of unseen and of its square over it. */
  readonly logSum: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  /** By graph: the largest logarithm that was seen. */
  readonly highest: Float64Array;
}

/** The whole number before the first of a piece, and the last. */
export function endsOf({ from, to, isPlain }: Piece): { readonly below: number; readonly last: number } {
  return isPlain ? { below: from - 1, last: to } : { below: from - 0.5, last: to - 0.5 };
}

interface Evaluated extends Piece {
  readonly range: Float64Array;
}

/**
 * Adds up the posterior of every graph over all whole numbers of unseen. Where the formula is smooth, a sum of many terms is
 * its integral from half a step before to half a step after, by pieces short enough for 32 Gauss–Legendre points, with the
 * first term of the Euler–Maclaurin formula at the ends: thousands of evaluations instead of hundreds of thousands.
 */
export function sumOverSizes(likelihood: GraphLikelihood, from: number, to: number): readonly Piece[] {
  const count = likelihood.graphs.length;
  const plainTo = Math.min(to, from + PLAIN);
  const highest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const starts = plainTo < to ? firstEdges(plainTo + 0.5, to + 0.5) : [];
  const [, ...edges] = edgesAt(likelihood, [from, ...starts], highest);
  const ends = edges.flatMap((edge, i) =>
    i === 0 ? [edge.at] : between(likelihood, edges[i - 1] as Edge, edge, highest),
  );
  let pieces: Evaluated[] = [
    plainPiece(likelihood, from, plainTo, highest),
    ...ends.slice(1).map((end, i) => smoothPiece(likelihood, ends[i] as number, end, highest)),
  ];
  for (let round = 0; round < 60; round++) {
    let split = false;
    pieces = pieces.flatMap((piece) => {
      if (piece.isPlain || piece.to - piece.from < 2 || !isTooSteep(piece, highest)) return [piece];
      split = true;
      const middle = halfway(piece.from, piece.to);
      return [
        smoothPiece(likelihood, piece.from, middle, highest),
        smoothPiece(likelihood, middle, piece.to, highest),
      ];
    });
    if (!split) break;
  }
  return pieces;
}

/** A number of unseen, and what every graph says of it. */
interface Edge {
  readonly at: number;
  readonly values: Float64Array;
}

/** Looks at a few numbers of unseen, so that pieces far below the highest point of a graph are seen to be so at once. */
function edgesAt(
  likelihood: GraphLikelihood,
  places: readonly number[],
  highest: Float64Array,
): readonly Edge[] {
  const write = likelihood.at(places);
  const values = new Float64Array(places.length);
  const edges = places.map((at) => ({ at, values: new Float64Array(highest.length) }));
  for (let g = 0; g < highest.length; g++) {
    write(g, values);
    for (const [i, edge] of edges.entries()) {
      const value = values[i] as number;
      edge.values[g] = value;
      if (value > (highest[g] as number)) highest[g] = value;
    }
  }
  return edges;
}

/** Ends of pieces from one edge to another, halved where a graph that matters is too steep, before any is added up. */
function between(likelihood: GraphLikelihood, a: Edge, b: Edge, highest: Float64Array): readonly number[] {
  if (b.at - a.at < 2 || !isTooFar(a.values, b.values, highest)) return [b.at];
  const [middle] = edgesAt(likelihood, [halfway(a.at, b.at)], highest) as [Edge];
  return [...between(likelihood, a, middle, highest), ...between(likelihood, middle, b, highest)];
}

function isTooFar(a: Float64Array, b: Float64Array, highest: Float64Array): boolean {
  for (let g = 0; g < a.length; g++) {
    const [one, other] = [a[g] as number, b[g] as number];
    if (Math.abs(one - other) > STEEPEST && Math.max(one, other) > (highest[g] as number) - NEGLIGIBLE)
      return true;
  }
  return false;
}

function isTooSteep({ highest: own, range }: Evaluated, highest: Float64Array): boolean {
  for (let g = 0; g < own.length; g++)
    if ((range[g] as number) > STEEPEST && (own[g] as number) > (highest[g] as number) - NEGLIGIBLE)
      return true;
  return false;
}

/** Pieces end between whole numbers, so that each of these is in one piece. */
function halfway(from: number, to: number): number {
  return Math.floor((from + to) / 2) + 0.5;
}

/** Ends of pieces that grow with the number of unseen, as does the scale on which a posterior changes. */
function firstEdges(from: number, to: number): readonly number[] {
  const edges = [from];
  for (let a = from; a < to; ) {
    a = a * GROWTH >= to * 0.99 ? to : Math.floor(a * GROWTH) + 0.5;
    edges.push(a);
  }
  return edges;
}

function plainPiece(likelihood: GraphLikelihood, from: number, to: number, highest: Float64Array): Evaluated {
  const unseen = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    from,
    to,
    isPlain: true,
    ...accumulate(likelihood, unseen, new Array(unseen.length).fill(1), highest),
  };
}

/** @param known highest points of the graphs so far, raised here: far below them nothing is added up */
export function smoothPiece(
  likelihood: GraphLikelihood,
  from: number,
  to: number,
  known?: Float64Array,
): Evaluated {
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  const unseen = rule.nodes.map((node) => middle + half * node);
  const weights = rule.weights.map((weight) => weight * half);
  // Euler–Maclaurin: Σ f = ∫ f − [f′]/24, and [f′] telescopes, so each piece may carry its own ends.
  const step = 1e-3;
  const ends = [from - step, from + step, to - step, to + step];
  const factor = 1 / (24 * 2 * step);
  return {
    from,
    to,
    isPlain: false,
    ...accumulate(likelihood, [...unseen, ...ends], [...weights, -factor, factor, factor, -factor], known),
  };
}

function accumulate(
  likelihood: GraphLikelihood,
  unseen: readonly number[],
  weights: readonly number[],
  known?: Float64Array,
): Pick<Evaluated, "logSum" | "mean" | "square" | "highest" | "range"> {
  const count = likelihood.graphs.length;
  const [logSum, mean, square, highest, range] = Array.from({ length: 5 }, () => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const write = likelihood.at(unseen);
  const values = new Float64Array(unseen.length);
  for (let g = 0; g < count; g++) {
    write(g, values);
    let top = Number.NEGATIVE_INFINITY;
    let bottom = Number.POSITIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (value > top) top = value;
      if (value < bottom) bottom = value;
    }
    highest[g] = top;
    range[g] = top - bottom;
    if (known !== undefined) {
      if (top > (known[g] as number)) known[g] = top;
      if (top < (known[g] as number) - NEGLIGIBLE) {
        logSum[g] = Number.NEGATIVE_INFINITY;
        continue;
      }
    }
    let [sum, first, second] = [0, 0, 0];
    for (let i = 0; i < values.length; i++) {
      const term = (weights[i] as number) * Math.exp((values[i] as number) - top);
      const x = unseen[i] as number;
      sum += term;
      first += term * x;
      second += term * x * x;
    }
    logSum[g] = top + Math.log(Math.max(sum, 0));
    mean[g] = sum > 0 ? first / sum : 0;
    square[g] = sum > 0 ? second / sum : 0;
  }
  return { logSum, mean, square, highest, range };
}
