import { gammaVariate, type RandomStream } from "../random/index.ts";
import type { SpanGroup } from "./spanGroups.ts";

/** On which days exactly dated events fell, and how many, as running totals over the days. */
export interface ObservedDays {
  /** Ascending. */
  readonly days: Float64Array;
  /** Events on `days[i]`. */
  readonly events: Float64Array;
  /** `totals[i]` is the weight of all days before `days[i]`; one longer than `days`. */
  readonly totals: Float64Array;
}

/** The exactly dated events among all groups: those whose span is a single day. */
export function observedDays(groups: readonly SpanGroup[]): ObservedDays {
  const byDay = new Map<number, number>();
  for (const { segments, events } of groups) {
    const only = segments[0];
    if (segments.length !== 1 || only === undefined || only.first !== only.last) continue;
    byDay.set(only.first, (byDay.get(only.first) ?? 0) + events);
  }
  const sorted = [...byDay].sort(([a], [b]) => a - b);
  const events = Float64Array.from(sorted, ([, count]) => count);
  return { days: Float64Array.from(sorted, ([day]) => day), events, totals: runningTotals(events) };
}

/**
 * One draw of the Bayesian bootstrap (Rubin 1981, Annals of Statistics 9, 130–134): each day's share is drawn from
 * its posterior given the observed days, so that imputations also vary by how little the observed days tell.
 */
export function drawObservedDays(observed: ObservedDays, stream: RandomStream): ObservedDays {
  const shares = observed.events.map((count) => gammaVariate(stream, count));
  return { days: observed.days, events: observed.events, totals: runningTotals(shares) };
}

/** Positions in `days` of the first day not before `first`, and of the first day after `last`. */
export function rangeOfDays(observed: ObservedDays, first: number, last: number): [number, number] {
  return [countBelow(observed.days, first), countBelow(observed.days, last + 1)];
}

function countBelow(days: Float64Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runningTotals(values: Float64Array): Float64Array {
  const totals = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    totals[i + 1] = (totals[i] as number) + value;
  });
  return totals;
}
