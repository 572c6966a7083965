import type { Archive, CellFilter, DeathCell, Dimension } from "../../archive/index.ts";
import { imputePartialDates, multipleImputation } from "../../statistics/index.ts";
import { dateSpan } from "../periods/dateSpan.ts";
import { dayNumber } from "../periods/days.ts";

export interface ImputationOptions {
  /** Whole number; the same seed gives the same estimate. */
  readonly seed: number;
  /** Number of imputed data sets; default 100. */
  readonly imputations?: number;
  /** Default 0.95. */
  readonly level?: number;
  /** Every possible day alike, or as the exactly dated records fell; default "uniform". */
  readonly rule?: "uniform" | "observed";
}

export interface ImputedPeriod {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Estimates counts per period by drawing a day for every partial date, within what the source leaves open, and
 * combining the counts by Rubin's rules. Open ends are closed by the coverage window; records without any date
 * take no part. The limits are kept within certain and possible.
 */
export async function imputeCounts(
  archive: Archive,
  id: string,
  starts: readonly string[],
  asked: readonly Dimension[],
  where: CellFilter | undefined,
  options: ImputationOptions,
): Promise<Map<string, ImputedPeriod[]>> {
  const { coverage } = archive.dataset(id);
  const groups = new Map<string, DeathCell[]>();
  for (const cell of await archive.cells(id, asked, where)) {
    if (cell.earliest === null && cell.latest === null) continue;
    const key = JSON.stringify(asked.map((dimension) => cell.values[dimension] ?? "unknown"));
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const boundaries = starts.map(dayNumber);
  const imputed = new Map<string, ImputedPeriod[]>();
  for (const [key, cells] of groups) {
    const { counts } = imputePartialDates({
      spans: cells.map((cell) => dateSpan(cell, coverage)),
      boundaries,
      seed: options.seed,
      ...(options.imputations === undefined ? {} : { imputations: options.imputations }),
      ...(options.rule === undefined ? {} : { rule: options.rule }),
    });
    const periods = boundaries.slice(1).map((_, at) => {
      const draws = counts.map((row) => row[at] ?? 0);
      const combined = multipleImputation({
        draws,
        variances: draws.map(() => 0),
        ...(options.level === undefined ? {} : { level: options.level }),
      });
      const [certain, possible] = limits(cells, boundaries[at] ?? 0, (boundaries[at + 1] ?? 0) - 1, coverage);
      return {
        estimate: combined.estimate,
        lower: Math.max(certain, combined.interval.lower),
        upper: Math.min(possible, combined.interval.upper),
      };
    });
    imputed.set(key, periods);
  }
  return imputed;
}

interface Coverage {
  readonly from: string;
  readonly to: string;
}

function limits(cells: readonly DeathCell[], from: number, to: number, coverage: Coverage): [number, number] {
  let [certain, possible] = [0, 0];
  for (const cell of cells) {
    const { earliest, latest } = dateSpan(cell, coverage);
    if (!cell.qualified && earliest >= from && latest <= to) certain += cell.count;
    if (earliest <= to && latest >= from) possible += cell.count;
  }
  return [certain, possible];
}
