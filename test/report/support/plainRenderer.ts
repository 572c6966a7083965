import { fontFiles } from "../../../src/charts/index.ts";
import type { ChartRenderer } from "../../../src/report/index.ts";

/** Draws every chart as a rectangle: for tests of everything around the drawing. */
export const plainRenderer: ChartRenderer = {
  renderSvg: async (chart) =>
    `<svg xmlns="http://www.w3.org/2000/svg" id="${chart.id}" width="400" height="100" role="img">` +
    '<rect width="400" height="100" fill="#335577"/></svg>',
  renderPng: (svg) => Buffer.from(`PNG of ${svg.length} bytes\u0000`),
  outlineText: (svg) => svg,
  fontFiles,
};
