import type { Problem } from "../../errors/index.ts";

/** What can be wrong with person-time or a rate that a source states. */
export const messages = {
  notPositive: (path: string, value: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${path} is ${value}, which is no person-time.`,
    place: { path },
    value: String(value),
    expected: "a finite number above 0",
    fix: "Give the number the source states; where it states none, there is no person-time.",
  }),
  notARateValue: (path: string, value: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${path} is ${value}, which is no rate.`,
    place: { path },
    value: String(value),
    expected: "a finite number not below 0",
    fix: "Give the number the source states, with its unit of time and its number of persons.",
  }),
  windowOpen: (path: string): Problem => ({
    code: "SIJILL_WINDOW_OPEN",
    what: `${path} has no first or no last day.`,
    place: { path },
    expected: 'both ends, such as { from: "1987-01-01", to: "1987-12-31" } or { from: "1987", to: "1987" }',
    fix: "Person-time without a window has no deaths that belong to it; look its window up in the source.",
  }),
  sourceMissing: (path: string): Problem => ({
    code: "SIJILL_SOURCE_MISSING",
    what: `${path} is empty, so nobody could check the figure.`,
    place: { path },
    expected: "who states the figure, and the key under which the report cites it",
    fix: "Name the publication, its author and its date.",
  }),
  noStrata: (): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: "There is no group to standardise by.",
    place: { path: "strata" },
    expected: "one group or more, each with its person-time and a reference rate",
    fix: "Without groups compare the crude rate with compareRates.",
  }),
  noRates: (): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: "There is no rate, so none is the highest.",
    place: { path: "rates" },
    expected: "one rate or more",
    fix: "Look at why there is none: days without a number leave no rate.",
  }),
  chosenFromTooFew: (chosenFrom: number, given: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `The highest of ${given} rates is said to be chosen from ${chosenFrom}.`,
    place: { path: "options.chosenFrom" },
    value: String(chosenFrom),
    expected: `a whole number not below ${given}`,
    fix: "Count every rate that was looked at before this one was picked.",
  }),
  unitsDiffer: (first: string, other: string): Problem => ({
    code: "SIJILL_RATE_UNITS_DIFFER",
    what: `The rates "${first}" and "${other}" are stated in different units of time or numbers of persons.`,
    place: { path: "rates" },
    value: other,
    expected: "rates of one unit",
    fix: "Convert them first, with convertRate.",
  }),
};
