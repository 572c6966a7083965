import { endsOf, type Piece } from "./sumOverSizes.ts";
import { after, FEW, spread } from "./wholeNumbers.ts";

/** Between two places that were looked at, a graph is higher than at both by less than this factor: a piece is not so steep. */
const BETWEEN_NODES = 1.2;

type Heights = (places: readonly number[]) => Float64Array;

/**
 * The most probable number: graphs may have tops far from each other, so every piece is looked at whose graphs, each at its
 * highest, add up to more than the best so far.
 *
 * @param total logarithm of what the heights add up to
 */
export function modeOf(pieces: readonly Piece[], heights: Heights, total: number): number {
  const most = pieces.map(({ highest }) => highest.reduce((sum, log) => sum + Math.exp(log - total), 0));
  const order = most.map((_, i) => i).sort((a, b) => (most[b] as number) - (most[a] as number));
  let best = { at: 0, height: 0 };
  for (const i of order) {
    if ((most[i] as number) * BETWEEN_NODES < best.height) break;
    const top = topOf(pieces[i] as Piece, heights);
    if (top.height > best.height || (top.height === best.height && top.at < best.at)) best = top;
  }
  return best.at;
}

/** The most probable number of a piece; where it is long, looked for ever more closely around the highest so far. */
function topOf(piece: Piece, heights: Heights): { readonly at: number; readonly height: number } {
  const { below, last } = endsOf(piece);
  let places = piece.isPlain || last - below <= FEW ? after(below, last) : spread(below + 1, last);
  for (;;) {
    const tall = heights(places);
    const top = placeOfLargest(tall);
    const low = places[Math.max(0, top - 1)] as number;
    const high = places[Math.min(places.length - 1, top + 1)] as number;
    if (high - low <= 2) return { at: places[top] as number, height: tall[top] as number };
    places = high - low <= FEW ? after(low - 1, high) : spread(low, high);
  }
}

function placeOfLargest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
