import type { Problem } from "../../errors/index.ts";

/** A text or a run of the analysis, as a reader knows it. */
type Version = string;

/** All wordings of this folder. */
export const messages = {
  missing: (kind: string, id: string, present: Version, absent: Version): Problem => ({
    code: "SIJILL_REPORT_PARITY_MISSING",
    what: `The analysis returns the ${kind} "${id}" in ${present} and not in ${absent}.`,
    place: { file: "analysis.ts", path: id },
    value: id,
    expected: "the same quantities, tables, figures and sources in every language",
    fix: "Return it in every language; only its words may differ.",
  }),
  value: (
    kind: string,
    id: string,
    path: string,
    first: readonly [Version, string],
    other: readonly [Version, string],
  ): Problem => ({
    code: "SIJILL_REPORT_PARITY_VALUE",
    what: `${path} of the ${kind} "${id}" is ${first[1]} in ${first[0]} and ${other[1]} in ${other[0]}.`,
    place: { file: "analysis.ts", path: `${id}.${path}` },
    value: other[1],
    expected: first[1],
    fix: "A language may change words, never a number: use `language` and `say` for words only.",
  }),
  frontMatter: (file: string, key: string, first: string, other: string): Problem => ({
    code: "SIJILL_REPORT_PARITY_FRONT_MATTER",
    what: `The front matter's ${key} is ${other} in ${file} and ${first} in the first language.`,
    place: { file, path: key },
    value: other,
    expected: first,
    fix: `Give all languages of a report one ${key}.`,
  }),
  count: (
    what: { readonly code: string; readonly name: string; readonly fix: string },
    first: readonly [string, number],
    other: readonly [string, number],
    line: number | null,
  ): Problem => ({
    code: `SIJILL_REPORT_PARITY_${what.code}`,
    what: `${what.name} stands ${times(first[1])} in ${first[0]} and ${times(other[1])} in ${other[0]}.`,
    place: { file: other[0], ...(line === null ? {} : { line }) },
    value: times(other[1]),
    expected: times(first[1]),
    fix: what.fix,
  }),
  exhibitOrder: (
    file: string,
    kind: "figure" | "table",
    number: number,
    first: string,
    other: string,
  ): Problem => ({
    code: "SIJILL_REPORT_PARITY_EXHIBIT",
    what: `In ${file}, ${kind} ${number} is ${other}; in the first language it is ${first}.`,
    place: { file },
    value: other,
    expected: first,
    fix: `Place the ${kind}s in the same order, so that a number names one ${kind} in every language.`,
  }),
  headings: (file: string, at: number, first: string, other: string): Problem => ({
    code: "SIJILL_REPORT_PARITY_STRUCTURE",
    what: `Heading ${at} of ${file} is ${other}; in the first language it is ${first}.`,
    place: { file },
    value: other,
    expected: first,
    fix: "Give every language the same headings, in the same order and of the same level.",
  }),
  blocks: (file: string, section: string, kind: string, first: number, other: number): Problem => ({
    code: "SIJILL_REPORT_PARITY_STRUCTURE",
    what: `${section} of ${file} has ${other} of the kind ${kind}, and ${first} in the first language.`,
    place: { file },
    value: String(other),
    expected: String(first),
    fix: "Divide the text alike in every language: a court cites a paragraph by its place.",
  }),
  restrictions: (file: string, first: string, was: string, is: string): Problem => ({
    code: "SIJILL_REPORT_PARITY_RESTRICTED",
    what: `${file} restricts other parts than ${first}: ${is || "none"}, there ${was || "none"}.`,
    place: { file },
    expected: "the same redactions around as many blocks in every language",
    fix: "Restrict the same paragraphs in every language, or what is withheld in one can be read in the other.",
  }),
  order: (file: string, first: string, at: number, firstId: string, otherId: string): Problem => ({
    code: "SIJILL_REPORT_PARITY_ORDER",
    what: `${file} binds the same quantities as ${first} in another order: number ${at} is ${otherId}, there ${firstId}.`,
    place: { file },
    value: otherId,
    fix: "Nothing, if the sentence reads so in this language.",
  }),
};

function times(count: number): string {
  if (count === 0) return "not at all";
  return count === 1 ? "once" : `${count} times`;
}
