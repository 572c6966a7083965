import type { DaySpan } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import {
  type Count,
  type DayCoverage,
  type Exposure,
  fillTemplate,
  formatInteger,
  formatPeriod,
  type Language,
  type Rate,
} from "../../quantities/index.ts";
import type { DateMeaning } from "../../records/index.ts";
import { windowOf } from "../periods/windowOf.ts";
import { type ObstacleWording, selectRefusals, selectWording } from "../wording/index.ts";

/** One reason why a rate cannot be stated, and what would lift it. */
export interface RateObstacle {
  readonly code: Refusal["code"];
  readonly reason: string;
  readonly need: string;
}

type Values = Readonly<Record<string, string>>;

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
export function rateObstacles(language: Language) {
  const { rates: words, noWindow } = selectRefusals(language);
  const { natures } = selectWording(language);
  const windowIn = ({ period }: Count | Exposure): string => {
    const window = windowOf(period);
    return window === null ? noWindow : formatPeriod(window, language);
  };
  return {
    noExposure: (deaths: Count) =>
      obstacle("SIJILL_NO_EXPOSURE", words.noExposure, { window: windowIn(deaths) }),
    withoutSource: ({ label }: Exposure) =>
      obstacle("SIJILL_EXPOSURE_WITHOUT_SOURCE", words.withoutSource, { exposure: label }),
    nobodyHeld: ({ label, value }: Exposure) =>
      obstacle("SIJILL_EXPOSURE_EMPTY", words.nobodyHeld, { exposure: label, number: String(value) }),
    nobodyExpected: () => obstacle("SIJILL_NO_DEATHS", words.nobodyExpected),
    imagesCounted: ({ label }: Count) =>
      obstacle("SIJILL_IMAGES_NOT_DEATHS", words.imagesCounted, { deaths: label }),
    deathsEstimated: ({ label }: Count) =>
      obstacle("SIJILL_DEATHS_ESTIMATED", words.deathsEstimated, { deaths: label }),
    syntheticMixed: (deaths: Count, exposure: Exposure) =>
      deaths.nature === "synthetic"
        ? obstacle("SIJILL_SYNTHETIC_MIXED", words.deathsSynthetic, { nature: natures[exposure.nature] })
        : obstacle("SIJILL_SYNTHETIC_MIXED", words.exposureSynthetic, { nature: natures[deaths.nature] }),
    windowsDiffer: (deaths: Count, exposure: Exposure) =>
      obstacle("SIJILL_WINDOWS_DIFFER", words.windowsDiffer, {
        deaths: windowIn(deaths),
        exposure: windowIn(exposure),
      }),
    daysDiffer: (deaths: Count, exposure: Exposure) =>
      obstacle("SIJILL_DAYS_DIFFER", words.daysDiffer, {
        deaths: daysIn(deaths.coverage, language),
        exposure: daysIn(daysBehind(exposure), language),
      }),
  };
}

/** The facility-days that person-time speaks for: the documented ones where others were left out, else all. */
export function daysBehind({ coverage, missing }: Exposure): DayCoverage | undefined {
  if (coverage === null) return undefined;
  return missing === "exclude" ? coverage : { documented: coverage.all, all: coverage.all };
}

function daysIn(coverage: DayCoverage | undefined, language: Language): string {
  const { allDays, someDays } = selectRefusals(language);
  if (coverage === undefined) return allDays;
  return fillTemplate(someDays, {
    documented: formatInteger(coverage.documented, language),
    all: formatInteger(coverage.all, language),
  });
}

/** Why the deaths of a dataset cannot be the numerator of a rate. */
export function datasetRefusals(language: Language, title: string) {
  const { questions, datasets: words } = selectRefusals(language);
  const numerator = (code: Refusal["code"], wording: ObstacleWording, values: Values = {}): Refusal => {
    const { reason, need } = obstacle(code, wording, { title, ...values });
    const question = fillTemplate(questions.numerator, { title });
    return { kind: "refusal", code, question, reasons: [reason], wouldNeed: need };
  };
  return {
    notDied: (meaning: DateMeaning) =>
      numerator("SIJILL_DATE_NOT_OF_DEATH", words.notDied, {
        meaning: selectWording(language).dateMeanings[meaning],
      }),
    noFacility: () => numerator("SIJILL_FACILITY_NOT_RECORDED", words.noFacility),
    silent: (window: DaySpan, covered: readonly DaySpan[]) =>
      numerator("SIJILL_OUTSIDE_COVERAGE", words.silent, {
        window: formatPeriod(window, language),
        covered: covered.map((span) => formatPeriod(span, language)).join(selectWording(language).separator),
      }),
  };
}

/** Why two rates are not compared. */
export function comparisonObstacles(language: Language) {
  const { rates: words } = selectRefusals(language);
  const { units } = selectWording(language);
  return {
    unitsDiffer: (first: Count, second: Count) =>
      obstacle("SIJILL_NOT_COMPARABLE", words.unitsDiffer, {
        first: units[first.unit],
        second: units[second.unit],
      }),
    syntheticMixed: (first: Rate, second: Rate) =>
      obstacle("SIJILL_NOT_COMPARABLE", words.rateSynthetic, {
        rate: (first.nature === "synthetic" ? first : second).label,
      }),
    referenceSynthetic: ({ label }: Rate) =>
      obstacle("SIJILL_SYNTHETIC_MIXED", words.referenceSynthetic, { rate: label }),
    nothingToDivideBy: ({ label }: Rate) =>
      obstacle("SIJILL_NO_DEATHS", words.nothingToDivideBy, { rate: label }),
  };
}

function obstacle(code: Refusal["code"], wording: ObstacleWording, values: Values = {}): RateObstacle {
  return { code, reason: fillTemplate(wording.reason, values), need: fillTemplate(wording.need, values) };
}
