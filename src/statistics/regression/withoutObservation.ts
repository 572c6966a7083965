import { requireSameLength } from "../arguments.ts";
import type { InterruptibleSeries } from "./interruption.ts";

/** The series without one observation; the calendar keeps its place. */
export function withoutObservation(
  series: InterruptibleSeries,
  excluded: number | null,
): InterruptibleSeries {
  if (excluded === null) return series;
  const keep = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => i !== excluded);
  const { offset, exposure } = series.options;
  for (const [path, values] of [
    ["options.offset", offset],
    ["options.exposure", exposure],
  ] as const)
    if (values !== undefined) requireSameLength(path, values, "counts", series.counts);
  return {
    ...series,
    counts: keep(series.counts),
    time:
      series.time === null
        ? null
        : { ...series.time, labels: keep(series.time.labels), ordinals: keep(series.time.ordinals) },
    otherTerms: series.otherTerms.map((term) => ({
      label: term.label,
      // The term sees the whole series, so that values given one an observation still fit.
      columns: () =>
        term
          .columns({ count: series.counts.length, time: series.time })
          .map(({ name, values }) => ({ name, values: keep(Array.from(values)) })),
    })),
    options: {
      ...series.options,
      ...(offset === undefined ? {} : { offset: keep(offset) }),
      ...(exposure === undefined ? {} : { exposure: keep(exposure) }),
    },
  };
}
