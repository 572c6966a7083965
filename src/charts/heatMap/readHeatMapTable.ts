import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { countOrNull, state, text, textOrNull, year } from "../rows/cells.ts";
import { readRows, throwIfAny } from "../rows/readRows.ts";

const heatMapRow = z.object({
  facility: text,
  facilityEn: text,
  facilityAr: textOrNull,
  year,
  count: countOrNull,
  state,
});

export type HeatMapRow = Readonly<z.infer<typeof heatMapRow>>;

/** A complete grid: every facility, in the order of the table, in every year from the first to the last. */
export interface HeatMapGrid {
  readonly facilities: readonly {
    readonly english: string;
    readonly arabic: string | null;
    readonly cells: readonly HeatMapRow[];
  }[];
  readonly years: readonly number[];
}

export function readHeatMapTable(table: Table): HeatMapGrid {
  const withheld = new Set((table.withheld ?? []).map(({ row }) => row));
  // A withheld count is known to those who hold the records; to whoever looks it is not.
  const rows = readRows(table, heatMapRow).map((row, index) =>
    withheld.has(index) && row.count === null ? { ...row, state: "unknown" as const } : row,
  );
  const problems: Problem[] = [];
  const byFacility = new Map<string, Map<number, HeatMapRow>>();
  rows.forEach((row, index) => {
    const line = index + 2;
    if ((row.state === "count") !== (row.count !== null)) {
      problems.push(messages.stateContradictsCount(line, row.state, row.count));
    }
    const cells = byFacility.get(row.facility) ?? new Map<number, HeatMapRow>();
    byFacility.set(row.facility, cells);
    const first = cells.values().next().value;
    if (first !== undefined && first.facilityEn !== row.facilityEn) {
      problems.push(
        messages.twoDescriptions(line, "facilityEn", row.facility, first.facilityEn, row.facilityEn),
      );
    }
    if (cells.has(row.year))
      problems.push(messages.duplicate(line, "facility, year", `${row.facility}, ${row.year}`));
    cells.set(row.year, row);
  });
  const [first, last] = rows.reduce(
    ([low, high], row) => [Math.min(low, row.year), Math.max(high, row.year)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
  );
  const years: number[] = [];
  for (let shown = first; shown <= last; shown += 1) years.push(shown);
  const facilities = [...byFacility].map(([facility, cells]) => ({
    english: cells.values().next().value?.facilityEn ?? facility,
    arabic: cells.values().next().value?.facilityAr ?? null,
    cells: years.flatMap((shown) => {
      const cell = cells.get(shown);
      if (cell === undefined) problems.push(messages.cellMissing(table.id, facility, shown));
      return cell === undefined ? [] : [cell];
    }),
  }));
  throwIfAny(problems);
  return { facilities, years };
}
