import type { CellFilter, Dimension } from "../../archive/index.ts";
import type { ColumnMeaning, Selection } from "../../quantities/index.ts";
import type { CountingKey } from "./countingKeys.ts";

/** What a column is about that counts are divided by: years and months are times, age groups are ages. */
export function meaningOf(key: CountingKey): ColumnMeaning {
  switch (key) {
    case "year":
    case "quarter":
    case "month":
      return "time";
    case "ageGroup":
      return "age";
    default:
      return key;
  }
}

/** Which records a count is of, in the terms that tables and figures share; undefined for all of them. */
export function recordsSelected(
  where: CellFilter | undefined,
  period: Selection["period"],
): Omit<Selection, "dataset"> | undefined {
  if (where === undefined && period === undefined) return undefined;
  const chosen = Object.entries(where ?? {}) as [Dimension, readonly string[]][];
  return {
    where: Object.fromEntries(chosen.map(([dimension, values]) => [meaningOf(dimension), [...values]])),
    ...(period === undefined ? {} : { period }),
  };
}
