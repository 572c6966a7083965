import type { DrawnChart } from "../Chart.ts";
import { finishSvg } from "./finishSvg.ts";
import { type MeasureText, needsShaping, openMeasureText } from "./measureText.ts";

/**
 * Draws a chart as one SVG, the same bytes on every machine, in every time zone and locale.
 *
 * The SVG can stand in a page beside others (every id begins with the chart's), in a right-to-left page (its root is
 * set left to right), and is read out as title and description. It names its fonts and does not hold them: the page
 * embeds them (`fontFiles`), or `outlineText` turns the text into outlines.
 *
 * @example
 * import { monthlySeriesChart, renderSvg, type Table } from "sijill";
 * const table: Table = { id: "by-month", title: "Deaths by month", columns: [], unit: "record", nature: "documented",
 *   rows: [{ month: "2015-02", count: 59, status: "covered" }, { month: "2015-03", count: 554, status: "covered" }],
 *   method: { name: "count" }, inputs: [], notes: [] };
 * const svg = await renderSvg(monthlySeriesChart(table, { title: "Deaths recorded by month", place: "Syria" }));
 * console.log(svg.startsWith("<svg")); // → true
 */
export function renderSvg(chart: DrawnChart): Promise<string> {
  const drawing = queue.then(() => draw(chart));
  queue = drawing.then(nothing, nothing);
  return drawing;
}

/** Vega keeps its text metrics and its counter of ids in module variables, so charts are drawn one at a time. */
let queue: Promise<void> = Promise.resolve();

function nothing(): void {}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** Exported by vega, absent from its typings. */
interface TextMetrics {
  width: (item: TextItem, text: unknown) => number;
}

async function draw(chart: DrawnChart): Promise<string> {
  const [vega, vegaLite, measure] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    openMeasureText(needsShaping(JSON.stringify(chart.spec))),
  ]);
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
  const estimated = textMetrics.width;
  textMetrics.width = (item, text) => widthOf(item, text, measure);
  try {
    vega.resetSVGDefIds();
    // Vega marks the rows it is given with numbers of its own: it gets a copy, the chart stays what it was.
    const { spec } = vegaLite.compile(structuredClone(chart.spec), { logger: vega.logger(vega.Error) });
    const view = new vega.View(vega.parse(spec), { renderer: "none", logger: vega.logger(vega.Error) });
    const svg = await view.toSVG();
    view.finalize();
    return finishSvg(svg, chart);
  } finally {
    textMetrics.width = estimated;
  }
}

function widthOf(item: TextItem, text: unknown, measure: MeasureText): number {
  const words = text === null || text === undefined ? "" : String(text).trim();
  return measure(words, {
    size: item.fontSize ?? 11,
    bold: item.fontWeight === "bold" || Number(item.fontWeight) >= 600,
  });
}
