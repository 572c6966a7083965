/** Outcomes count as not more probable than the observed one up to this factor, against ties lost to rounding (as R). */
const TIE = 1 + 1e-7;

/**
 * Two-sided p by the method of small probabilities ("minlike"): every outcome whose probability is at most that of
 * the observed one. For a unimodal distribution that is the observed tail and one tail on the other side.
 *
 * @param density probability of an outcome
 * @param below P(X ≤ k)
 * @param above P(X ≥ k)
 * @param mode a most probable outcome
 * @param last largest outcome, ∞ if there is none
 */
export function smallProbabilities(
  observed: number,
  density: (k: number) => number,
  below: (k: number) => number,
  above: (k: number) => number,
  mode: number,
  last: number,
): number {
  const bound = density(observed) * TIE;
  if (density(mode) <= bound) return 1;
  if (observed < mode) {
    const k = firstFalling(mode, last, (j) => density(j) <= bound);
    return Math.min(1, below(observed) + (k > last ? 0 : above(k)));
  }
  const k = lastRising(mode, (j) => density(j) <= bound);
  return Math.min(1, above(observed) + (k < 0 ? 0 : below(k)));
}

/** Smallest k above the mode that meets the condition, which holds from somewhere on. */
function firstFalling(mode: number, last: number, meets: (k: number) => boolean): number {
  let low = mode;
  let step = 1;
  let high = Math.min(mode + 1, last);
  while (!meets(high)) {
    if (high === last) return last + 1;
    low = high;
    step *= 2;
    high = Math.min(high + step, last);
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Largest k below the mode that meets the condition, −1 if none does. */
function lastRising(mode: number, meets: (k: number) => boolean): number {
  let low = -1;
  let high = mode;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (meets(middle)) low = middle;
    else high = middle;
  }
  return low;
}
