import type { Nature } from "../../quantities/index.ts";
import { type Box, boxes, type Layer, type Plane } from "../frame/layers.ts";
import { hatchFill } from "../hatch.ts";
import { natureColour } from "../theme.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** A month that has a figure, and where it stands. */
export type KnownMonth = MonthlyRow & { readonly count: number; readonly x: number; readonly x2: number };

/** A bar a month from zero; hatched where the month is covered in part. */
export function monthBars(known: readonly KnownMonth[], plane: Plane, nature: Nature): readonly Layer[] {
  const colour = natureColour[nature];
  const boxesOf = (partial: boolean): Box[] =>
    known
      .filter(({ status, count }) => (status === "partly-covered") === partial && count > 0)
      .map(({ x, x2, count }) => ({ x, x2, y: 0, y2: count }));
  const inset = { xOffset: 0.5, x2Offset: -0.5 };
  return [
    boxes("counts", plane, boxesOf(false), { type: "rect", fill: colour, ...inset }),
    boxes("partial_counts", plane, boxesOf(true), {
      type: "rect",
      fill: hatchFill(`partial-${nature}`),
      stroke: colour,
      strokeWidth: 1,
      ...inset,
    }),
  ];
}

/** Deaths that may fall in the month but do not certainly do so: a hatched increment over the certain ones. */
export function possibleMonths(
  months: readonly (MonthlyRow & { readonly x: number; readonly x2: number })[],
  plane: Plane,
  nature: Nature,
): Layer {
  return boxes(
    "possible",
    plane,
    months.flatMap(({ x, x2, count, possible }) =>
      possible === null ? [] : [{ x, x2, y: count ?? 0, y2: possible }],
    ),
    {
      type: "rect",
      fill: hatchFill(`possible-${nature}`),
      stroke: natureColour[nature],
      strokeWidth: 1,
      xOffset: 0.5,
      x2Offset: -0.5,
    },
  );
}

/** A level for each month, dashed where the month is covered in part, joined only between months that have a figure. */
export function monthSteps(known: readonly KnownMonth[], plane: Plane, nature: Nature): readonly Layer[] {
  const look = { type: "rule" as const, stroke: natureColour[nature], strokeWidth: 2 };
  const levels = (partial: boolean): Box[] =>
    known
      .filter(({ status }) => (status === "partly-covered") === partial)
      .map(({ x, x2, count }) => ({ x, x2, y: count, y2: count }));
  const risers = known.flatMap((month, index) => {
    const next = known[index + 1];
    return next === undefined || next.x !== month.x2
      ? []
      : [{ x: month.x2, x2: month.x2, y: month.count, y2: next.count }];
  });
  return [
    boxes("levels", plane, levels(false), look),
    boxes("partial_levels", plane, levels(true), { ...look, strokeDash: [2, 2] }),
    boxes("risers", plane, risers, look),
  ];
}
