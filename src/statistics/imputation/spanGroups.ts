import { type DateSpan, requireBoundaries, requireSpan } from "./DateSpan.ts";

/** Days first to last, both included, that fall into one slot: 0 before the periods, 1 … k the periods, k + 1 after. */
export interface Segment {
  readonly slot: number;
  readonly first: number;
  readonly last: number;
}

/** Events whose dates are known equally well, and the parts into which the periods cut what is known. */
export interface SpanGroup {
  readonly events: number;
  readonly segments: readonly Segment[];
}

/** Checks the spans and periods and puts equal spans together, in the order in which each is first met. */
export function spanGroups(spans: readonly DateSpan[], boundaries: readonly number[]): readonly SpanGroup[] {
  requireBoundaries("boundaries", boundaries);
  const events = new Map<string, number>();
  const first = new Map<string, DateSpan>();
  spans.forEach((span, i) => {
    requireSpan(`spans[${i}]`, span);
    const key = `${span.earliest} ${span.latest} ${span.alternatives === undefined ? "" : "or"}`;
    events.set(key, (events.get(key) ?? 0) + (span.weight ?? 1));
    if (!first.has(key)) first.set(key, span);
  });
  return [...first]
    .map(([key, span]) => ({ events: events.get(key) ?? 0, segments: segmentsOf(span, boundaries) }))
    .filter((group) => group.events > 0);
}

function segmentsOf(span: DateSpan, boundaries: readonly number[]): readonly Segment[] {
  const { earliest, latest } = span;
  if (span.alternatives !== undefined && earliest !== latest)
    return [earliest, latest].map((day) => ({ slot: slotOf(day, boundaries), first: day, last: day }));
  const segments: Segment[] = [];
  let first = earliest;
  for (let slot = slotOf(earliest, boundaries); first <= latest; slot++) {
    const next = boundaries[slot];
    const last = next === undefined ? latest : Math.min(latest, next - 1);
    segments.push({ slot, first, last });
    first = last + 1;
  }
  return segments;
}

/** The number of boundaries not after the day: 0 before the first period, k + 1 after the last. */
function slotOf(day: number, boundaries: readonly number[]): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
