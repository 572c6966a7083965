import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  recordRepeated: (record: string): Problem => ({
    code: "SIJILL_LINKAGE_RECORD_REPEATED",
    what: `The record ${record.slice(0, 120)} stands twice among the linked records.`,
    place: { path: "records" },
    value: record.slice(0, 120),
    expected: "each record once, with one person",
    fix: "Give every record a name of its own, such as dataset/id, and one person.",
  }),
  recordUnknown: (record: string): Problem => ({
    code: "SIJILL_LINKAGE_RECORD_UNKNOWN",
    what: `There is no record ${record.slice(0, 120)} among the linked records.`,
    place: { path: "records" },
    value: record.slice(0, 120),
    expected: "the name of a record that belongs to a person",
    fix: "Name records the same way in links, assertions and clusters.",
  }),
  sourceNamedCount: (): Problem => ({
    code: "SIJILL_LINKAGE_SOURCE_NAME",
    what: 'A source is called "count", as the column that counts persons is.',
    place: { path: "records" },
    value: "count",
    expected: "sources of other names",
    fix: "Give the source another name.",
  }),
  probabilityInvalid: (index: number, value: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `links[${index}].probability is ${value}, which is not a probability.`,
    place: { path: `links[${index}].probability` },
    value: String(value),
    expected: "a number from 0 to 1; 1 and 0 are a reviewer's yes and no",
    fix: "Give the posterior probability of the link, not its weight.",
  }),
  countInvalid: (path: string, value: number, least: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${path} is ${value}.`,
    place: { path },
    value: String(value),
    expected: `a whole number from ${least}`,
    fix: `For example ${Math.max(200, least)}`,
  }),
  contradictingYes: (a: string, b: string): Problem => ({
    code: "SIJILL_LINKAGE_JUDGMENTS_CONTRADICT",
    what: `The records ${a.slice(0, 80)} and ${b.slice(0, 80)} are one person by some certain links and two by another.`,
    place: { path: "links" },
    expected: "links of probability 1 that no link of probability 0 contradicts",
    fix: "Look at the judgments on these records again; one of them is wrong.",
  }),
};
