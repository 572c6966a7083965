import { figurePadding, figureWidth } from "../theme.ts";

/** Where a plot stands in a figure: three widths that add up to its inner width, in pixels. */
export interface Margins {
  readonly left: number;
  readonly plotWidth: number;
  readonly right: number;
}

/** Room for the labels on the side where the language begins to read, and a little on the other. */
export function margins(labels: number, mirrored: boolean, other = 4): Margins {
  const plotWidth = figureWidth - 2 * figurePadding - labels - other;
  return mirrored ? { left: other, plotWidth, right: labels } : { left: labels, plotWidth, right: other };
}

/** The whole inner width of a figure. */
export function innerWidth({ left, plotWidth, right }: Margins): number {
  return left + plotWidth + right;
}
