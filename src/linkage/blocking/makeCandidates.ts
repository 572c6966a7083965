import type { Store } from "../../archive/index.ts";
import type { Comparison } from "../comparison/Comparison.ts";
import { vectorSql } from "../comparison/vectorSql.ts";
import type { BlockingRule } from "./BlockingRule.ts";
import { type PairScope, pairsOfRule } from "./pairsSql.ts";

/** Compares the pairs of all rules, each pair once, into the table `candidates` (l, r, and the words of the vector). */
export async function makeCandidates(
  rules: readonly BlockingRule[],
  comparisons: readonly Comparison[],
  scope: PairScope,
  store: Store,
  progress: (step: string) => void,
): Promise<number> {
  for (const [at, { label }] of rules.entries()) {
    progress(`comparing pairs with ${label}`);
    const sql = vectorSql(comparisons, pairsOfRule(rules, at, scope), { l: "l.rid", r: "r.rid" });
    await store.run(
      at === 0 ? `CREATE OR REPLACE TABLE candidates AS ${sql}` : `INSERT INTO candidates ${sql}`,
    );
  }
  return store.number("SELECT count(*) FROM candidates");
}
