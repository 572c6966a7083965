import type { Chart } from "../../charts/index.ts";
import { drawingSize } from "../typst/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";
import type { ReportVersion } from "./composeVersions.ts";

/** A figure drawn in the two ways from which everything else is made. */
export interface DrawnFigure {
  readonly svg: string;
  /** The same with text as outlines. */
  readonly outlined: string;
  /** Its panels as drawings of their own, text as outlines, where the whole is too tall for a screen. */
  readonly panels: readonly DrawnPanel[];
}

export interface DrawnPanel {
  readonly chart: Chart;
  readonly outlined: string;
}

/** A report in one language with its drawings by the ids of their figures. */
export type DrawnVersion = ReportVersion & { readonly drawings: ReadonlyMap<string, DrawnFigure> };

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
      const outlined = renderer.outlineText(svg);
      const panels = await drawPanels(chart, svg, renderer);
      return [chart.id, { svg, outlined, panels }] as const;
    }),
  );
  return new Map(drawn);
}

async function drawPanels(
  chart: Chart,
  svg: string,
  renderer: ChartRenderer,
): Promise<readonly DrawnPanel[]> {
  const { width, height } = drawingSize(svg);
  if (height <= width * TALLEST_ON_SCREEN) return [];
  return Promise.all(
    (chart.panels?.() ?? []).map(async (panel) => ({
      chart: panel,
      outlined: renderer.outlineText(await renderer.renderSvg(panel)),
    })),
  );
}
