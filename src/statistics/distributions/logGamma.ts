import { SijillError } from "../../errors/index.ts";
import { requireFinite } from "../arguments.ts";
import { messages } from "../messages.ts";

/** (−1)^k (ζ(k) − 1)/k for k = 2, 3, … (test/reference/generators/coefficients.py). */
const SERIES = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6,
  -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7,
  -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8,
  -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
  -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11,
];
const ONE_MINUS_EULER = 0.42278433509846713;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** log Γ(2 + z) for |z| ≤ ½, relative also at z = 0. */
function aroundTwo(z: number): number {
  let sum = 0;
  for (let i = SERIES.length - 1; i >= 0; i--) sum = sum * z + (SERIES[i] as number);
  return z * (ONE_MINUS_EULER + z * sum);
}

/** log Γ(1 + a) for a ≥ 0, without forming 1 + a where that would round. */
export function logGammaOnePlus(a: number): number {
  if (a < 0.5) return aroundTwo(a) - Math.log1p(a);
  if (a < 1.5) return aroundTwo(a - 1);
  if (a > 9) return stirling(a) + Math.log(a);
  let product = a;
  let z = a;
  while (z > 2.5) {
    z -= 1;
    product *= z;
  }
  return aroundTwo(z - 2) + Math.log(product);
}

/** log Γ(x), x > 9, by Stirling's series. */
function stirling(x: number): number {
  const t = 1 / (x * x);
  const series =
    1 / 12 - t * (1 / 360 - t * (1 / 1260 - t * (1 / 1680 - t * (1 / 1188 - t * (691 / 360360 - t / 156)))));
  return x > 1e17 ? x * (Math.log(x) - 1) : (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series / x;
}

/**
 * Natural logarithm of the absolute value of the gamma function, log |Γ(x)|.
 *
 * Series about 2 with ζ coefficients for |x − 2| ≤ ½ (so the zeros at 1 and 2 keep all digits, where R's
 * `lgamma` loses 2e-10), recurrence up to 9, Stirling's series above (Abramowitz and Stegun 6.1.33, 6.1.41),
 * reflection below 0.
 *
 * @param x any number but 0, −1, −2, …
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { logGamma } from "sijill";
 * console.log(logGamma(10).toPrecision(12)); // → 12.8018274801
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/specialFunctions.test.ts, recurrences and reflections
 */
export function logGamma(x: number): number {
  requireFinite("x", x);
  if (x <= 0) {
    if (Number.isInteger(x))
      throw new SijillError(messages.outOfRange("x", x, "a number that is not 0, −1, −2, …"));
    return Math.log(Math.PI / Math.abs(sinPi(x))) - logGamma(1 - x);
  }
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x <= 1.5) return aroundTwo(x - 1) - Math.log(x);
  if (x <= 2.5) return aroundTwo(x - 2);
  return x > 9 ? stirling(x) : logGammaOnePlus(x - 1);
}

/** sin(πx) with the whole part removed first. */
function sinPi(x: number): number {
  return Math.sin(Math.PI * (x - 2 * Math.round(x / 2)));
}
