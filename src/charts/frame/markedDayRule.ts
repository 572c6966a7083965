import { ink } from "../theme.ts";
import { boxes, type Layer, type Plane } from "./layers.ts";

/** The line of the marked day from the baseline to the top of a plot: dashed, on a white edge that shows over bars. */
export function markedDayRule(
  name: string,
  plane: Plane,
  x: number | null,
  maximum: number,
): readonly Layer[] {
  if (x === null) return [];
  const line = [{ x, x2: x, y: 0, y2: maximum }];
  return [
    boxes(`${name}_edge`, plane, line, { type: "rule", stroke: ink.background, strokeWidth: 2.5 }),
    boxes(name, plane, line, { type: "rule", stroke: ink.line, strokeWidth: 1.5, strokeDash: [5, 3] }),
  ];
}
