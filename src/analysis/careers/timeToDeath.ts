import { type Refusal, SijillError } from "../../errors/index.ts";
import { type Duration, fillTemplate, type Nature } from "../../quantities/index.ts";
import {
  type RightTruncatedDistribution,
  rightTruncatedDistribution,
  type TurnbullEstimate,
  turnbull,
  turnbullQuantile,
} from "../../statistics/index.ts";
import { dayNumber, requireDay } from "../periods/days.ts";
import { selectCustody } from "../wording/index.ts";
import type { Careers } from "./Careers.ts";
import { medianInterval } from "./medianInterval.ts";
import { messages } from "./messages.ts";
import { refusals } from "./refusals.ts";
import { type TimeToDeath, timeToDeathOf, type WithoutTime } from "./timesToDeath.ts";

export interface TimeToDeathOptions {
  /** Of the interval of the median; default 0.95. */
  readonly level?: number;
  /**
   * Last day on which a death could have been recorded. With it, the times of records with whole dates are corrected
   * for right truncation, given that death came within the longest of them.
   */
  readonly recordedUntil?: string;
  /** Default "time-to-death". */
  readonly id?: string;
}

export interface TimeToDeathAnswer {
  readonly kind: "time-to-death";
  /** Records that say something about the time. */
  readonly observations: number;
  /** Records that say nothing, by why; with the observations they are all records. */
  readonly leftOut: Readonly<Record<WithoutTime, number>>;
  /** Distribution of the times, in days: nonparametric maximum likelihood for what partial dates allow. */
  readonly distribution: TurnbullEstimate;
  /**
   * Days within which half of the recorded deaths had come; bounds where the dates leave open which day, interval where
   * there is one. A refusal where the dates leave the median open.
   */
  readonly median: Duration | Refusal;
  /** What the times are times of: to be printed with every one of them. */
  readonly truncation: string;
  /** Corrected for right truncation, from records with whole dates; null unless asked for. */
  readonly corrected: RightTruncatedDistribution | Refusal | null;
}

/**
 * Time from arrest to death of the recorded deaths, in days, from partial dates: each record allows a range of days, and
 * the distribution is Turnbull's. The median comes with a distribution-free interval: order statistics of the shortest
 * times allowed and of the longest (sign test), which holds however the dates came to be partial.
 *
 * Every record is of a death, so the times are right-truncated by design: who was released, is alive, or died after
 * recording ended is not among them, and the median is not how long a prisoner lived. `recordedUntil` corrects for the
 * end of recording, and for nothing else.
 *
 * Records without a date of arrest or of death, or with one that is doubted, are left out and counted by why.
 *
 * @returns a refusal when no record says anything about the time, or when the records are photographs
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_DATE_INVALID
 * @example
 * import { careersOf, formatQuantity, isRefusal, openArchive, timeToDeath } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const answer = timeToDeath(await careersOf(archive, "synthetic-example"));
 * if (!isRefusal(answer) && !isRefusal(answer.median))
 *   console.log(formatQuantity(answer.median, { language: "en", form: "unit" })); // → 1,069 days
 * await archive.close();
 */
export function timeToDeath(careers: Careers, options: TimeToDeathOptions = {}): TimeToDeathAnswer | Refusal {
  const { level = 0.95, recordedUntil } = options;
  if (!(level > 0 && level < 1)) throw new SijillError(messages.levelInvalid(level));
  if (recordedUntil !== undefined) requireDay("options.recordedUntil", recordedUntil);
  const { records, title, language } = careers;
  const refuse = refusals(title, language);
  if (records.some(({ unit }) => unit === "image")) return refuse.images();
  const leftOut: Record<WithoutTime, number> = {
    "arrest not recorded": 0,
    "arrest unknown": 0,
    "death unknown": 0,
    "date in doubt": 0,
    "nothing bounded": 0,
  };
  const times: TimeToDeath[] = [];
  for (const record of records) {
    const time = timeToDeathOf(record);
    if (typeof time === "string") leftOut[time] += 1;
    else times.push(time);
  }
  if (times.length === 0) return refuse.noTimes(records.length, leftOut);
  const distribution = turnbull(asIntervals(times));
  return {
    kind: "time-to-death",
    observations: times.length,
    leftOut,
    distribution,
    median: medianOf(careers, times, distribution, level, options.id ?? "time-to-death"),
    truncation: selectCustody(language).careers.truncation,
    corrected: recordedUntil === undefined ? null : correct(careers, recordedUntil, level),
  };
}

/** Times are whole days, so that at least `fewest` is after the day before. */
function asIntervals(times: readonly TimeToDeath[]) {
  return times.map(({ fewest, most }) => {
    if (most === null) return { kind: "right-censored", time: fewest - 1 } as const;
    if (fewest === most) return { kind: "exact", time: fewest } as const;
    if (fewest === 0) return { kind: "left-censored", time: most } as const;
    return { kind: "interval", lower: fewest - 1, upper: most } as const;
  });
}

function medianOf(
  { title, nature, inputs, records, language }: Careers,
  times: readonly TimeToDeath[],
  distribution: TurnbullEstimate,
  level: number,
  id: string,
): Duration | Refusal {
  const { lower, upper } = turnbullQuantile(distribution, 0.5);
  if (upper === null) return refusals(title, language).medianOpen();
  const startsThere = distribution.intervals.some(
    (each) => each.lower === lower && each.lowerIncluded && each.mass > 0,
  );
  const first = startsThere ? lower : lower + 1;
  const arePartial = times.some(({ fewest, most }) => fewest !== most);
  const interval = medianInterval(times, level);
  const words = selectCustody(language).careers;
  return {
    kind: "duration",
    id: `${id}.median`,
    label: fillTemplate(words.median, { title }),
    value: upper,
    unit: "day",
    period: null,
    ...(first < upper ? { bounds: { lower: first, upper, reason: words.medianBounds } } : {}),
    ...(typeof interval === "string" ? {} : { interval }),
    method: {
      name: "median of the Turnbull estimate",
      settings: {
        records: records.length,
        observations: times.length,
        "with partial dates": times.filter(({ fewest, most }) => fewest !== most).length,
        interval:
          typeof interval === "string"
            ? `none: ${interval}`
            : "sign test on the shortest and on the longest times allowed",
      },
      reference: "Turnbull 1976, JRSS B 38, 290–295",
    },
    inputs,
    nature: natureOf(nature, arePartial),
  };
}

/** Times of records with whole dates, given that the death came before recording ended. */
function correct(
  { records, title, language }: Careers,
  recordedUntil: string,
  level: number,
): RightTruncatedDistribution | Refusal {
  const end = dayNumber(recordedUntil);
  const whole = records.flatMap((record) => {
    const time = timeToDeathOf(record);
    const arrest = record.arrested?.earliest;
    if (typeof time === "string" || time.fewest !== time.most || !arrest) return [];
    return [
      { kind: "right-truncated" as const, time: time.fewest, observableUntil: end - dayNumber(arrest) },
    ];
  });
  const beyond = whole.filter(({ time, observableUntil }) => time > observableUntil).length;
  if (whole.length === 0) return refusals(title, language).noWholeDates();
  if (beyond > 0) return refusals(title, language).beyondRecording(beyond, recordedUntil);
  return rightTruncatedDistribution(whole, { level });
}

function natureOf(nature: Nature, arePartial: boolean): Nature {
  return arePartial && nature !== "synthetic" ? "estimated" : nature;
}
