import { type JudgmentRule, judgmentRules } from "./judge.ts";
import { type JudgedPerson, judgePersons, type LinkedRecords } from "./judgePersons.ts";

/**
 * A headline computed anew under every rule: how far it depends on how disagreement between sources is settled.
 *
 * @param linked records with their persons and assertions
 * @param headline what is computed from the persons
 * @throws the problems of `judgePersons`
 */
export function underEachRule<T>(
  linked: LinkedRecords,
  headline: (persons: readonly JudgedPerson[], rule: JudgmentRule) => T,
): Record<JudgmentRule, T> {
  const answers = judgmentRules.map((rule) => [rule, headline(judgePersons(linked, rule), rule)] as const);
  return Object.fromEntries(answers) as Record<JudgmentRule, T>;
}
