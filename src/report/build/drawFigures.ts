import type { Chart } from "../../charts/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";

/** Two pixels of the image for one of the drawing: sharp on paper at the width of a page. */
const PNG_SCALE = 2;

/** A figure drawn in the three ways a build needs. */
export interface DrawnFigure {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly outlined: string;
}

/** Draws every figure, by id. */
export async function drawFigures(
  figures: readonly Chart[],
  renderer: ChartRenderer,
): Promise<ReadonlyMap<string, DrawnFigure>> {
  const drawn = await Promise.all(
    figures.map(async (chart) => {
      const svg = await renderer.renderSvg(chart);
      const png = renderer.renderPng(svg, { scale: PNG_SCALE });
      return [chart.id, { svg, png, outlined: renderer.outlineText(svg) }] as const;
    }),
  );
  return new Map(drawn);
}
