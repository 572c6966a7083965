import { requirePositive } from "../arguments.ts";

/** The positive zero of ψ as a double and its rest. */
const ROOT = 1.4616321449683622;
const ROOT_LOW = 9.549995429965697e-17;
/** ψ⁽ᵏ⁾(root)/k!, k = 1, 2, … (test/reference/generators/coefficients.py). */
const TAYLOR = [
  0.9676722454476212, -0.4427631689835921, 0.258499760955651, -0.16394270544240652, 0.10782405069126237,
  -0.07219956125645471, 0.04880428816414311, -0.03316112647484736, 0.022597648232218104, -0.01542476590494896,
  0.010538791616612175, -0.007204534386356869, 0.004926781395729853, -0.003369801655439328,
  0.002305126326734928, -0.0015769367714301972, 0.0010788252019162967, -0.0007380709389960052,
  0.000504953265834602, -0.0003454680251063077, 0.00023635601564027053, -0.00016170622091974803,
  0.0001106337276874741, -7.569179582195066e-5, 5.178575795222081e-5, -3.5430070947659604e-5,
  2.424006611860132e-5, -1.6584242271854135e-5, 1.134638458466385e-5, -7.762817668462094e-6,
  5.3110609208898636e-6, -3.6336507898010456e-6,
];

/**
 * Digamma function ψ(x), the derivative of log Γ(x).
 *
 * Taylor series about the zero 1.4616… (relative accuracy there too), recurrence up to 10, asymptotic series
 * above (Abramowitz and Stegun 6.3.5, 6.3.18).
 *
 * @param x a number above 0
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { digamma } from "sijill";
 * console.log(digamma(1).toPrecision(12)); // → -0.577215664902
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/specialFunctions.test.ts, recurrences and reflections
 */
export function digamma(x: number): number {
  requirePositive("x", x);
  const z = x - ROOT - ROOT_LOW;
  if (Math.abs(z) < 0.45) {
    let sum = 0;
    for (let i = TAYLOR.length - 1; i >= 0; i--) sum = sum * z + (TAYLOR[i] as number);
    return sum * z;
  }
  let shifted = x;
  let reciprocals = 0;
  while (shifted < 10) {
    reciprocals += 1 / shifted;
    shifted += 1;
  }
  const t = 1 / (shifted * shifted);
  const series =
    t * (1 / 12 - t * (1 / 120 - t * (1 / 252 - t * (1 / 240 - t * (1 / 132 - t * (691 / 32760 - t / 12))))));
  return Math.log(shifted) - 0.5 / shifted - series - reciprocals;
}
