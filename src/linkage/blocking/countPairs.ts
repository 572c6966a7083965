import type { Store } from "../../archive/index.ts";
import { type BlockingRule, everyPair } from "./BlockingRule.ts";
import type { PairScope } from "./pairsSql.ts";

/** How many pairs a rule makes, counted from the sizes of its blocks before any pair is made. */
export async function countPairs(rule: BlockingRule, scope: PairScope, store: Store): Promise<number> {
  const { key, otherKey = key } = rule;
  const blocks = (sql: string) =>
    `SELECT ${sql} AS k, ${scope === "all" ? "0" : "source"} AS s, count(*)::DOUBLE AS c FROM records WHERE ${sql} IS NOT NULL GROUP BY ALL`;
  if (rule.otherKey !== undefined) {
    const between = scope === "all" ? "" : "AND a.s <> b.s";
    return store.number(
      `SELECT coalesce(sum(a.c * b.c), 0) FROM (${blocks(key)}) a JOIN (${blocks(otherKey)}) b ON a.k = b.k ${between}`,
    );
  }
  if (scope === "all") return store.number(`SELECT coalesce(sum(c * (c - 1) / 2), 0) FROM (${blocks(key)})`);
  return store.number(
    `SELECT coalesce(sum(total * total - squares) / 2, 0) FROM (SELECT sum(c) AS total, sum(c * c) AS squares FROM (${blocks(key)}) GROUP BY k)`,
  );
}

/** How many pairs there are at all. */
export async function countAllPairs(scope: PairScope, store: Store): Promise<number> {
  return countPairs(everyPair, scope, store);
}
