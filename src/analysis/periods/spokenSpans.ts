import type { ArchiveDataset, DeathCell } from "../../archive/index.ts";
import { dayNumber } from "./days.ts";

/** Days from the first to the last, both included, as day numbers. */
export interface NumberedSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The days about which a dataset says anything at all, in order: only there is an absence a zero. Records speak for
 * their coverage without its gaps; an aggregate speaks only where it has a row as well, because a count that was not
 * published is not a zero.
 *
 * @param cells cells of the dataset; those of records are not looked at
 */
export function spokenSpans(dataset: ArchiveDataset, cells: readonly DeathCell[]): readonly NumberedSpan[] {
  const covered = dataset.covered.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  if (dataset.descriptor.kind === "records") return covered;
  const { from, to } = dataset.coverage;
  const rows = cells
    .filter(({ earliest, latest }) => earliest !== null || latest !== null)
    .map(({ earliest, latest }) => ({ from: dayNumber(earliest ?? from), to: dayNumber(latest ?? to) }));
  return intersectSpans(mergeSpans(rows), covered);
}

/** Days in any of the spans: in order, not overlapping, those that touch joined. */
export function mergeSpans(spans: readonly NumberedSpan[]): readonly NumberedSpan[] {
  const merged: NumberedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else merged.push(span);
  }
  return merged;
}

/** Days in a span of both lists. */
export function intersectSpans(
  some: readonly NumberedSpan[],
  others: readonly NumberedSpan[],
): readonly NumberedSpan[] {
  return some.flatMap((span) =>
    others
      .map((other) => ({ from: Math.max(span.from, other.from), to: Math.min(span.to, other.to) }))
      .filter(({ from, to }) => from <= to),
  );
}

/** How many days of the spans lie from one day to another. */
export function daysWithin(spans: readonly NumberedSpan[], from: number, to: number): number {
  return intersectSpans(spans, [{ from, to }]).reduce((sum, span) => sum + span.to - span.from + 1, 0);
}
