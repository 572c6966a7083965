import type { Store } from "../../archive/index.ts";
import type { BlockingRule } from "./BlockingRule.ts";
import { sameKey } from "./pairsSql.ts";

/** Matches that no rule let through, as far as those that were let through tell. */
export interface BlockingLoss {
  /** Linked pairs with the key of exactly one rule, and of exactly two. */
  readonly byOneRule: number;
  readonly byTwoRules: number;
  /** Estimated number of matches that no rule let through: a lower bound (Chao 1987). */
  readonly missed: number;
  /** Share of all matches, those missed included. */
  readonly share: number;
}

/**
 * Estimates how many matches blocking lost. The rules are like lists that each catch some of the matches: from those
 * caught once and twice follows how many were caught by none (Chao 1987, Biometrics 43, 783–791, bias-corrected:
 * f1 (f1 − 1) / (2 (f2 + 1))).
 *
 * @param links table with `l` and `r` of the linked pairs
 */
export async function blockingLoss(
  rules: readonly BlockingRule[],
  links: string,
  store: Store,
): Promise<BlockingLoss> {
  if (rules.some(({ key }) => key === "0")) return { byOneRule: 0, byTwoRules: 0, missed: 0, share: 0 };
  const caught = rules
    .map((rule) => {
      const turned =
        rule.otherKey === undefined ? [] : [sameKey({ ...rule, key: rule.otherKey, otherKey: rule.key })];
      return `CAST(${[sameKey(rule), ...turned].map((sql) => `coalesce(${sql}, false)`).join(" OR ")} AS INTEGER)`;
    })
    .join(" + ");
  const rows = await store.rows(`
    SELECT caught, count(*) AS pairs
      FROM (SELECT ${caught} AS caught
              FROM ${links} k JOIN records l ON l.rid = k.l JOIN records r ON r.rid = k.r)
     GROUP BY caught ORDER BY caught`);
  const times = (count: number) => Number(rows.find((row) => row.caught === count)?.pairs ?? 0);
  const found = rows.reduce((sum, { pairs }) => sum + Number(pairs), 0);
  const [one, two] = [times(1), times(2)];
  const missed = (one * Math.max(0, one - 1)) / (2 * (two + 1));
  return {
    byOneRule: one,
    byTwoRules: two,
    missed,
    share: found + missed === 0 ? 0 : missed / (found + missed),
  };
}
