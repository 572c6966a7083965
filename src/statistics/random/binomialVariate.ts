import type { RandomStream } from "./randomStream.ts";
import { uniformVariate } from "./uniformVariate.ts";

/** Below this mean, adding probabilities from 0 upwards is faster than rejection. */
const INVERSION_BELOW = 10;

/**
 * The number of successes in n trials of probability p: by inversion for small means, else by transformed rejection
 * (algorithm BTRS of Hörmann 1993, The generation of binomial random variates, J. Stat. Comput. Simul. 46, 101–110).
 *
 * @evidence test/statistics/random/binomialVariate.test.ts, frequencies against the distribution
 */
export function binomialVariate(stream: RandomStream, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomialVariate(stream, n, 1 - p);
  return n * p < INVERSION_BELOW ? byInversion(stream, n, p) : byRejection(stream, n, p);
}

function byInversion(stream: RandomStream, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let rest = uniformVariate(stream);
    let probability = none;
    for (let k = 0; k <= n; k++) {
      if (rest <= probability) return k;
      rest -= probability;
      probability *= (odds * (n - k)) / (k + 1);
      // Rounding can leave a rest that no term reaches: draw again rather than run on.
      if (probability < 1e-300) break;
    }
  }
}

function byRejection(stream: RandomStream, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const odds = p / (1 - p);
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = uniformVariate(stream) - 0.5;
    const v = uniformVariate(stream);
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= bound) return k;
  }
}

/** log k! − [(k + ½) log(k + 1) − (k + 1) + ½ log 2π], from Hörmann's table and, above 9, his series. */
function stirlingRest(k: number): number {
  const known = STIRLING_RESTS[k];
  if (known !== undefined) return known;
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

const STIRLING_RESTS = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
];
