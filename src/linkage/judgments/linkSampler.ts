import { type RandomStream, uniformVariate } from "../../statistics/index.ts";

/** Records that certainly are one person are one unit; links join units. */
export interface UnitGraph {
  readonly units: number;
  /** The unit of each record. */
  readonly unitOf: Int32Array;
  /** Of each unit, the units it is linked to and the log odds of the link; −Infinity: certainly two persons. */
  readonly neighbours: readonly (readonly (readonly [unit: number, logOdds: number])[])[];
  /** Units with at least one possible link, in their order; the others never move. */
  readonly movable: readonly number[];
}

/**
 * One pass of Gibbs sampling: each unit leaves its cluster and joins one of its neighbours' clusters, or none, with
 * probability proportional to the product of the odds of its links into it (1 for none).
 */
export function sweep(
  { neighbours, movable, units }: UnitGraph,
  cluster: Int32Array,
  stream: RandomStream,
): void {
  const size = new Int32Array(units);
  for (const label of cluster) size[label] = (size[label] as number) + 1;
  const free: number[] = [];
  for (let label = units - 1; label >= 0; label--) if (size[label] === 0) free.push(label);
  for (const unit of movable) {
    const own = cluster[unit] as number;
    size[own] = (size[own] as number) - 1;
    if (size[own] === 0) free.push(own);
    const joined = chooseCluster(neighbours[unit] ?? [], cluster, stream);
    const label = joined ?? (free.pop() as number);
    cluster[unit] = label;
    size[label] = (size[label] as number) + 1;
  }
}

function chooseCluster(
  links: readonly (readonly [unit: number, logOdds: number])[],
  cluster: Int32Array,
  stream: RandomStream,
): number | null {
  const logOdds = new Map<number, number>();
  for (const [other, odds] of links) {
    const label = cluster[other] as number;
    logOdds.set(label, (logOdds.get(label) ?? 0) + odds);
  }
  // Alone has log odds 0. The largest is taken out first, so that no exponential overflows.
  const largest = Math.max(0, ...logOdds.values());
  const alone = Math.exp(-largest);
  let total = alone;
  for (const odds of logOdds.values()) total += Math.exp(odds - largest);
  let rest = uniformVariate(stream) * total - alone;
  if (rest < 0) return null;
  for (const [label, odds] of logOdds) {
    rest -= Math.exp(odds - largest);
    if (rest < 0) return label;
  }
  return null;
}
