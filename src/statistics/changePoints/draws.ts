import {
  binomialVariate,
  normalVariate,
  type RandomStream,
  uniformIndex,
  uniformVariate,
} from "../random/index.ts";

/** Distributes `total` events over periods of the given exposures (prefix sums): independent Poisson counts, given their sum. */
export function drawMultinomial(
  stream: RandomStream,
  total: number,
  exposure: Float64Array,
): readonly number[] {
  const periods = exposure.length - 1;
  const end = exposure[periods] as number;
  let left = total;
  return Array.from({ length: periods }, (_, i) => {
    const from = exposure[i] as number;
    const share = i === periods - 1 ? 1 : ((exposure[i + 1] as number) - from) / (end - from);
    const count = binomialVariate(stream, left, share);
    left -= count;
    return count;
  });
}

/** Distributes `total` events by Pólya's urn: equal negative binomial counts with parameter θ, given their sum. */
export function drawDirichletMultinomial(
  stream: RandomStream,
  total: number,
  periods: number,
  theta: number,
): readonly number[] {
  const counts = new Array<number>(periods).fill(0);
  const drawn = new Int32Array(total);
  const fresh = periods * theta;
  for (let event = 0; event < total; event++) {
    const isFresh = uniformVariate(stream) * (fresh + event) < fresh;
    const period = isFresh ? uniformIndex(stream, periods) : (drawn[uniformIndex(stream, event)] as number);
    drawn[event] = period;
    counts[period] = (counts[period] as number) + 1;
  }
  return counts;
}

/** Independent normal numbers with mean 0. */
export function drawNormals(stream: RandomStream, count: number, variance: number): readonly number[] {
  const scale = Math.sqrt(variance);
  return Array.from({ length: count }, () => scale * normalVariate(stream));
}
