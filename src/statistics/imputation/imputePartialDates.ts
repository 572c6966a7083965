import { SijillError } from "../../errors/index.ts";
import { requireCount, requireOption } from "../arguments.ts";
import { messages } from "../messages.ts";
import {
  binomialVariate,
  nextStream,
  type RandomStream,
  randomStream,
  uniformVariate,
} from "../random/index.ts";
import type { DateSpan } from "./DateSpan.ts";
import { drawObservedDays, observedDays } from "./observedDays.ts";
import { DATE_RULES, type DateRule, segmentRanges, segmentWeights } from "./segmentWeights.ts";
import { type SpanGroup, spanGroups } from "./spanGroups.ts";

export interface ImputedCounts {
  readonly method: "multiple imputation of partial dates";
  readonly rule: DateRule;
  readonly seed: number;
  /** All events, also those outside the periods: each imputation sums to it. */
  readonly events: number;
  /** `counts[i][j]`: events of period j in imputation i. */
  readonly counts: readonly (readonly number[])[];
  /** Events before the first period, one number an imputation. */
  readonly before: readonly number[];
  /** Events after the last period, one number an imputation. */
  readonly after: readonly number[];
}

/**
 * Draws complete dates for events whose dates are known only as spans, and counts them per period, several times.
 *
 * Each imputation chooses one of the days that the source leaves open: every day alike ("uniform"), or as the exactly
 * dated events fell within the span ("observed", with a Bayesian bootstrap of those days, so that the imputations are
 * proper in Rubin's sense). Events with equal spans are drawn together by binomial splitting. Nothing outside a span
 * is ever chosen, and events dated to the day never move. Combine an estimate over the imputations with
 * `multipleImputation`.
 *
 * @param input.spans what is known of each date, as day numbers; a date without an earliest or latest day cannot be
 *   imputed and is counted apart
 * @param input.boundaries first day of each period, ascending, and the day after the last period
 * @param input.imputations how many times, at least 2; default 100. The first draws stay the same when more are asked for
 * @param input.seed a whole number from 0 to 4294967295: the same seed gives the same counts
 * @param input.rule default "uniform"
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_DAY_NUMBER_INVALID, SIJILL_SPAN_REVERSED, SIJILL_SPAN_ALTERNATIVES,
 *   SIJILL_PERIODS_NOT_ASCENDING, SIJILL_PERIODS_TOO_FEW, SIJILL_ARGUMENT_NOT_WHOLE,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { imputePartialDates } from "sijill";
 *
 * const spans = [{ earliest: 0, latest: 0 }, { earliest: 7, latest: 14, weight: 80 }];
 * const { counts } = imputePartialDates({ spans, boundaries: [0, 10, 20], imputations: 3, seed: 1 });
 * console.log(JSON.stringify(counts)); // → [[34,47],[30,51],[31,50]]
 * @evidence test/statistics/imputation/imputePartialDates.test.ts, means approach the allocation, bounds never left
 */
export function imputePartialDates(input: {
  readonly spans: readonly DateSpan[];
  readonly boundaries: readonly number[];
  readonly imputations?: number;
  readonly seed: number;
  readonly rule?: DateRule;
}): ImputedCounts {
  const imputations = input.imputations ?? 100;
  const rule = input.rule ?? "uniform";
  requireCount("imputations", imputations);
  if (imputations < 2)
    throw new SijillError(messages.outOfRange("imputations", imputations, "a whole number of at least 2"));
  requireOption("rule", rule, DATE_RULES);
  let stream = randomStream("seed", input.seed);
  const groups = spanGroups(input.spans, input.boundaries);
  const observed = rule === "observed" ? observedDays(groups) : null;
  const prepared = groups.map((group) => {
    const ranges = segmentRanges(group, observed);
    return { group, ranges, weights: segmentWeights(group, ranges, observed) };
  });
  const rows: number[][] = [];
  for (let i = 0; i < imputations; i++) {
    const slots: number[] = new Array(input.boundaries.length + 1).fill(0);
    const next = nextStream(stream);
    const drawn = observed === null ? null : drawObservedDays(observed, stream);
    for (const { group, ranges, weights } of prepared)
      addDraw(slots, group, ranges === null ? weights : segmentWeights(group, ranges, drawn), stream);
    rows.push(slots);
    stream = next;
  }
  return {
    method: "multiple imputation of partial dates",
    rule,
    seed: input.seed,
    events: groups.reduce((sum, { events }) => sum + events, 0),
    counts: rows.map((slots) => slots.slice(1, -1)),
    before: rows.map((slots) => slots[0] ?? 0),
    after: rows.map((slots) => slots.at(-1) ?? 0),
  };
}

/** Distributes the events of a group over its segments: one by one when they are few, else one binomial a segment. */
function addDraw(slots: number[], group: SpanGroup, weights: readonly number[], stream: RandomStream): void {
  const { segments, events } = group;
  let whole = 0;
  // A segment of no weight must stay empty, so what is left goes to the last one that has any.
  let last = 0;
  for (let j = 0; j < weights.length; j++) {
    whole += weights[j] as number;
    if ((weights[j] as number) > 0) last = j;
  }
  if (last > 0 && events <= segments.length) {
    for (let k = 0; k < events; k++) {
      let rest = uniformVariate(stream) * whole;
      let j = 0;
      while (j < last && rest >= (weights[j] as number)) rest -= weights[j++] as number;
      addTo(slots, segments[j]?.slot, 1);
    }
    return;
  }
  let left = events;
  for (let j = 0; j <= last && left > 0; j++) {
    const weight = weights[j] as number;
    const here = j === last ? left : binomialVariate(stream, left, Math.min(1, weight / whole));
    addTo(slots, segments[j]?.slot, here);
    left -= here;
    whole -= weight;
  }
}

function addTo(slots: number[], slot: number | undefined, events: number): void {
  if (slot !== undefined) slots[slot] = (slots[slot] ?? 0) + events;
}
