import { gaussLegendre } from "./gaussLegendre.ts";
import type { GraphLikelihood } from "./graphLikelihood.ts";

/** Up to here every whole number is added; above, sums are integrals, right to 13 digits (tested against plain sums). */
const PLAIN = 255;
const NODES = 16;
const rule = gaussLegendre(NODES);
/** A logarithm may fall by so much within a piece before the piece is halved. */
const STEEPEST = 12;
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
}

interface Evaluated extends Piece {
  readonly highest: Float64Array;
  readonly range: Float64Array;
}

/**
 * Adds up the posterior of every graph over all whole numbers of unseen. Where the formula is smooth, a sum of many terms is
 * its integral from half a step before to half a step after, by pieces short enough for 16 Gauss–Legendre points, with the
 * first term of the Euler–Maclaurin formula at the ends: thousands of evaluations instead of hundreds of thousands.
 */
export function sumOverSizes(likelihood: GraphLikelihood, from: number, to: number): readonly Piece[] {
  const count = likelihood.graphs.length;
  const plainTo = Math.min(to, from + PLAIN);
  const smooth = plainTo < to ? firstPieces(plainTo + 0.5, to + 0.5) : [];
  const highest = highestOf(likelihood, [from, ...smooth.map(([start]) => start), to], count);
  let pieces: Evaluated[] = [
    plainPiece(likelihood, from, plainTo, highest),
    ...smooth.map(([a, b]) => smoothPiece(likelihood, a, b, highest)),
  ];
  for (let round = 0; round < 60; round++) {
    let split = false;
    pieces = pieces.flatMap((piece) => {
      if (piece.isPlain || piece.to - piece.from < 2 || !isTooSteep(piece, highest)) return [piece];
      split = true;
      const middle = (piece.from + piece.to) / 2;
      return [
        smoothPiece(likelihood, piece.from, middle, highest),
        smoothPiece(likelihood, middle, piece.to, highest),
      ];
    });
    if (!split) break;
  }
  return pieces;
}

/** The highest of a few points of each graph, so that pieces far below are seen to be so at once. */
function highestOf({ at }: GraphLikelihood, unseen: readonly number[], count: number): Float64Array {
  const write = at(unseen);
  const values = new Float64Array(unseen.length);
  return Float64Array.from({ length: count }, (_, graph) => {
    write(graph, values);
    return values.reduce((top, value) => Math.max(top, value));
  });
}

function isTooSteep({ highest: own, range }: Evaluated, highest: Float64Array): boolean {
  for (let g = 0; g < own.length; g++)
    if ((range[g] as number) > STEEPEST && (own[g] as number) > (highest[g] as number) - NEGLIGIBLE)
      return true;
  return false;
}

/** Pieces that grow with the number of unseen, as does the scale on which a posterior changes. */
function firstPieces(from: number, to: number): readonly (readonly [number, number])[] {
  const pieces: [number, number][] = [];
  for (let a = from; a < to; ) {
    const b = a * 1.25 >= to * 0.99 ? to : a * 1.25;
    pieces.push([a, b]);
    a = b;
  }
  return pieces;
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
