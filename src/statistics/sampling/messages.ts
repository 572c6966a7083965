import type { Problem } from "../../errors/index.ts";

/** Wordings of the sampling functions; `path` is the argument, such as `sample.strata[2].population`. */
export const messages = {
  moreThanSampled: (path: string, successes: number, sample: number): Problem => ({
    code: "SIJILL_SAMPLE_EXCEEDED",
    what: `${path} is ${successes}, more than the ${sample} that were sampled.`,
    place: { path },
    value: String(successes),
    expected: `a count from 0 to ${sample}`,
    fix: "Check that both numbers count the same units: images, bodies or persons.",
  }),
  populationTooSmall: (path: string, population: number, sample: number): Problem => ({
    code: "SIJILL_POPULATION_EXCEEDED",
    what: `${path} is ${population}, fewer than the ${sample} sampled from it.`,
    place: { path },
    value: String(population),
    expected: `at least ${sample}`,
    fix: "A population counts everything that could have been drawn, the sample included.",
  }),
  lonely: (path: string, what: string): Problem => ({
    code: "SIJILL_SAMPLE_OF_ONE",
    what: `${path} has a single sampled ${what}, and one cannot show how much ${what}s differ.`,
    place: { path },
    expected: `at least two sampled ${what}s, or all there are`,
    fix: "Merge it with a similar stratum decided on before the results were seen, or sample more.",
  }),
  nothingSampled: (path: string): Problem => ({
    code: "SIJILL_SAMPLE_EMPTY",
    what: `${path} has nothing sampled.`,
    place: { path },
    expected: "at least one sampled unit",
    fix: "Leave out strata that were not sampled, and say that the estimate does not cover them.",
  }),
  denominatorZero: (path: string): Problem => ({
    code: "SIJILL_RATIO_UNDEFINED",
    what: `The values of ${path} sum to 0, and nothing can be divided by them.`,
    place: { path },
    value: "0",
    expected: "values with a sum above 0",
    fix: "Check that the denominator counts what the numerator is a part of.",
  }),
  photographsDisagree: (path: string, body: string, one: number, other: number): Problem => ({
    code: "SIJILL_PHOTOGRAPHS_DISAGREE",
    what: `${path} says that body ${body} has ${other} photographs, an earlier row says ${one}.`,
    place: { path },
    value: String(other),
    expected: "one number of photographs for each body",
    fix: "Count the photographs of each body once, in the whole archive.",
  }),
  tooManyPhotographs: (path: string, body: string, sampled: number, all: number): Problem => ({
    code: "SIJILL_PHOTOGRAPHS_DISAGREE",
    what: `${sampled} photographs of body ${body} are in the sample, but it is said to have ${all}.`,
    place: { path },
    value: String(all),
    expected: `at least ${sampled}`,
    fix: "photographsOfBody counts all photographs of the body that could have been drawn, not only those that were.",
  }),
  nothingJudged: (path: string): Problem => ({
    code: "SIJILL_SAMPLE_EMPTY",
    what: `No photograph in ${path} could be judged.`,
    place: { path },
    expected: "at least one photograph for which shows is true or false",
    fix: "Report how many photographs were looked at and that none could be judged.",
  }),
};
