const PREFIX = 4;
const SCALE = 0.1;
/** Winkler's boost is only given to strings that are alike already; the same limit as in the engine. */
const BOOST_ABOVE = 0.7;

/**
 * Jaro–Winkler similarity of two texts, 0 to 1, over code units: 1 for equal ones, 0 when either is empty.
 *
 * Jaro = (m/|a| + m/|b| + (m − t)/m) / 3 with m common letters not further apart than half the longer text and t half
 * the number of them in another order; Winkler 1990 adds 0.1 for each of at most 4 equal first letters times the rest.
 * On ASCII texts equal to the embedded engine's `jaro_winkler_similarity`, which compares bytes.
 *
 * @example
 * import { jaroWinkler } from "sijill";
 * console.log(jaroWinkler("martha", "marhta").toFixed(3)); // → 0.961
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  const jaro = jaroSimilarity(a, b);
  if (jaro <= BOOST_ABOVE) return jaro;
  let prefix = 0;
  while (prefix < PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * SCALE * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched.push(a.charCodeAt(i));
      break;
    }
  }
  const common = matched.length;
  if (common === 0) return 0;
  let outOfOrder = 0;
  let next = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && matched[next++] !== b.charCodeAt(j)) outOfOrder++;
  const transposed = Math.floor(outOfOrder / 2);
  return (common / a.length + common / b.length + (common - transposed) / common) / 3;
}
