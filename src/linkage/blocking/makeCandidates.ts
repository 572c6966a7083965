import type { Store } from "../../archive/index.ts";
import type { Comparison } from "../comparison/Comparison.ts";
import { vectorSql } from "../comparison/vectorSql.ts";
import type { BlockingRule } from "./BlockingRule.ts";
import { type PairScope, pairsOfRule } from "./pairsSql.ts";

/**
 * Works out the keys of rules once a record: columns `k_0`, `k_1`, … of `records`, whole numbers. Worked out pair by pair,
 * they would cost more than the comparison.
 *
 * @returns the rules over those columns
 */
export async function keyRecords<Rule extends BlockingRule>(
  rules: readonly Rule[],
  store: Store,
): Promise<readonly Rule[]> {
  const columns: string[] = [];
  const column = (key: string): string => {
    columns.push(`CASE WHEN ${key} IS NULL THEN NULL ELSE hash(${key}) END AS k_${columns.length}`);
    return `k_${columns.length - 1}`;
  };
  const keyed = rules.map((rule) =>
    rule.parts.length === 0
      ? rule
      : {
          ...rule,
          key: column(rule.key),
          ...(rule.otherKey === undefined ? {} : { otherKey: column(rule.otherKey) }),
        },
  );
  if (columns.length > 0)
    await store.run(`CREATE OR REPLACE TABLE records AS SELECT *, ${columns.join(",\n")} FROM records`);
  return keyed;
}

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
