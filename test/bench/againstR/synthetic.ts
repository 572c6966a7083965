/** Synthetic numbers for the comparison with R, the same always. */
export interface Synthetic {
  /** Strictly between 0 and 1. */
  uniform(): number;
  exponential(): number;
  normal(): number;
  poisson(mean: number): number;
}

/** Numbers from a mulberry32 generator: they only have to look like data. */
export function synthetic(seed: number): Synthetic {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  const exponential = () => -Math.log(uniform());
  const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number) => {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let count = 0;
    for (let sum = exponential(); sum < mean; sum += exponential()) count++;
    return count;
  };
  return { uniform, exponential, normal, poisson };
}
