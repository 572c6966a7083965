import { requireCount, requirePositive } from "../arguments.ts";
import { randomStream } from "../random/index.ts";
import type { CountTable, TableMargins } from "./CountTable.ts";
import { fisherByNetwork } from "./network/fisherByNetwork.ts";
import { fisherBySampling } from "./network/fisherBySampling.ts";
import { logFactorials } from "./network/logFactorials.ts";

export interface FisherLargerOptions {
  /** Largest number of steps of the exact computation, larger tables only; default 20 million, a few seconds. */
  readonly workLimit?: number;
  /** Tables drawn when the limit is passed; default 100,000. */
  readonly replicates?: number;
  /** Whole number that fixes the draws; default 1. */
  readonly seed?: number;
}

export interface FisherLarger {
  readonly kind: "larger";
  /** P(tables not more probable than the observed one), ties to R's tolerance (3.5e-7) counted in. */
  readonly pValue: number;
  /** Standard error of a sampled p-value; null when it is exact. */
  readonly standardError: number | null;
  readonly replicates: number | null;
  readonly seed: number | null;
  /** Steps the exact computation took, or at which it was given up. */
  readonly work: number;
  readonly method: string;
}

/** Tables with more records than this go to Monte Carlo at once: no network of them is small. */
const LARGEST_TOTAL = 1_000_000;

/** Fisher's exact test of a table, larger than 2 × 2, already checked. */
export function fisherLarger(
  table: CountTable,
  margins: TableMargins,
  options: FisherLargerOptions,
): FisherLarger {
  const { workLimit = 20_000_000, replicates = 100_000, seed = 1 } = options;
  requireCount("options.workLimit", workLimit);
  requireCount("options.replicates", replicates);
  requirePositive("options.replicates", replicates);
  const stream = randomStream("options.seed", seed);
  const { rows, columns, total } = margins;
  const logs = logFactorials(total);
  if (total <= LARGEST_TOTAL) {
    const exact = fisherByNetwork(table, rows, columns, logs, workLimit);
    if (exact.pValue !== null)
      return {
        kind: "larger",
        pValue: exact.pValue,
        standardError: null,
        replicates: null,
        seed: null,
        work: exact.work,
        method: "Fisher exact (Freeman–Halton)",
      };
  }
  const sampled = fisherBySampling(table, rows, columns, logs, replicates, stream);
  return {
    kind: "larger",
    ...sampled,
    replicates,
    seed,
    work: total <= LARGEST_TOTAL ? workLimit : 0,
    method: "Fisher exact (Freeman–Halton), Monte Carlo",
  };
}
