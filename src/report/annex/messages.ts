import type { Place, Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  sectionMissing: (place: Place, id: string, asks: string, rules: string): Problem => ({
    code: "SIJILL_ANNEX_SECTION_MISSING",
    what: `The annex has no section "${id}". Asked for by ${rules}.`,
    place,
    value: id,
    expected: asks,
    fix: `Add it under a heading such as ## :section[${id}].`,
  }),
  sectionEmpty: (place: Place, id: string, asks: string, rules: string): Problem => ({
    code: "SIJILL_ANNEX_SECTION_EMPTY",
    what: `The section "${id}" says nothing. Asked for by ${rules}.`,
    place,
    value: id,
    expected: asks,
    fix: "Write it under its heading.",
  }),
  sectionWithoutOpening: (place: Place, id: string): Problem => ({
    code: "SIJILL_ANNEX_SECTION_WITHOUT_OPENING",
    what: `The section "${id}" begins with something that has no paragraph number to be quoted by.`,
    place,
    value: id,
    expected: "a sentence first: it has a number, and what follows belongs to it",
    fix: "Say in a sentence what the list, table or figure is.",
  }),
  judgmentPartMissing: (place: Place, part: string): Problem => ({
    code: "SIJILL_ANNEX_JUDGMENT_PART_MISSING",
    what: `The paragraph for the judgment has no passage "${part}".`,
    place,
    value: part,
    expected: "facts, method, result and limits",
    fix: `Write :::judgment{part=${part}} … :::`,
  }),
  judgmentWithoutNumber: (place: Place): Problem => ({
    code: "SIJILL_ANNEX_JUDGMENT_WITHOUT_NUMBER",
    what: "The result in the paragraph for the judgment binds no quantity.",
    place,
    expected: "at least one :q[…] in :::judgment{part=result}",
    fix: "Print the figure that the result rests on.",
  }),
  weaknessesUnknown: (place: Place): Problem => ({
    code: "SIJILL_ANNEX_WEAKNESSES_UNKNOWN",
    what: "Nothing is known about the weaknesses of the data, so the notice of known weaknesses would be empty.",
    place,
    expected: "`quality: await dataQuality(archive)` in what the analysis returns",
    fix: "Return the quality of the data from the analysis; no data are without weaknesses.",
  }),
  assumptionsUnsaid: (place: Place, id: string, assumptions: readonly string[]): Problem => ({
    code: "SIJILL_ANNEX_ASSUMPTIONS_UNSAID",
    what: `The text prints the estimate "${id}", but no table of it says what the estimate assumes: ${assumptions.map((one) => `"${one}"`).join(" ")}`,
    place,
    value: id,
    expected: "every assumption of a printed estimate in a printed table, with what is known of it",
    fix: "Return assumptionTable(estimates, findings) among the tables of the analysis and print it: ::table{#population.assumptions}",
  }),
  ruleUnanswered: (place: Place, rule: string, asks: string): Problem => ({
    code: "SIJILL_ANNEX_RULE_UNANSWERED",
    what: `No section answers ${rule}.`,
    place,
    value: rule,
    expected: asks,
    fix: "Add one of the sections that answer it.",
  }),
};
