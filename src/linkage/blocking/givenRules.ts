import type { Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { Field } from "../comparison/Field.ts";
import { messages } from "../messages.ts";
import type { BlockingRule } from "./BlockingRule.ts";
import type { CountedRule } from "./chooseBlocking.ts";
import { countPairs } from "./countPairs.ts";
import type { PairScope } from "./pairsSql.ts";

/**
 * Rules as a person writes them: columns that must all agree, with `:4` for the first four letters, `:year-month` or
 * `:month-day` for a part of a date, and `a=b` for the column of one record against another column of the other.
 *
 * @throws SIJILL_LINKAGE_RULE_INVALID, SIJILL_LINKAGE_TOO_MANY_PAIRS with the count and a suggestion
 */
export async function givenRules(
  rules: readonly (readonly string[])[],
  fields: readonly Field[],
  budget: number,
  scope: PairScope,
  store: Store,
): Promise<readonly CountedRule[]> {
  const counted: CountedRule[] = [];
  for (const parts of rules) {
    const rule = readRule(parts, fields);
    const pairs = await countPairs(rule, scope, store);
    if (pairs > budget)
      throw new SijillError(messages.tooManyPairs(rule.label, pairs, budget, suggestion(rule, fields)));
    counted.push({ ...rule, pairs });
  }
  const sum = counted.reduce((total, { pairs }) => total + pairs, 0);
  const largest = counted.reduce(
    (most, rule) => (rule.pairs > most.pairs ? rule : most),
    counted[0] as CountedRule,
  );
  if (sum > budget)
    throw new SijillError(messages.tooManyPairs(largest.label, sum, budget, suggestion(largest, fields)));
  return counted;
}

function readRule(parts: readonly string[], fields: readonly Field[]): BlockingRule {
  if (parts.length === 0)
    throw new SijillError(
      messages.ruleInvalid(
        "",
        fields.map(({ name }) => name),
      ),
    );
  const read = parts.map((part) => readPart(part, fields));
  const key = jointKey(read.map(({ left }) => left));
  const otherKey = jointKey(read.map(({ right }) => right));
  return {
    label: parts.map((part) => `the same ${part}`).join(" and "),
    key,
    ...(otherKey === key ? {} : { otherKey }),
    parts: read.map(({ field, whole }) => ({ field, whole })),
  };
}

function jointKey(keys: readonly string[]): string {
  if (keys.length === 1) return keys[0] as string;
  return `CASE WHEN ${keys.map((key) => `${key} IS NOT NULL`).join(" AND ")} THEN hash(${keys.join(", ")}) END`;
}

function readPart(
  text: string,
  fields: readonly Field[],
): { readonly left: string; readonly right: string; readonly field: string; readonly whole: boolean } {
  const [left = "", right = left] = text.split("=");
  const one = sideKey(left, text, fields);
  return { left: one.sql, right: sideKey(right, text, fields).sql, field: one.field, whole: one.whole };
}

function sideKey(
  side: string,
  text: string,
  fields: readonly Field[],
): { readonly sql: string; readonly field: string; readonly whole: boolean } {
  const at = side.lastIndexOf(":");
  const whole = fields.find(({ name }) => name === side.trim());
  if (whole !== undefined) return { sql: `c_${whole.key}`, field: whole.key, whole: true };
  const field = fields.find(({ name }) => name === side.slice(0, at).trim());
  const part = side.slice(at + 1);
  if (at > 0 && field !== undefined) {
    const { key, kind } = field;
    if (/^[1-9]\d?$/.test(part)) return { sql: `t_${key}[1:${part}]`, field: key, whole: false };
    if (kind === "date" && part === "year-month")
      return { sql: `y_${key} * 100 + m_${key}`, field: key, whole: false };
    if (kind === "date" && part === "month-day")
      return { sql: `m_${key} * 100 + d_${key}`, field: key, whole: false };
    if (kind === "date" && part === "year") return { sql: `y_${key}`, field: key, whole: false };
  }
  throw new SijillError(
    messages.ruleInvalid(
      text,
      fields.map(({ name }) => name),
    ),
  );
}

/** A column with many values that the rule does not use yet. */
function suggestion(rule: BlockingRule, fields: readonly Field[]): string | null {
  const used = rule.parts.map(({ field }) => field);
  const [best] = fields
    .filter(({ key }) => !used.includes(key))
    .sort((a, b) => b.distinct * b.filled - a.distinct * a.filled || (a.key < b.key ? -1 : 1));
  return best?.name ?? null;
}
