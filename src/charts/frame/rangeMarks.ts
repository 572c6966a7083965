import { ink } from "../theme.ts";
import { boxes, type Layer, type Plane } from "./layers.ts";

/** A thin upright line from lower to upper with end ticks, dark on a white edge so that it shows on a bar too. */
export function rangeMarks(
  name: string,
  plane: Plane,
  ranges: readonly { readonly middle: number; readonly lower: number; readonly upper: number }[],
): readonly Layer[] {
  const stems = ranges.map(({ middle, lower, upper }) => ({ x: middle, x2: middle, y: lower, y2: upper }));
  const ends = ranges.flatMap(({ middle, lower, upper }) =>
    [lower, upper].map((end) => ({ x: middle, x2: middle, y: end, y2: end })),
  );
  const draw = (part: string, stroke: string, strokeWidth: number, reach: number): Layer[] => [
    boxes(`${name}_${part}_stems`, plane, stems, { type: "rule", stroke, strokeWidth }),
    boxes(`${name}_${part}_ends`, plane, ends, {
      type: "rule",
      stroke,
      strokeWidth,
      xOffset: -reach,
      x2Offset: reach,
    }),
  ];
  return [...draw("edge", ink.background, 4, 6), ...draw("mark", ink.line, 1.5, 5)];
}
