import { type ObservedDays, rangeOfDays } from "./observedDays.ts";
import type { SpanGroup } from "./spanGroups.ts";

/**
 * How a day is chosen within what is known: every day alike, or in proportion to the exactly dated events that fell
 * on it. Where no exactly dated event falls within a span, "observed" has nothing to go by and treats its days alike.
 */
export type DateRule = "uniform" | "observed";

export const DATE_RULES: readonly DateRule[] = ["uniform", "observed"];

/** The places in the running totals of the observed days that each segment of a group covers. */
export type SegmentRanges = readonly (readonly [number, number])[];

/** Null for the uniform rule, and where no exactly dated event falls within the span. */
export function segmentRanges(group: SpanGroup, observed: ObservedDays | null): SegmentRanges | null {
  if (observed === null || group.segments.length === 1) return null;
  const ranges = group.segments.map(({ first, last }) => rangeOfDays(observed, first, last));
  return ranges.some(([from, to]) => to > from) ? ranges : null;
}

/** Unnormalised chances of the segments of a group: their days, or their share of the observed days. */
export function segmentWeights(
  group: SpanGroup,
  ranges: SegmentRanges | null,
  observed: ObservedDays | null,
): readonly number[] {
  if (ranges === null || observed === null) return group.segments.map(({ first, last }) => last - first + 1);
  const { totals } = observed;
  return ranges.map(([from, to]) => (totals[to] as number) - (totals[from] as number));
}
