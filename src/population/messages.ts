import { type Problem, type Refusal, SijillError } from "../errors/index.ts";
import { messages as histories } from "./histories/messages.ts";

/** What a population estimate can refuse, and what can be wrong in how it is asked for. */
export const messages = {
  tooFewLists: (method: string, lists: number, least: number): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_LISTS_TOO_FEW",
    question: `how many persons no list recorded, by ${method}`,
    reasons: [
      lists === 1
        ? "There is one list. Without a second that overlaps it, nothing says how many it missed."
        : `There are ${lists} lists, and this method needs ${least}.`,
    ],
    wouldNeed: `${least} lists or more of the same population, whose records are linked`,
  }),
  tooManyLists: (method: string, lists: number, most: number): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_LISTS_TOO_MANY",
    question: `how many persons no list recorded, by ${method}`,
    reasons: [`There are ${lists} lists, and this method is worked out for at most ${most}.`],
    wouldNeed: "lists merged by the way they came to be, or another method",
  }),
  nobody: (method: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_NOBODY_RECORDED",
    question: `how many persons no list recorded, by ${method}`,
    reasons: ["No list recorded anyone. That is silence, not a population of 0."],
    wouldNeed: "lists that recorded someone",
  }),
  noOverlap: (method: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_NO_OVERLAP",
    question: `how many persons no list recorded, by ${method}`,
    reasons: [
      "No person is on two lists. The estimate rests on the share of one list that another found, and that share is 0 of all: every size from the recorded upwards agrees with the data.",
    ],
    wouldNeed:
      "linked records that show at least some persons on two lists (check first whether links were missed)",
  }),
  listEmpty: (method: string, list: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_LIST_EMPTY",
    question: `how many persons no list recorded, by ${method}`,
    reasons: [
      `The list "${list}" recorded nobody here, so its chance of recording anyone cannot be estimated.`,
    ],
    wouldNeed: `the table without "${list}"`,
  }),
  listInside: (method: string, inner: string, outer: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_LIST_INSIDE",
    question: `how many persons no list recorded, by ${method}`,
    reasons: [
      `Everybody on "${inner}" is also on "${outer}". Either one list was made from the other, or the second is complete; the overlap cannot tell which, and an estimate would print the second as complete.`,
    ],
    wouldNeed: `knowledge of how "${inner}" came to be, or a further list that was made without either`,
  }),
  noModel: (tried: number, reasons: readonly string[]): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_NO_MODEL",
    question: "how many persons no list recorded, by log-linear models",
    reasons: [`None of ${tried} models has an estimate.`, ...reasons],
    wouldNeed: "more overlap between the lists, fewer lists, or a simpler model",
  }),
  modelNotEstimable: (model: string, reason: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_MODEL_NOT_ESTIMABLE",
    question: `how many persons no list recorded, by the log-linear model ${model}`,
    reasons: [reason],
    wouldNeed: "a model with fewer interactions, or more overlap between the lists of those interactions",
  }),
  notWithPartOfTable: (method: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_TABLE_INCOMPLETE",
    question: `how many persons no list recorded, by ${method}`,
    reasons: [
      "Some histories are impossible or belong to censored lists, and this method needs every history of every list.",
    ],
    wouldNeed: "log-linear models, which are fitted to the histories there are",
  }),
  noFreedom: (model: string): string =>
    `${model} has more parameters than the recorded histories can tell apart.`,
  noMaximum: (model: string): string =>
    `The likelihood of ${model} has no maximum with these empty overlaps: any number printed would be the place where a program stopped.`,
  notConverged: (rHat: number, effective: number, medians: readonly number[]): Refusal => ({
    kind: "refusal",
    code: "SIJILL_POPULATION_NOT_CONVERGED",
    question: "how many persons no list recorded, by latent classes",
    reasons: [
      `The chains do not agree: split R-hat ${rHat.toFixed(3)} (at most 1.01), ${Math.round(effective)} independent draws (at least 400).`,
      `Their medians are ${medians.map((value) => Math.round(value)).join(", ")}: none of these is an estimate.`,
    ],
    wouldNeed: "longer chains (draws, warmUp), more heats, or more overlap between the lists",
  }),
  chainsTooFew: (chains: number, draws: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `${chains} chains of ${draws} draws cannot show whether they agree.`,
    place: { path: "options.chains" },
    value: `${chains} and ${draws}`,
    expected: "two chains or more of a hundred draws or more",
    fix: "Leave both out for four chains of 2,000 draws.",
  }),
  classesInvalid: (classes: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `A model of ${classes} classes with these priors cannot be computed.`,
    place: { path: "options.classes" },
    value: String(classes),
    expected: "1 to 50 classes; cap, shape and rate above 0",
    fix: "Leave them out for ten classes and the priors of LCMCR.",
  }),
  correctionUnknown: (model: string): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `No correction of the bias is known for the model ${model}.`,
    place: { path: "options.biasCorrected" },
    value: model,
    expected: "a model other than Mbh and the normal mixtures",
    fix: "Leave biasCorrected out, or choose another model.",
  }),
  oddsRatioInvalid: (value: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `An odds ratio of ${value} cannot be assumed.`,
    place: { path: "assumption.oddsRatio" },
    value: String(value),
    expected: "a number above 0; 1 where the assumption holds",
    fix: "Show several, such as 0.5, 1 and 2.",
  }),
  strataNone: (): Problem => ({
    code: "SIJILL_POPULATION_STRATA_NONE",
    what: "These histories have no strata.",
    place: { path: "histories.strata" },
    expected: "histories that were read with options.stratum",
    fix: 'Name the column of strata: captureHistories(table, { stratum: "year" }).',
  }),
  stratumUnknown: (name: string, names: readonly string[]): Problem => ({
    code: "SIJILL_POPULATION_STRATUM_UNKNOWN",
    what: `"${name.slice(0, 80)}" is none of the strata.`,
    place: { path: "stratum" },
    value: name.slice(0, 80),
    expected: names.join(", "),
    fix: "Check the spelling.",
  }),
  drawsTooFew: (draws: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `${draws} draws of links cannot show how uncertain the links are.`,
    place: { path: "draws" },
    value: String(draws),
    expected: "two draws or more, ten to be safe",
    fix: "Draw links several times from the probabilities of the linkage.",
  }),
  sizeTooSmall: (size: number, least: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `A population of ${size} cannot hold a list of ${least}.`,
    place: { path: "sizes" },
    value: String(size),
    expected: "whole numbers not below the larger list",
    fix: "Give sizes that the population might have.",
  }),
  redisInvalid: (value: string): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: "The place of Redis is no address of one.",
    place: { path: "options.redis" },
    // It may hold a password.
    value: value.replace(/\/\/[^@]*@/, "//…@").slice(0, 80),
    expected: "an address such as redis://127.0.0.1:6379",
    fix: "Write redis:// (or rediss://), the host and the port.",
  }),
  queuePackageMissing: (): Problem => ({
    code: "SIJILL_QUEUE_PACKAGE_MISSING",
    what: "The package bullmq, which the queue needs, is not installed.",
    expected: "bullmq beside sijill",
    fix: "npm install bullmq@^5; threadRunner gives the same answers on one machine without it.",
  }),
  deltaInvalid: (value: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `options.delta is ${value}, which is no prior weight.`,
    place: { path: "options.delta" },
    value: String(value),
    expected: "a number above 0, such as 0.0625 for four lists",
    fix: "Leave it out for 2 to the power of minus the number of lists.",
  }),
  gridInvalid: (from: number, to: number): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `options.unseen goes from ${from} to ${to}, which are no numbers of persons to choose among.`,
    place: { path: "options.unseen" },
    value: `${from} to ${to}`,
    expected: "whole numbers not below 0, the second above the first",
    fix: "Leave it out for 0 to 30 times the recorded.",
  }),
  unknownList: (name: string, lists: readonly string[]): SijillError =>
    new SijillError(histories.listUnknown("options.lists", name, lists)),
  modelUnknown: (value: string, lists: number): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `"${value.slice(0, 80)}" is no model of ${lists} lists.`,
    place: { path: "options.model" },
    value: value.slice(0, 80),
    expected: 'the largest interactions by the numbers of their lists, such as "[12,3]"',
    fix: "Number the lists from 1 in their order.",
  }),
  modelsTooMany: (lists: number, order: number): Problem => ({
    code: "SIJILL_OPTION_OUT_OF_REACH",
    what: `There are too many models of ${lists} lists with interactions of up to ${order} lists to fit each.`,
    place: { path: "options.order" },
    value: String(order),
    expected: "an order with at most 100,000 models",
    fix: 'Lower the order, or select: { kind: "stepwise", threshold: 0.02 }.',
  }),
};
