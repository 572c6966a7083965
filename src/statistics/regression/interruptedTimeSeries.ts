import { SijillError } from "../../errors/index.ts";
import { requireCount, requireOption } from "../arguments.ts";
import { messages as argumentMessages } from "../messages.ts";
import type { CountRegression, FittedRegression, SaturatedRegression } from "./CountRegression.ts";
import { readDates } from "./designMatrix.ts";
import {
  type InterruptibleSeries,
  type InterruptionEffect,
  interruptAt,
  type NoErrors,
} from "./interruption.ts";
import { locateBreak, type StraddlingPeriod } from "./locateBreak.ts";
import { type PlaceboCheck, placeboCheck } from "./placebo.ts";
import type { CountRegressionOptions } from "./prepareRegression.ts";
import type { RegressionTerm } from "./RegressionTerm.ts";
import { type BreakPoint, seasonal } from "./terms/index.ts";
import { withoutObservation } from "./withoutObservation.ts";

export interface InterruptedTimeSeriesOptions extends CountRegressionOptions {
  /** The date of the interruption, or the number of observations before it. */
  readonly at: BreakPoint;
  /** Default "quasi-poisson": the estimates of the Poisson, compared with Student's t. */
  readonly family?: "poisson" | "quasi-poisson" | "negative-binomial";
  /** Where the period that contains the date belongs when the date is not its first day; default "before". */
  readonly straddling?: "before" | "after" | "exclude";
  /** Seasons a cycle (12 for months), or that with pairs of sine and cosine. */
  readonly seasonal?: number | { readonly period: number; readonly harmonics: number };
  /** Further terms, such as a covariate. */
  readonly terms?: readonly RegressionTerm[];
  /** Breaks to compare with: every possible one (default), given dates or numbers of observations before, or none. */
  readonly placeboDates?: "all" | "none" | readonly BreakPoint[];
  /** With "all", fewest observations on each side; default a tenth of the series, at least 5. */
  readonly placeboMargin?: number;
}

export interface FittedInterruption extends Omit<InterruptionEffect, "statistics"> {
  readonly break: {
    readonly at: BreakPoint;
    readonly observationsBefore: number;
    readonly observationsAfter: number;
    readonly lastBefore: string | null;
    readonly firstAfter: string | null;
    /** The period that the date cuts, and where it was put; null when the date begins a period. */
    readonly straddling: StraddlingPeriod | null;
  };
  /** Fitted means had level and slope gone on as before; the straddling period left out when excluded. */
  readonly counterfactual: readonly number[];
  /** Null when none were asked for. */
  readonly placebo: PlaceboCheck | null;
}

/**
 * Interrupted time series: a log-linear trend with a change of level and of slope at a stated date
 * (Wagner et al. 2002, J Clin Pharm Ther 27, 299–309; Bernal et al. 2017, Int J Epidemiol 46, 348–355), with
 * Newey–West errors by default because neighbouring months resemble each other, and the same model at other dates: an
 * effect that many dates show as strongly is no effect of this date.
 *
 * The model sees counts as recorded. A change in recording at the date looks like a change in deaths.
 *
 * @param counts one count a period, in order of time
 * @param options.at date (with `dates`), or number of observations before the break
 * @param options.covariance default `{ type: "newey-west", adjust: true }`, lag ⌊4 (n/100)^(2/9)⌋
 * @returns `kind` "fitted", a kind of `poissonRegression` when the model has no finite answer, "saturated", or
 *   "no-standard-errors" when the fit leaves no scatter
 * @throws SIJILL_TERM_NEEDS_DATES, SIJILL_TERM_OUTSIDE_SERIES, SIJILL_DATE_INVALID and the problems of `poissonRegression`
 *
 * @example
 * import { interruptedTimeSeries } from "sijill";
 *
 * const counts = [20, 22, 19, 23, 21, 24, 11, 9, 12, 10, 9, 11];
 * const dates = { start: "2013-07", frequency: "month" } as const;
 * const series = interruptedTimeSeries(counts, { dates, at: "2014-01-01" });
 * if (series.kind === "fitted") {
 *   console.log(series.break.lastBefore, series.break.firstAfter); // → 2013-12 2014-01
 *   console.log(series.levelChange.rateRatio?.value.toFixed(3)); // → 0.457
 * }
 * @evidence test/reference/newey_west.json, R 4.2.2, sandwich 3.0-2, 20 cases, 1e-7
 * @evidence test/reference/newey_west_more.json, R 4.2.2, sandwich 3.0-2, 12 cases, 1e-7
 * @evidence test/statistics/regression/interruptedTimeSeries.test.ts, effects put in are found, placebo dates
 */
export function interruptedTimeSeries(
  counts: readonly number[],
  options: InterruptedTimeSeriesOptions,
): FittedInterruption | Exclude<CountRegression, FittedRegression> | SaturatedRegression | NoErrors {
  const straddling = options.straddling ?? "before";
  requireOption("options.straddling", straddling, ["before", "after", "exclude"]);
  const family = options.family ?? "quasi-poisson";
  requireOption("options.family", family, ["poisson", "quasi-poisson", "negative-binomial"]);
  if (counts.length === 0) throw new SijillError(argumentMessages.empty("counts"));
  counts.forEach((count, i) => {
    requireCount(`counts[${i}]`, count);
  });
  const time = readDates(options.dates, counts.length);
  const place = locateBreak(options.at, time, counts.length, straddling);
  const series = withoutObservation(
    {
      counts,
      time,
      family,
      otherTerms: [...seasonalTerm(options.seasonal), ...(options.terms ?? [])],
      options: { ...options, covariance: options.covariance ?? { type: "newey-west", adjust: true } },
    },
    place.excluded,
  );
  const effect = interruptAt(series, place.before);
  if (effect.kind !== "fitted") return effect;
  const labels = series.time?.labels ?? null;
  const n = series.counts.length;
  const { statistics: _, ...shown } = effect;
  return {
    ...shown,
    break: {
      at: options.at,
      observationsBefore: place.before,
      observationsAfter: n - place.before,
      lastBefore: labels?.[place.before - 1] ?? null,
      firstAfter: labels?.[place.before] ?? null,
      straddling: place.straddling,
    },
    counterfactual: counterfactual(series, effect, place.before),
    placebo:
      options.placeboDates === "none"
        ? null
        : placeboCheck(
            placeboBreaks(options, series, place.before),
            labels,
            (before) => interruptAt(series, before),
            effect,
          ),
  };
}

function seasonalTerm(choice: InterruptedTimeSeriesOptions["seasonal"]): readonly RegressionTerm[] {
  if (choice === undefined) return [];
  return typeof choice === "number"
    ? [seasonal(choice)]
    : [seasonal(choice.period, { harmonics: choice.harmonics })];
}

function counterfactual(
  series: InterruptibleSeries,
  effect: InterruptionEffect,
  before: number,
): readonly number[] {
  const first = series.time?.ordinals[before];
  return effect.regression.fitted.map((mean, i) => {
    if (i < before) return mean;
    const since =
      series.time === null || first === undefined
        ? i - before + 1
        : ((series.time.ordinals[i] as number) - first) / series.time.step + 1;
    return mean / Math.exp(effect.levelChange.estimate + since * effect.slopeChange.estimate);
  });
}

function placeboBreaks(
  options: InterruptedTimeSeriesOptions,
  series: InterruptibleSeries,
  real: number,
): readonly number[] {
  const n = series.counts.length;
  const chosen = options.placeboDates ?? "all";
  if (chosen === "none") return [];
  if (chosen !== "all")
    return chosen
      .map((at) => locateBreak(at, series.time, n, "before").before)
      .filter((before) => before !== real);
  const margin = options.placeboMargin ?? Math.max(5, Math.floor(n / 10));
  requireCount("options.placeboMargin", margin);
  if (margin < 1)
    throw new SijillError(argumentMessages.outOfRange("options.placeboMargin", margin, "at least 1"));
  return Array.from({ length: Math.max(0, n - 2 * margin + 1) }, (_, i) => margin + i).filter(
    (before) => before !== real,
  );
}
