import { spread } from "./wholeNumbers.ts";

/** Steps of Newton's method before a quantile is looked for by halves. */
const NEWTON_STEPS = 10;

/** Two numbers that a quantile lies between, and how far the probability up to each is from the one looked for. */
export interface Bracket {
  readonly below: number;
  /** Below 0. */
  readonly short: number;
  readonly at: number;
  /** 0 or above. */
  readonly over: number;
}

/**
 * The smallest number up to which the probability looked for is reached, by Newton's method, for which the probability of one
 * number is the slope; by halves where that leads nowhere.
 *
 * @param between probability of the numbers above one and up to another
 */
export function quantileWithin(
  bracket: Bracket,
  heights: (places: readonly number[]) => Float64Array,
  between: (below: number, upTo: number) => number,
): number {
  let { below, short, at, over } = bracket;
  let guess = firstGuess(bracket, heights);
  for (let step = 0; at - below > 1; step++) {
    const middle =
      step < NEWTON_STEPS && Number.isFinite(guess)
        ? Math.min(at - 1, Math.max(below + 1, Math.ceil(guess)))
        : Math.floor((below + at) / 2);
    const beyond = middle - below < at - middle ? short + between(below, middle) : over - between(middle, at);
    if (beyond >= 0) [at, over] = [middle, beyond];
    else [below, short] = [middle, beyond];
    guess = middle - beyond / (heights([middle])[0] as number);
  }
  return at;
}

/** About where the probability looked for is reached, by trapezoids. */
function firstGuess(
  { below, short, at, over }: Bracket,
  heights: (places: readonly number[]) => Float64Array,
): number {
  const places = spread(below + 1, at);
  const tall = heights(places);
  const areas = places.slice(1).map((place, i) => {
    const width = place - (places[i] as number);
    return (width * ((tall[i] as number) + (tall[i + 1] as number))) / 2;
  });
  let left = (short / (short - over)) * areas.reduce((sum, area) => sum + area, 0);
  for (const [i, area] of areas.entries()) {
    const [start, end] = [places[i] as number, places[i + 1] as number];
    if (left <= area) return start + ((end - start) * left) / area;
    left -= area;
  }
  return at;
}
