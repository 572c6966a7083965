import type { DaySpan } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, formatPeriod, type Language, selectLanguage } from "../../quantities/index.ts";
import { type ObstacleWording, selectRefusals, selectWording } from "../wording/index.ts";
import type { StateRule } from "./heldOn.ts";
import type { RollCalls } from "./RollCalls.ts";

/** What roll calls cannot answer, in a language. */
export function refusals(language: Language, question: string) {
  const { rollCalls: words } = selectRefusals(language);
  const refuse = (
    code: Refusal["code"],
    { reason, need }: ObstacleWording,
    values: Readonly<Record<string, string>> = {},
  ): Refusal => ({
    kind: "refusal",
    code,
    question,
    reasons: [fillTemplate(reason, values)],
    wouldNeed: need,
  });
  return {
    outsideCoverage: ({ coverage }: RollCalls, window: DaySpan) =>
      refuse("SIJILL_OUTSIDE_COVERAGE", words.outsideCoverage, {
        coverage: formatPeriod({ from: coverage.from, to: coverage.to }, language),
        window: formatPeriod({ from: window.from, to: window.to }, language),
      }),
    noNumber: (facilities: readonly string[], rule: StateRule) =>
      refuse("SIJILL_NO_NUMBER", words.noNumber, {
        rule: selectLanguage(language).rates.rules[rule],
        facilities: facilities.join(selectWording(language).separator),
      }),
    deathsNotRecorded: () => refuse("SIJILL_DEATHS_NOT_RECORDED", words.deathsNotRecorded),
  };
}
