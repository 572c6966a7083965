import type { BlockingRule } from "./BlockingRule.ts";

/** Which pairs count: all, or only those of two different sources. */
export type PairScope = "all" | "between sources";

/** The columns of a prepared record inside an expression, as those of `l` or `r`. */
export function ofSide(expression: string, side: "l" | "r"): string {
  return expression.replace(/\b([ctnvymdiskgaz]_\w+)\b/g, `${side}.$1`);
}

/** SQL condition over `l` and `r`: the pair has the key of a rule. */
export function sameKey({ key, otherKey = key }: BlockingRule): string {
  return `${ofSide(key, "l")} = ${ofSide(otherKey, "r")}`;
}

/** SQL condition that lets each pair through once, and no record with itself. */
export function scopeCondition(scope: PairScope): string {
  return scope === "all" ? "l.rid < r.rid" : "l.source < r.source";
}

/** FROM clause of the pairs of a rule that no earlier rule has brought. */
export function pairsOfRule(rules: readonly BlockingRule[], at: number, scope: PairScope): string {
  const rule = rules[at] as BlockingRule;
  const earlier = rules.slice(0, at).map((one) => ` AND NOT coalesce(${sameKey(one)}, false)`);
  // A key that is not the same expression on both sides makes each pair from either end.
  const once =
    rule.otherKey === undefined || scope === "between sources"
      ? scopeCondition(scope)
      : `l.rid <> r.rid AND (l.rid < r.rid OR NOT coalesce(${ofSide(rule.key, "r")} = ${ofSide(rule.otherKey, "l")}, false))`;
  return `records l JOIN records r ON ${sameKey(rule)} AND ${once}${earlier.join("")}`;
}
