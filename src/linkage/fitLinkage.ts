import type { Store } from "../archive/index.ts";
import type { PairScope } from "./blocking/pairsSql.ts";
import type { Comparison } from "./comparison/Comparison.ts";
import { vectorSql } from "./comparison/vectorSql.ts";
import { bandTotals } from "./model/bandTotals.ts";
import { findDependences } from "./model/findDependences.ts";
import { fitModel } from "./model/fitModel.ts";
import type { LinkageModel } from "./model/LinkageModel.ts";
import { countPatterns } from "./model/Patterns.ts";
import { randomPairs } from "./model/randomPairs.ts";

/** Pairs taken at random to see what chance does. */
const RANDOM_PAIRS = 500_000;

/** Fits the model to the table `candidates`, with chance taken from random pairs. */
export async function fitLinkage(
  comparisons: readonly Comparison[],
  records: number,
  pairs: number,
  scope: PairScope,
  store: Store,
): Promise<LinkageModel> {
  const candidates = await countPatterns(comparisons, "candidates", store);
  const random = vectorSql(comparisons, randomPairs(records, RANDOM_PAIRS, scope));
  const sample = await countPatterns(comparisons, `(${random})`, store);
  const totals = await bandTotals(comparisons, scope, store);
  const first = fitModel(comparisons, { candidates, sample, totals, pairs, records });
  const dependences = await findDependences(first, pairs, scope, store);
  if (dependences.length === 0) return first;
  return fitModel(comparisons, { candidates, sample, totals, pairs, records, dependences });
}
