import { requireOption } from "../arguments.ts";
import type { DateSpan } from "./DateSpan.ts";
import { observedDays } from "./observedDays.ts";
import { DATE_RULES, type DateRule, segmentRanges, segmentWeights } from "./segmentWeights.ts";
import { spanGroups } from "./spanGroups.ts";

/** Three answers to "how many in this period", which are shown together. */
export interface PeriodAllocation {
  /** Events whose whole span lies within the period. */
  readonly certain: number;
  /** Events whose span, or one of whose two days, touches the period. */
  readonly possible: number;
  /** Expected number under the rule: certain ≤ allocated ≤ possible. */
  readonly allocated: number;
}

export interface DateAllocation {
  readonly method: "allocation of partial dates";
  readonly rule: DateRule;
  /** All events, also those outside the periods. */
  readonly events: number;
  readonly periods: readonly PeriodAllocation[];
  readonly before: PeriodAllocation;
  readonly after: PeriodAllocation;
  /** Events of uncertain period whose span holds no exactly dated event, so that the observed rule used its days alike. */
  readonly withoutObservedDays: number;
}

/**
 * Counts events per period when their dates are known only as spans: certainly within, possibly within, and the
 * exact expectation that `imputePartialDates` approaches as imputations are added.
 *
 * allocated = Σ events · (days of the span inside the period / days of the span), or with the rule "observed"
 * the share of exactly dated events. Allocations sum to the number of events over before, periods and after.
 *
 * @param input.spans what is known of each date; spans without an end cannot be allocated and are counted apart
 * @param input.boundaries first day of each period, ascending, and the day after the last period
 * @param input.rule default "uniform"
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_DAY_NUMBER_INVALID,
 *   SIJILL_SPAN_REVERSED, SIJILL_SPAN_ALTERNATIVES, SIJILL_PERIODS_NOT_ASCENDING, SIJILL_PERIODS_TOO_FEW,
 *   SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { allocatePartialDates } from "sijill";
 *
 * const spans = [{ earliest: 0, latest: 0 }, { earliest: 7, latest: 14 }];
 * const { periods } = allocatePartialDates({ spans, boundaries: [0, 10, 20] });
 * console.log(periods[0]); // → { certain: 1, possible: 2, allocated: 1.375 }
 * @evidence test/statistics/imputation/imputePartialDates.test.ts, certain ≤ allocated ≤ possible, sums
 */
export function allocatePartialDates(input: {
  readonly spans: readonly DateSpan[];
  readonly boundaries: readonly number[];
  readonly rule?: DateRule;
}): DateAllocation {
  const rule = input.rule ?? "uniform";
  requireOption("rule", rule, DATE_RULES);
  const groups = spanGroups(input.spans, input.boundaries);
  const observed = rule === "observed" ? observedDays(groups) : null;
  const slots = Array.from({ length: input.boundaries.length + 1 }, () => ({
    certain: 0,
    possible: 0,
    allocated: 0,
  }));
  let total = 0;
  let withoutObservedDays = 0;
  for (const group of groups) {
    const { events, segments } = group;
    const ranges = segmentRanges(group, observed);
    const weights = segmentWeights(group, ranges, observed);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const settled = segments.every(({ slot }) => slot === segments[0]?.slot);
    total += events;
    if (observed !== null && ranges === null && !settled) withoutObservedDays += events;
    segments.forEach(({ slot }, i) => {
      const cell = slots[slot];
      if (cell === undefined || (settled && i > 0)) return;
      if (settled) cell.certain += events;
      cell.possible += events;
      cell.allocated += settled ? events : (events * (weights[i] as number)) / whole;
    });
  }
  const none: PeriodAllocation = { certain: 0, possible: 0, allocated: 0 };
  return {
    method: "allocation of partial dates",
    rule,
    events: total,
    before: slots[0] ?? none,
    periods: slots.slice(1, -1),
    after: slots.at(-1) ?? none,
    withoutObservedDays,
  };
}
