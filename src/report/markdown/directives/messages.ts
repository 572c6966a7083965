import type { Place, Problem } from "../../../errors/index.ts";

const listed = (names: readonly string[]): string =>
  names.length === 0 ? "(there are none)" : names.join(", ");

/** Names close to a mistyped one, or the first few when none is. */
const suggestion = (near: readonly string[], known: readonly string[]): string => {
  if (known.length === 0) return "The analysis declares none; add it there first.";
  return near.length > 0
    ? `Did you mean ${near.join(" or ")}?`
    : `Known: ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}.`;
};

/** All wordings of this folder. */
export const messages = {
  termUnknown: (place: Place, id: string, near: readonly string[], known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_TERM_UNKNOWN",
    what: `There is no locked term "${id}".`,
    place,
    value: id,
    expected: `one of: ${listed(known)}`,
    fix: suggestion(near, known),
  }),
  termForm: (
    place: Place,
    id: string,
    written: string,
    language: string,
    forms: readonly string[],
  ): Problem => ({
    code: "SIJILL_REPORT_TERM_FORM",
    what: `"${written}" is no locked form of the term "${id}" in "${language}".`,
    place,
    value: written,
    expected:
      forms.length === 0
        ? `a form in "${language}", which the glossary does not have`
        : `one of: ${forms.join("; ")}`,
    fix: "Use a locked form, so that a term cannot drift between the languages; data/glossary lists them.",
  }),
  directiveUnknown: (place: Place, name: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_DIRECTIVE_UNKNOWN",
    what: `There is no directive "${name}" of this form.`,
    place,
    value: name,
    expected: `one of: ${listed(known)}`,
    fix: "Correct the name; a literal colon before a word is written \\:.",
  }),
  directiveUnreadable: (place: Place, text: string): Problem => ({
    code: "SIJILL_REPORT_DIRECTIVE_UNREADABLE",
    what: `This looks like a directive but cannot be read as one: ${text}`,
    place,
    value: text,
    expected: 'such as ::figure{#id caption="…"}, :::figure{#id} … :::, :q[id]{form=unit}',
    fix: "Check brackets, braces and quotes (a quote inside a caption is written &quot;).",
  }),
  directiveEmpty: (place: Place, name: string): Problem => ({
    code: "SIJILL_REPORT_DIRECTIVE_EMPTY",
    what: `The directive :${name} names nothing.`,
    place,
    value: name,
    expected: `:${name}[…]`,
    fix: `Write what it is about in brackets; if a plain colon was meant, write \\:${name}.`,
  }),
  attributeUnknown: (place: Place, name: string, attribute: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_ATTRIBUTE_UNKNOWN",
    what: `The directive "${name}" has no attribute "${attribute}".`,
    place,
    value: attribute,
    expected: `one of: ${listed(known)}`,
    fix: "Correct or remove the attribute.",
  }),
  attributeInvalid: (
    place: Place,
    name: string,
    attribute: string,
    value: string,
    expected: string,
  ): Problem => ({
    code: "SIJILL_REPORT_ATTRIBUTE_INVALID",
    what: `The attribute ${attribute}="${value}" of the directive "${name}" cannot be used.`,
    place,
    value,
    expected,
    fix: `Correct ${attribute}.`,
  }),
  quantityUnknown: (
    place: Place,
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: "SIJILL_REPORT_QUANTITY_UNKNOWN",
    what: `The analysis has no quantity "${id}".`,
    place,
    value: id,
    expected: "the id of a quantity the analysis returns",
    fix: suggestion(near, known),
  }),
  exhibitUnknown: (
    place: Place,
    kind: "figure" | "table",
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: kind === "figure" ? "SIJILL_REPORT_FIGURE_UNKNOWN" : "SIJILL_REPORT_TABLE_UNKNOWN",
    what: `The analysis has no ${kind} "${id}".`,
    place,
    value: id,
    expected: `the id of a ${kind} the analysis returns`,
    fix: suggestion(near, known),
  }),
  redactionUnknown: (
    place: Place,
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: "SIJILL_REPORT_REDACTION_UNKNOWN",
    what: `redactions.json holds no redaction "${id}".`,
    place,
    value: id,
    expected:
      known.length === 0
        ? "a redactions.json beside the report that lists it"
        : `one of: ${known.join(", ")}`,
    fix:
      near.length === 0
        ? "List it: who asked, when, why, granted by whom."
        : `Did you mean ${near.join(" or ")}?`,
  }),
  redactionRefused: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_REDACTION_REFUSED",
    what: `The redaction "${id}" was asked for and not granted, but a part is restricted by it.`,
    place,
    value: id,
    expected: "a redaction that was granted",
    fix: "Take the part out of :::restricted; the request stays listed.",
  }),
  referenceUnknown: (
    place: Place,
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: "SIJILL_REPORT_REFERENCE_UNKNOWN",
    what: `No figure, table or named paragraph "${id}" is printed in this report.`,
    place,
    value: id,
    expected:
      "the id of a figure or table placed with ::figure{#id} or ::table{#id}, or of a paragraph that begins with :paragraph[id]",
    fix:
      known.length === 0
        ? "Place the figure or table, or name the paragraph, first."
        : suggestion(near, known),
  }),
  referenceAmbiguous: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_REFERENCE_AMBIGUOUS",
    what: `"${id}" names more than one thing in this report.`,
    place,
    value: id,
    expected: `:ref[${id}]{kind=figure}, :ref[${id}]{kind=table} or :ref[${id}]{kind=paragraph}`,
    fix: "Say which one is meant.",
  }),
  paragraphNotNumbered: (place: Place, name: string): Problem => ({
    code: "SIJILL_REPORT_PARAGRAPH_NOT_NUMBERED",
    what: `The paragraph "${name}" has no number to refer to: only the paragraphs of an annex are numbered.`,
    place,
    value: name,
    expected: "`kind: annex` in the front matter",
    fix: "Say that the document is an annex, or take the name away.",
  }),
  paragraphName: (place: Place, name: string): Problem => ({
    code: "SIJILL_REPORT_PARAGRAPH_NAME",
    what: `"${name}" cannot name a paragraph.`,
    place,
    value: name,
    expected: "lower-case letters, digits, dots and hyphens, beginning with a letter",
    fix: "Such as :paragraph[limits-of-dates].",
  }),
  paragraphMisplaced: (place: Place, name: string): Problem => ({
    code: "SIJILL_REPORT_PARAGRAPH_MISPLACED",
    what: `The name "${name}" does not stand at the head of a numbered paragraph.`,
    place,
    value: name,
    expected: "a paragraph outside lists, quotes, tables and footnotes that begins with :paragraph[…]",
    fix: "Move the name to the beginning of the paragraph.",
  }),
  sectionOutsideAnnex: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_SECTION_OUTSIDE_ANNEX",
    what: `The section "${id}" answers a rule of court, and this document is no annex.`,
    place,
    value: id,
    expected: "`kind: annex` in the front matter",
    fix: "Say that the document is an annex, or take the mark away.",
  }),
  sectionMisplaced: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_SECTION_MISPLACED",
    what: `The mark of the section "${id}" does not stand in a heading.`,
    place,
    value: id,
    expected: `such as ## :section[${id}] The words of the heading`,
    fix: "Move it into the heading that opens the section.",
  }),
  sectionUnknown: (place: Place, id: string, near: readonly string[], known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_SECTION_UNKNOWN",
    what: `An annex has no section "${id}".`,
    place,
    value: id,
    expected: `one of: ${listed(known)}`,
    fix: suggestion(near, known),
  }),
  sectionRepeated: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_SECTION_REPEATED",
    what: `The section "${id}" is opened a second time.`,
    place,
    value: id,
    expected: "each section once",
    fix: "Put both parts under one heading.",
  }),
  findingOutsideAnnex: (place: Place): Problem => ({
    code: "SIJILL_REPORT_FINDING_OUTSIDE_ANNEX",
    what: "Findings are numbered in an annex only.",
    place,
    expected: "`kind: annex` in the front matter",
    fix: "Say that the document is an annex, or write the finding as a sentence.",
  }),
  findingIncomplete: (place: Place, missing: string, form: string): Problem => ({
    code: "SIJILL_REPORT_FINDING_INCOMPLETE",
    what: `This finding has no ${missing}.`,
    place,
    expected: form,
    fix: `Add its ${missing}: a finding without it can be misread.`,
  }),
  findingWithoutPeriod: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_FINDING_WITHOUT_PERIOD",
    what: `The quantity "${id}" of this finding has no period.`,
    place,
    value: id,
    expected: "a quantity that says from when to when it was counted",
    fix: "Give the quantity its period in the analysis, or choose another one.",
  }),
  findingWithoutInterval: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_FINDING_WITHOUT_INTERVAL",
    what: `The quantity "${id}" of this finding is an estimate without an interval.`,
    place,
    value: id,
    expected: "an estimate with its interval or its bounds",
    fix: "Compute the interval in the analysis; an estimate alone says more than is known.",
  }),
  findingsTooMany: (place: Place, most: number): Problem => ({
    code: "SIJILL_REPORT_FINDINGS_TOO_MANY",
    what: `There are more than ${most} findings.`,
    place,
    expected: `at most ${most}, on one page`,
    fix: "Keep those that answer the questions asked; the others stand in the findings themselves.",
  }),
  judgmentOutsideAnnex: (place: Place): Problem => ({
    code: "SIJILL_REPORT_JUDGMENT_OUTSIDE_ANNEX",
    what: "Passages for a judgment stand in an annex only.",
    place,
    expected: "`kind: annex` in the front matter",
    fix: "Say that the document is an annex, or write the passage as a paragraph.",
  }),
  judgmentRepeated: (place: Place, part: string): Problem => ({
    code: "SIJILL_REPORT_JUDGMENT_REPEATED",
    what: `The passage "${part}" for the judgment is written a second time.`,
    place,
    value: part,
    expected: "each of facts, method, result and limits once",
    fix: "Put both into one.",
  }),
  promptLeft: (place: Place, words: string): Problem => ({
    code: "SIJILL_ANNEX_PROMPT_LEFT",
    what: `A prompt is still to be answered: ${words}`,
    place,
    value: words,
    expected: "your own words in its place",
    fix: "Write the passage and delete the ::prompt line.",
  }),
  citationUnknown: (place: Place, key: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_CITATION_UNKNOWN",
    what: `The analysis has no source "${key}".`,
    place,
    value: key,
    expected: `one of: ${listed(known)}`,
    fix: "Correct the key, or add the source to the analysis.",
  }),
  literalWithoutReason: (place: Place, text: string): Problem => ({
    code: "SIJILL_REPORT_LITERAL_WITHOUT_REASON",
    what: `The literal "${text}" does not say why it is no result.`,
    place,
    value: text,
    expected: `:literal[${text}]{reason="date fixed by the question"}`,
    fix: "Give the reason; it is printed in the ledger.",
  }),
  literalWithoutNumeral: (place: Place, text: string): Problem => ({
    code: "SIJILL_REPORT_LITERAL_WITHOUT_NUMERAL",
    what: `The literal "${text}" contains no numeral.`,
    place,
    value: text,
    expected: "text with a numeral in it",
    fix: "Remove the :literal around it.",
  }),
};
