import { type AssertedValue, areAllConsistent, areConsistent, keyOf } from "./AssertedValue.ts";
import { type Assertion, isStated, type StatedAssertion } from "./Assertion.ts";
import { documentOverTestimony } from "./rules/documentOverTestimony.ts";
import { earliest } from "./rules/earliest.ts";
import { intervalHull } from "./rules/intervalHull.ts";
import type { RuleFunction } from "./rules/JudgmentRule.ts";
import { leaveUnresolved } from "./rules/leaveUnresolved.ts";
import { mostPreciseConsistent } from "./rules/mostPreciseConsistent.ts";

const RULES = {
  earliest,
  "document-over-testimony": documentOverTestimony,
  "most-precise-consistent": mostPreciseConsistent,
  "interval-hull": intervalHull,
  "leave-unresolved": leaveUnresolved,
} as const satisfies Readonly<Record<string, RuleFunction>>;

/** The name of a rule by which disagreement is settled, or not. */
export type JudgmentRule = keyof typeof RULES;

export const judgmentRules = Object.keys(RULES) as readonly JudgmentRule[];

/**
 * How the claims stand to each other before any rule: none, one, all the same, different but able to be true together
 * ("2014" and "2014-05-03"), or contradicting.
 */
export type Agreement = "none" | "one" | "same" | "consistent" | "contradicting";

export interface FieldJudgment {
  readonly field: string;
  readonly rule: JudgmentRule;
  readonly agreement: Agreement;
  /** Null: no claim, or the rule leaves it open; `agreement` says which. */
  readonly value: AssertedValue | null;
  /** Records whose claim the value is. */
  readonly from: readonly string[];
  /** Records whose claim cannot be true together with the value. */
  readonly dissent: readonly string[];
  /** Different values claimed. */
  readonly values: number;
}

/**
 * Judges what several records say in one field, by a named rule. The claims stay as they are: the judgment names those
 * it rests on and those that contradict it.
 *
 * @param field the field
 * @param assertions claims in that field, in any order; the answer does not depend on it
 * @param rule how disagreement is settled
 * @example
 * import { judge, parsePartialDate } from "sijill";
 * const claim = (record: string, text: string) =>
 *   ({ record, evidence: "testimony", field: "death", value: { kind: "date", date: parsePartialDate(text) } }) as const;
 * const claims = [claim("a", "2014"), claim("b", "2014-05-03"), claim("c", "2015")];
 * const { agreement, value, dissent } = judge("death", claims, "most-precise-consistent");
 * console.log(agreement, value?.kind === "date" && value.date.edtf, dissent); // → contradicting 2014-05-03 [ 'c' ]
 */
export function judge(field: string, assertions: readonly Assertion[], rule: JudgmentRule): FieldJudgment {
  const claims = assertions.filter(isStated).sort(byRecord);
  const [first, ...others] = claims;
  const values = new Set(claims.map(({ value }) => keyOf(value))).size;
  if (first === undefined)
    return { field, rule, agreement: "none", value: null, from: [], dissent: [], values };
  const answer = RULES[rule]([first, ...others]);
  const value = answer?.value ?? null;
  return {
    field,
    rule,
    agreement: agreementOf(claims, values),
    value,
    from: (answer?.from ?? []).map(({ record }) => record),
    dissent:
      value === null
        ? []
        : claims.filter((claim) => !areConsistent(claim.value, value)).map(({ record }) => record),
    values,
  };
}

function agreementOf(claims: readonly StatedAssertion[], values: number): Agreement {
  if (claims.length === 1) return "one";
  if (values === 1) return "same";
  return areAllConsistent(claims.map(({ value }) => value)) ? "consistent" : "contradicting";
}

function byRecord(a: Assertion, b: Assertion): number {
  return a.record < b.record ? -1 : a.record > b.record ? 1 : 0;
}
