import type { ColumnMeaning, Selection } from "../../../quantities/index.ts";
import { attributesOf, type Hierarchies } from "../hierarchies/Hierarchies.ts";
import { daysOf, timeLevelOf, timeLevels } from "../hierarchies/timeLevels.ts";
import type { Fact } from "./Fact.ts";

export type Region = Pick<Fact, "attributes" | "window" | "sets">;

/**
 * The region of a selection of records: attributes with all that follows from them. A period that is exactly a
 * calendar year, quarter, month or day is that; any other is a window of days.
 */
export function regionOf(
  hierarchies: Hierarchies,
  where: Readonly<Record<string, readonly string[]>>,
  period: Selection["period"],
): Region {
  const attributes: Record<string, string> = {};
  const sets: Record<string, readonly string[]> = {};
  for (const [dimension, values] of Object.entries(where)) {
    const [only, ...others] = [...new Set(values)].sort();
    if (only === undefined) continue;
    if (others.length === 0)
      Object.assign(attributes, attributesOf(hierarchies, dimension as ColumnMeaning, only));
    else sets[dimension] = [only, ...others];
  }
  const label = period === undefined ? null : calendarLabel(period);
  if (label !== null) Object.assign(attributes, attributesOf(hierarchies, "time", label));
  return {
    attributes: inOrder(attributes),
    sets: inOrder(sets),
    window: period === undefined || label !== null ? null : period,
  };
}

function inOrder<Value>(members: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The calendar label of a period that is one. */
function calendarLabel(period: { readonly from: string; readonly to: string }): string | null {
  const [year, month] = [period.from.slice(0, 4), period.from.slice(0, 7)];
  const quarter = `${year}-Q${Math.ceil(Number(period.from.slice(5, 7)) / 3)}`;
  const labels = [year, quarter, month, period.from].filter((label) => timeLevelOf(label) !== null);
  return (
    labels.find((label) => {
      const days = daysOf(label);
      return days?.from === period.from && days.to === period.to;
    }) ?? null
  );
}

/** Attributes that say when. */
export const timeAttributes: readonly string[] = timeLevels;

/** The finest calendar label among attributes, or null where they do not say when. */
export function timeLabelOf(attributes: Readonly<Record<string, string>>): string | null {
  const level = timeLevels.find((each) => attributes[each] !== undefined);
  return level === undefined ? null : (attributes[level] ?? null);
}
