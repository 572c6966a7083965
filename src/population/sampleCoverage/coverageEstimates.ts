import { sizeOf } from "../histories/history.ts";

/** Estimates by sample coverage (Chao and Tsay 1998, JASA 93, 283–293). */
export interface CoverageEstimates {
  /** Mean number of persons on other lists too. */
  readonly overlapping: number;
  /** Estimated share of the population's chances that the lists cover. */
  readonly coverage: number;
  /** If lists were independent. */
  readonly independent: number;
  /** For high coverage; without meaning for low. */
  readonly highCoverage: number;
  /** One step for low coverage: with lists that depend positively, a lower bound. */
  readonly lowCoverage: number;
}

/**
 * D = M − mean of those on one list only, C = 1 − mean share of a list that is on it alone, N₀ = D/C.
 *
 * A_ij = only on i + only on j + 2 · only on both; B_ij = on both.
 */
export function coverageEstimates(counts: readonly number[], lists: number): CoverageEstimates {
  const observed = counts.reduce((sum, count) => sum + count, 0);
  const alone = Array.from({ length: lists }, (_, j) => counts[2 ** j] as number);
  const sizes = alone.map((_, j) => total(counts, (history) => ((history >> j) & 1) === 1));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / lists;
  const overlapping = observed - mean(alone);
  const coverage = 1 - mean(alone.map((count, j) => count / (sizes[j] as number)));
  const independent = overlapping / coverage;
  const pairs = Array.from({ length: 2 ** lists }, (_, pair) => pair)
    .filter((pair) => sizeOf(pair) === 2)
    .map((pair) => {
      const [i, j] = [0, 1, 2, 3, 4, 5, 6, 7].filter((place) => (pair >> place) & 1) as [number, number];
      // Among all lists "only on i and j" means on no third one.
      const onlyBoth = counts[pair] as number;
      return {
        around: (alone[i] as number) + (alone[j] as number) + 2 * onlyBoth,
        shared: total(counts, (history) => (history & pair) === pair),
        product: (sizes[i] as number) * (sizes[j] as number),
      };
    });
  const sum = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((all, pair) => all + of(pair), 0);
  const highCoverage =
    (lists * overlapping - sum(({ around }) => around)) /
    (lists * coverage - sum(({ around, shared, product }) => (around * shared) / product));
  const step =
    independent +
    sum(({ around, shared, product }) => around * ((independent * shared) / product - 1)) /
      (lists * coverage);
  const lowCoverage =
    independent +
    sum(({ around, shared, product }) => around * ((shared / product) * step - 1)) / (lists * coverage);
  return { overlapping, coverage, independent, highCoverage, lowCoverage };
}

function total(counts: readonly number[], within: (history: number) => boolean): number {
  return counts.reduce((sum, count, history) => (within(history) ? sum + count : sum), 0);
}
