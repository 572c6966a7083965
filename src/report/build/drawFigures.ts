import type { Chart } from "../../charts/index.ts";
import { drawingSize } from "../typst/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";

/** Two pixels of the image for one of the drawing: sharp on paper at the width of a page. */
const PNG_SCALE = 2;

/** A figure drawn in the three ways a build needs. */
export interface DrawnFigure {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly outlined: string;
  /** Its panels as drawings of their own, text as outlines, where the whole is too tall for a screen. */
  readonly panels: readonly DrawnPanel[];
}

export interface DrawnPanel {
  readonly chart: Chart;
  readonly outlined: string;
}

/** Of a drawing that a screen shows large enough to be read, the height is at most this part of the width. */
const TALLEST_ON_SCREEN = 0.75;

/** Draws every figure, by id. */
export async function drawFigures(
  figures: readonly Chart[],
  renderer: ChartRenderer,
): Promise<ReadonlyMap<string, DrawnFigure>> {
  const drawn = await Promise.all(
    figures.map(async (chart) => {
      const svg = await renderer.renderSvg(chart);
      // The picture is made of the outlines: their letters are laid out already.
      const outlined = renderer.outlineText(svg);
      const png = renderer.renderPng(outlined, { scale: PNG_SCALE });
      const panels = await drawPanels(chart, svg, renderer);
      return [chart.id, { svg, png, outlined, panels }] as const;
    }),
  );
  return new Map(drawn);
}

async function drawPanels(chart: Chart, svg: string, renderer: ChartRenderer): Promise<readonly DrawnPanel[]> {
  const { width, height } = drawingSize(svg);
  if (height <= width * TALLEST_ON_SCREEN) return [];
  return Promise.all(
    (chart.panels?.() ?? []).map(async (panel) => ({
      chart: panel,
      outlined: renderer.outlineText(await renderer.renderSvg(panel)),
    })),
  );
}
