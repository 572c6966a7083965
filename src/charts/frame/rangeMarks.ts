import { ink } from "../theme.ts";
import { type Box, boxes, type Layer, type Plane } from "./layers.ts";

/** Limits around a figure: `at` is the place across the scale of the figures. */
export interface Range {
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
}

/** Thin lines from lower to upper with end ticks, dark on a white edge so that they show on a bar too. */
export function rangeMarks(
  name: string,
  plane: Plane,
  ranges: readonly Range[],
  direction: "upright" | "level",
): readonly Layer[] {
  const turned = ({ x, x2, y, y2 }: Box): Box =>
    direction === "upright" ? { x, x2, y, y2 } : { x: y, x2: y2, y: x, y2: x2 };
  const stems = ranges.map(({ at, lower, upper }) => turned({ x: at, x2: at, y: lower, y2: upper }));
  const ends = ranges.flatMap(({ at, lower, upper }) =>
    [lower, upper].map((end) => turned({ x: at, x2: at, y: end, y2: end })),
  );
  const across = (reach: number): Readonly<Record<string, number>> =>
    direction === "upright" ? { xOffset: -reach, x2Offset: reach } : { yOffset: -reach, y2Offset: reach };
  const draw = (part: string, stroke: string, strokeWidth: number, reach: number): Layer[] => [
    boxes(`${name}_${part}_stems`, plane, stems, { type: "rule", stroke, strokeWidth }),
    boxes(`${name}_${part}_ends`, plane, ends, { type: "rule", stroke, strokeWidth, ...across(reach) }),
  ];
  return [...draw("edge", ink.background, 4, 6), ...draw("mark", ink.line, 1.5, 5)];
}
