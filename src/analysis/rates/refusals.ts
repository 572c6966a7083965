import type { DaySpan } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import type { Count, DayCoverage, Exposure, Rate } from "../../quantities/index.ts";
import { spellWindow, windowOf } from "../periods/windowOf.ts";

/** One reason why a rate cannot be stated, and what would lift it. */
export interface RateObstacle {
  readonly code: Refusal["code"];
  readonly reason: string;
  readonly need: string;
}

/** All obstacles as one refusal, under the code of the first; null when there is none. */
export function refuse(question: string, obstacles: readonly RateObstacle[]): Refusal | null {
  const [first, ...others] = obstacles;
  if (first === undefined) return null;
  return {
    kind: "refusal",
    code: first.code,
    question,
    reasons: [first.reason, ...others.map(({ reason }) => reason)],
    wouldNeed: [...new Set(obstacles.map(({ need }) => need))].join(" "),
  };
}

/** Why deaths and person-time make no rate. */
export const rateObstacles = {
  noExposure: (deaths: Count): RateObstacle => ({
    code: "SIJILL_NO_EXPOSURE",
    reason:
      "There is no person-time: nothing says how many persons were held, so the deaths have no denominator.",
    need:
      `Daily states of the same places for ${spellWindow(windowOf(deaths.period))} (how many persons were held when ` +
      "each day began or ended), or an average population of that period that a source states.",
  }),
  withoutSource: (exposure: Exposure): RateObstacle => ({
    code: "SIJILL_EXPOSURE_WITHOUT_SOURCE",
    reason: `The person-time "${exposure.label}" names no source, so nobody could check the denominator.`,
    need: "The document, dataset or publication that states how many persons were held.",
  }),
  nobodyHeld: (exposure: Exposure): RateObstacle => ({
    code: "SIJILL_EXPOSURE_EMPTY",
    reason: `The person-time "${exposure.label}" is ${exposure.value}: nobody was held, or no day has a number.`,
    need: "Person-time above 0: days on which the number held is documented.",
  }),
  nobodyExpected: (): RateObstacle => ({
    code: "SIJILL_NO_DEATHS",
    reason:
      "At the rates of the reference population nobody would have died, so the ratio has no upper limit.",
    need: "A reference population in which somebody died.",
  }),
  imagesCounted: (deaths: Count): RateObstacle => ({
    code: "SIJILL_IMAGES_NOT_DEATHS",
    reason: `"${deaths.label}" counts photographs, and one body may be on several of them or on none.`,
    need: "A count of bodies or persons, such as photographs grouped by body.",
  }),
  deathsEstimated: (deaths: Count): RateObstacle => ({
    code: "SIJILL_DEATHS_ESTIMATED",
    reason: `"${deaths.label}" is an estimate, and the intervals of a rate are those of a number of deaths that was counted.`,
    need: "A documented count, or an interval of the rate from the method that estimated the deaths.",
  }),
  syntheticMixed: (deaths: Count, exposure: Exposure): RateObstacle => ({
    code: "SIJILL_SYNTHETIC_MIXED",
    reason: `${deaths.nature === "synthetic" ? "The deaths are" : "The person-time is"} synthetic and ${
      deaths.nature === "synthetic"
        ? `the person-time is ${exposure.nature}`
        : `the deaths are ${deaths.nature}`
    }: a rate of both would be half invented.`,
    need: "Deaths and person-time that are both real, or both synthetic.",
  }),
  windowsDiffer: (deaths: Count, exposure: Exposure): RateObstacle => ({
    code: "SIJILL_WINDOWS_DIFFER",
    reason:
      `The deaths are those of ${spellWindow(windowOf(deaths.period))}, the person-time is that of ` +
      `${spellWindow(windowOf(exposure.period))}: a death outside the person-time has no denominator.`,
    need: "Deaths and person-time of one window, with its first and its last day.",
  }),
  daysDiffer: (deaths: Count, exposure: Exposure): RateObstacle => ({
    code: "SIJILL_DAYS_DIFFER",
    reason:
      `The deaths are those of ${spellDays(deaths.coverage)}, the person-time is that of ` +
      `${spellDays(daysBehind(exposure))}: deaths of days without person-time would be counted, or missed.`,
    need:
      "Deaths counted on the same days as the person-time (deathsInStates with the same rule), or person-time of " +
      "all days (missing: carry, interpolate or bounds).",
  }),
};

/** The facility-days that person-time speaks for: the documented ones where others were left out, else all. */
export function daysBehind({ coverage, missing }: Exposure): DayCoverage | undefined {
  if (coverage === null) return undefined;
  return missing === "exclude" ? coverage : { documented: coverage.all, all: coverage.all };
}

function spellDays(coverage: DayCoverage | undefined): string {
  if (coverage === undefined) return "all days of the window";
  return `${coverage.documented} of ${coverage.all} facility-days`;
}

/** Why the deaths of a dataset cannot be the numerator of a rate. */
export const datasetRefusals = {
  notDied: (title: string, dateMeaning: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_DATE_NOT_OF_DEATH",
    question: numeratorOf(title),
    reasons: [
      `The dates of ${title} are when deaths were ${dateMeaning}, not when they happened: a death of one window can be ` +
        `${dateMeaning} in another.`,
    ],
    wouldNeed: "Records with the date of death.",
  }),
  noFacility: (title: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_FACILITY_NOT_RECORDED",
    question: numeratorOf(title),
    reasons: [
      `${title} does not record where the persons were held, so deaths of other places cannot be left out.`,
    ],
    wouldNeed:
      'Records with a facility; or the knowledge that every death of the dataset is one of these places (facilities: "all").',
  }),
  silent: (title: string, window: DaySpan, covered: readonly DaySpan[]): Refusal => ({
    kind: "refusal",
    code: "SIJILL_OUTSIDE_COVERAGE",
    question: numeratorOf(title),
    reasons: [
      `${title} could have recorded ${covered.map(spellWindow).join(", ")}, but ${spellWindow(window)} is asked about: ` +
        "elsewhere it is silent, which is not a number of 0 deaths.",
    ],
    wouldNeed: "A window that the records cover without a gap.",
  }),
};

function numeratorOf(title: string): string {
  return `How many deaths of the window and the places does ${title} record?`;
}

/** Why two rates are not compared. */
export const comparisonObstacles = {
  unitsDiffer: (first: Count, second: Count): RateObstacle => ({
    code: "SIJILL_NOT_COMPARABLE",
    reason:
      `The first rate counts deaths as ${first.unit}, the second as ${second.unit}: one person can stand behind ` +
      "several of one and none of the other.",
    need: "Two rates of deaths counted alike.",
  }),
  syntheticMixed: (first: Rate, second: Rate): RateObstacle => ({
    code: "SIJILL_NOT_COMPARABLE",
    reason: `"${(first.nature === "synthetic" ? first : second).label}" is synthetic and says nothing about a real rate.`,
    need: "Two rates of real deaths, or two synthetic ones.",
  }),
  referenceSynthetic: (reference: Rate): RateObstacle => ({
    code: "SIJILL_SYNTHETIC_MIXED",
    reason: `Either the reference rate "${reference.label}" or the deaths are synthetic, and the other is not.`,
    need: "Deaths and reference rates that are all real, or all synthetic.",
  }),
  nothingToDivideBy: (second: Rate): RateObstacle => ({
    code: "SIJILL_NO_DEATHS",
    reason: `"${second.label}" rests on no death: how many times as high another rate is has no upper limit.`,
    need: "A comparator with at least one death, or the two rates side by side with their intervals.",
  }),
};
