import type { DeathCell } from "../../archive/index.ts";
import { dayNumber } from "./days.ts";

/**
 * The days that the date of a cell can mean, open ends closed by the coverage, weighted with its count: what the
 * statistics of partial dates work on.
 */
export function dateSpan(
  { earliest, latest, either, count }: DeathCell,
  coverage: { readonly from: string; readonly to: string },
) {
  const first = dayNumber(earliest ?? coverage.from);
  const last = Math.max(first, dayNumber(latest ?? coverage.to));
  return {
    earliest: first,
    latest: last,
    weight: count,
    ...(either ? { alternatives: [first, last] as const } : {}),
  };
}
