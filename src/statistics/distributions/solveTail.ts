import type { DoubleDouble } from "./doubleDouble.ts";
import { logRatio, type Scaled } from "./Scaled.ts";

/** A tail at x, with what Newton's method needs; all derivatives are with respect to log x. */
export interface TailPoint {
  readonly tail: Scaled;
  /** x · density / tail: positive for a lower tail, negative for an upper one. */
  readonly slope: number;
  /** Derivative of log(x · density). */
  readonly curvature: number;
}

/**
 * The x at which a continuous tail equals exp(`logTarget`), by Halley's method on log tail against log x inside a
 * bracket. Exponents are subtracted before they are rounded, so a target of 1e-300 costs no digits.
 */
export function solveTail(
  logTarget: DoubleDouble,
  start: number,
  largest: number,
  evaluate: (x: number) => TailPoint,
): number {
  const target: Scaled = { exponent: logTarget, factor: 1 };
  let low = 0;
  let high = largest;
  let x = start;
  for (let i = 0; i < 300; i++) {
    const { tail, slope, curvature } = evaluate(x);
    const gap = tail.exponent.hi === -Infinity ? -Infinity : logRatio(tail, target);
    if (gap === 0) return x;
    // A lower tail grows with x, an upper tail falls.
    if (gap < 0 === slope >= 0) low = x;
    else high = x;
    const newton = -gap / slope;
    const bend = 0.5 * newton * (curvature - slope);
    const halley = Math.abs(bend) < 0.5;
    const step = halley ? newton / (1 + bend) : newton;
    let next = Number.isFinite(step) ? x * Math.exp(Math.min(step, 4)) : Number.NaN;
    if (next === 0) next = 5e-324;
    const settled = Math.abs(step) * (1 + Math.abs(slope) + Math.abs(curvature));
    if (halley && settled < 3e-6 && next > 0 && next < largest) return next;
    if (!(next > low && next < high)) {
      next = high === Infinity ? 4 * low : low === 0 ? high / 4 : Math.sqrt(low) * Math.sqrt(high);
      if (largest === 1 && high === 1 && low > 0.25) next = 0.5 * (low + 1);
    }
    if (next === x || next <= low || next >= high) return next < 1e-323 ? 0 : x;
    x = next;
  }
  return x;
}

/**
 * A start brought nearer to the solution by one step from values that need only a few digits: Halley's method triples
 * them, so that one exact evaluation is then enough. Where the step is not to be trusted, the start itself.
 */
export function nearer(
  start: number,
  largest: number,
  evaluate: (x: number) => { readonly gap: number; readonly slope: number; readonly curvature: number },
): number {
  const { gap, slope, curvature } = evaluate(start);
  const newton = -gap / slope;
  const bend = 0.5 * newton * (curvature - slope);
  if (!(Math.abs(bend) < 0.5)) return start;
  const next = start * Math.exp(Math.min(newton / (1 + bend), 4));
  return next > 0 && next < largest ? next : start;
}
