import { SijillError } from "../../../errors/index.ts";
import { requireCount } from "../../arguments.ts";
import { messages as argumentMessages } from "../../messages.ts";
import type { DesignColumn, Observations, RegressionTerm } from "../RegressionTerm.ts";
import { elapsedPeriods } from "./elapsed.ts";

/**
 * A pattern that repeats every `period` observations: by default one level a season against the first season that
 * occurs; with `harmonics: k`, k pairs of sine and cosine, which spend 2k parameters instead of `period` − 1.
 * With dates in months (or quarters) and a period of 12 (or 4), season 1 begins in January.
 *
 * @param period seasons a cycle, at least 2: 12 for months, 4 for quarters, 7 for days of the week
 * @param options.harmonics pairs of sine and cosine, at most half the period
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE
 *
 * @example
 * import { designMatrix, seasonal } from "sijill";
 *
 * const dates = ["2013-12", "2014-01", "2014-02"];
 * const design = designMatrix([seasonal(12)], { observations: 3, dates });
 * console.log(design.names.join(" | ")); // → season 2 of 12 | season 12 of 12
 * console.log(JSON.stringify(design.rows)); // → [[0,1],[0,0],[1,0]]
 * @evidence test/statistics/regression/terms/seasonal.test.ts, columns counted by hand
 */
export function seasonal(period: number, options: { readonly harmonics?: number } = {}): RegressionTerm {
  requireCount("period", period);
  if (period < 2)
    throw new SijillError(argumentMessages.outOfRange("period", period, "a whole number of at least 2"));
  const { harmonics } = options;
  if (harmonics === undefined)
    return { label: `seasonal(${period})`, columns: (observations) => levels(period, observations) };
  requireCount("options.harmonics", harmonics);
  if (harmonics < 1 || harmonics > period / 2)
    throw new SijillError(
      argumentMessages.outOfRange("options.harmonics", harmonics, `a whole number from 1 to ${period / 2}`),
    );
  return {
    label: `seasonal(${period}, { harmonics: ${harmonics} })`,
    columns: (observations) => waves(period, harmonics, observations),
  };
}

function levels(period: number, observations: Observations): readonly DesignColumn[] {
  const season = positions(period, observations).map((position) => Math.floor(mod(position - 1, period)) + 1);
  const present = [...new Set(season)].sort((a, b) => a - b);
  return present.slice(1).map((level) => ({
    name: `season ${level} of ${period}`,
    values: season.map((value) => (value === level ? 1 : 0)),
  }));
}

function waves(period: number, harmonics: number, observations: Observations): readonly DesignColumn[] {
  const position = positions(period, observations);
  return Array.from({ length: harmonics }, (_, h) => h + 1).flatMap((k) => {
    const angle = position.map((value) => (2 * Math.PI * k * value) / period);
    const sine = { name: `sine ${k} of ${period}`, values: angle.map(Math.sin) };
    const cosine = { name: `cosine ${k} of ${period}`, values: angle.map(Math.cos) };
    // At half the period the sine is 0 at every observation.
    return 2 * k === period ? [cosine] : [sine, cosine];
  });
}

/** Position in the cycle: calendar months and quarters where they fit the period, otherwise elapsed periods. */
function positions(period: number, observations: Observations): Float64Array {
  const { time } = observations;
  if (time !== null && time.precision === "month" && period * time.step === 12)
    return Float64Array.from(time.ordinals, (ordinal) => Math.floor(mod(ordinal, 12) / time.step) + 1);
  if (time !== null && time.precision === "day" && time.step === 1 && period === 12)
    return Float64Array.from(time.labels, (label) => Number(label.slice(5, 7)));
  return elapsedPeriods(observations);
}

function mod(value: number, period: number): number {
  return ((value % period) + period) % period;
}
