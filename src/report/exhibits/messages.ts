import type { Place, Problem } from "../../errors/index.ts";
import type { ExhibitWords } from "./ExhibitNumeral.ts";

const placeOf = ({ kind, id, part }: ExhibitWords): Place => ({
  file: "analysis.ts",
  path: `${kind} ${id}, ${part}`,
});

/** All wordings of this folder. */
export const messages = {
  numeralUnbound: (words: ExhibitWords, numeral: string, language: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_NUMERAL_UNBOUND",
    what: `The numeral "${numeral}" in the ${words.part} of ${words.kind} "${words.id}" (${language}) comes from nowhere: "${words.text}".`,
    place: placeOf(words),
    value: numeral,
    expected:
      "a cell of its table, or a quantity as it is printed: a ratio with “times as high”, a rate with its unit of time",
    fix: `Take the words from the quantity (formatQuantity), or say what the numeral is: literals: [{ exhibit: "${words.id}", text: "${numeral}", reason: "…" }].`,
  }),
  barePercentage: (words: ExhibitWords, numeral: string, base: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_BARE_PERCENTAGE",
    what: `The percentage "${numeral}" in the ${words.part} of ${words.kind} "${words.id}" is printed without its base: "${words.text}".`,
    place: placeOf(words),
    value: numeral,
    expected: `what it is a share of: ${base}`,
    fix: 'Name the base in the same words, such as with formatQuantity(…, { form: "base" }).',
  }),
  literalUnused: (exhibit: string, text: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_LITERAL_UNUSED",
    what: `The literal "${text}" is declared for "${exhibit}", whose words do not hold it.`,
    place: { file: "analysis.ts", path: "literals" },
    value: text,
    fix: "Take it out, or correct the exhibit or the text.",
  }),
};
