import type { DeathCell } from "../../archive/index.ts";
import type { DateQuantity } from "../../quantities/index.ts";
import { dayNumber, dayOf } from "../periods/days.ts";
import type { Asked } from "./describeAfter.ts";

/** A cell whose date is closed on both sides. */
type DatedCell = DeathCell & { readonly earliest: string; readonly latest: string };

/** The first and the last date of a death that certainly lies after a day, as precise as the sources give them. */
export function firstAndLast(
  { subject, period, ...origin }: Asked,
  { first: firstLabel, last: lastLabel }: { readonly first: string; readonly last: string },
): { readonly first: DateQuantity | null; readonly last: DateQuantity | null } {
  const cells = subject.sources
    .flatMap((source) => source.cells)
    .filter((cell) => liesAfter(cell, period.from));
  const first = cells.reduce<DatedCell | null>(
    (best, cell) => (best === null || inOrder(cell, best) < 0 ? cell : best),
    null,
  );
  const last = cells.reduce<DatedCell | null>(
    (best, cell) => (best === null || cell.latest > best.latest ? cell : best),
    null,
  );
  const date = (name: string, label: string, cell: DatedCell | null): DateQuantity | null =>
    cell === null
      ? null
      : {
          ...origin,
          id: `${subject.id}.after.${name}`,
          kind: "date",
          label,
          value: spanToEdtf(cell.earliest, cell.latest),
          period,
        };
  return { first: date("first", firstLabel, first), last: date("last", lastLabel, last) };
}

function liesAfter(cell: DeathCell, from: string): cell is DatedCell {
  return (
    cell.count > 0 &&
    !cell.qualified &&
    cell.earliest !== null &&
    cell.latest !== null &&
    cell.earliest >= from
  );
}

/** The earlier date first; of two that begin alike, the more precise one. */
function inOrder(a: DatedCell, b: DatedCell): number {
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return order(a.earliest, b.earliest) || order(a.latest, b.latest);
}

/** A span of days as EDTF: a day, a month, a year, or an interval. */
function spanToEdtf(earliest: string, latest: string): string {
  if (earliest === latest) return earliest;
  const month = earliest.slice(0, 7);
  if (earliest.endsWith("-01") && isLastOfMonth(latest)) {
    if (latest.startsWith(month)) return month;
    const year = earliest.slice(0, 4);
    if (earliest.endsWith("-01-01") && latest.endsWith("-12-31")) {
      return latest.startsWith(year) ? year : `${year}/${latest.slice(0, 4)}`;
    }
    return `${month}/${latest.slice(0, 7)}`;
  }
  return `${earliest}/${latest}`;
}

function isLastOfMonth(day: string): boolean {
  return dayOf(dayNumber(day) + 1).endsWith("-01");
}
