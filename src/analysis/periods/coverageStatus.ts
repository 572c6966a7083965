import type { ArchiveDataset, DeathCell } from "../../archive/index.ts";
import { dayNumber } from "./days.ts";
import type { CalendarPeriod } from "./periodsBetween.ts";

/** Whether a source could have recorded a period: wholly, in part, or not at all (silence, not zero). */
export type CoverageStatus = "covered" | "partly-covered" | "outside";

/**
 * Tells of each period whether a dataset speaks about it. Records speak for their whole coverage window; an
 * aggregate speaks only where it has a row, because a count that was not published is not a zero.
 */
export function coverageStatus(
  dataset: ArchiveDataset,
  cells: readonly DeathCell[],
): (period: CalendarPeriod) => CoverageStatus {
  const { from, to } = dataset.coverage;
  const spans =
    dataset.descriptor.kind === "records"
      ? [{ from: dayNumber(from), to: dayNumber(to) }]
      : mergeSpans(
          cells.flatMap(({ earliest, latest }) => {
            if (earliest === null && latest === null) return [];
            const span = {
              from: Math.max(dayNumber(earliest ?? from), dayNumber(from)),
              to: Math.min(dayNumber(latest ?? to), dayNumber(to)),
            };
            return span.from <= span.to ? [span] : [];
          }),
        );
  return (period) => {
    const [first, last] = [dayNumber(period.from), dayNumber(period.to)];
    const days = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.to, last) - Math.max(span.from, first) + 1),
      0,
    );
    if (days === 0) return "outside";
    return days === last - first + 1 ? "covered" : "partly-covered";
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else merged.push(span);
  }
  return merged;
}
