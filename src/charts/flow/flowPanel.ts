import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import { mix } from "../colour.ts";
import { type FlowLayout, type FlowNode, flowLayout } from "../flowLayout.ts";
import { boxes, type Layer, pixels, ribbons, type Section, texts, withoutEmpty } from "../frame/layers.ts";
import { drawPlaces, type PlaceLines, placeLines } from "../frame/placeNames.ts";
import { readingWords, spoken } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import { textWidth } from "../text/textWidth.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { ink, natureColour } from "../theme.ts";
import { flowWords } from "./flowAlt.ts";
import type { FlowTable } from "./readFlowTable.ts";

/** The flows laid out, with the lines of every label and the room both columns of labels take. */
export interface FlowDrawing {
  readonly table: FlowTable;
  readonly layout: FlowLayout;
  readonly lines: (node: FlowNode) => PlaceLines;
  readonly leftWidth: number;
  readonly rightWidth: number;
}

const widest = 160;
const barWidth = 10;
const steps = 24;
const headings = 22;

/** Wraps the labels, keeps room for each, and lays out the flows. */
export function prepareFlows(
  table: FlowTable,
  titles: { readonly from: string; readonly to: string },
  writing: Writing,
): FlowDrawing {
  const style = { size: writing.sizes.label };
  const linesOf = (side: "from" | "to", place: string): PlaceLines =>
    placeLines(table.names[side].get(place) ?? { english: place }, widest, writing);
  const layout = flowLayout(table.links, {
    height: 340,
    gap: 6,
    room: (side, place) => linesOf(side, place).height + lineHeight(style.size, writing) + 4,
  });
  const lines = (node: FlowNode): PlaceLines => linesOf(node.side, node.place);
  const widthOf = (side: "from" | "to"): number =>
    Math.ceil(
      Math.max(
        textWidth(titles[side], { ...style, bold: true }),
        ...layout.nodes
          .filter((node) => node.side === side)
          .flatMap((node) => [lines(node).width, textWidth(writing.count(node.count), style)]),
      ),
    ) + 10;
  const [from, to] = [widthOf("from"), widthOf("to")];
  return writing.mirrored
    ? { table, layout, lines, leftWidth: to, rightWidth: from }
    : { table, layout, lines, leftWidth: from, rightWidth: to };
}

/** Bars of the places, ribbons between them, and the labels outside both columns; senders where one begins to read. */
export function flowPanel(
  drawing: FlowDrawing,
  frame: {
    readonly plotWidth: number;
    readonly unit: UnitOfCount;
    readonly nature: Nature;
    readonly titles: { readonly from: string; readonly to: string };
  },
  writing: Writing,
): Section {
  const { mirrored, sizes } = writing;
  const { table, layout, lines } = drawing;
  const { plotWidth, unit, nature, titles } = frame;
  const colour = natureColour[nature];
  const down = (y: number): number => round(y + headings);
  const across = (x: number): number => (mirrored ? round(plotWidth - x) : x);
  const labels = (side: "from" | "to"): readonly Layer[] => {
    const atLeft = (side === "from") !== mirrored;
    const x = atLeft ? -6 : plotWidth + 6;
    const align = atLeft ? "right" : "left";
    const placed = layout.nodes
      .filter((node) => node.side === side)
      .map((node) => {
        const own = lines(node);
        return {
          node,
          lines: own,
          x,
          top: down(node.middle - (own.height + lineHeight(sizes.label, writing)) / 2),
        };
      });
    return [
      ...drawPlaces(`names_${side}`, placed, align, writing),
      texts(
        `totals_${side}`,
        pixels,
        placed.map(({ node, lines: own, top }) => ({
          x,
          y: round(top + own.height + sizes.label - 1),
          text: writing.count(node.count),
        })),
        { align, baseline: "alphabetic" },
        writing,
      ),
      texts(
        `heading_${side}`,
        pixels,
        [{ x, y: 10, text: titles[side] }],
        { align, baseline: "alphabetic", fontWeight: "bold" },
        writing,
      ),
    ];
  };
  const severalFrom = (place: string): boolean =>
    layout.ribbons.filter((ribbon) => ribbon.from === place).length > 1;
  const layers: Layer[] = [
    spoken(
      ribbons(
        "flows",
        pixels,
        layout.ribbons.flatMap((ribbon, index) =>
          Array.from({ length: steps + 1 }, (_, step) => {
            const t = step / steps;
            const y = ribbon.yFrom + (ribbon.yTo - ribbon.yFrom) * t * t * (3 - 2 * t);
            return {
              x: across(round(barWidth + t * (plotWidth - 2 * barWidth))),
              y: down(y),
              y2: down(y + ribbon.thickness),
              ribbon: index,
              says: readingWords(flowWords(table, ribbon, writing), unit, nature, writing),
            };
          }),
        ),
        { fill: mix(ink.background, colour, 0.25), fillOpacity: 0.75, stroke: colour, strokeWidth: 0.75 },
      ),
    ),
    boxes(
      "places",
      pixels,
      layout.nodes.map((node) => {
        const x = (node.side === "from") !== mirrored ? 0 : plotWidth - barWidth;
        return { x, x2: x + barWidth, y: down(node.y), y2: down(node.y + node.height) };
      }),
      { type: "rect", fill: colour, stroke: colour, strokeWidth: 0.75 },
    ),
    ...watermark(nature, plotWidth, layout.height + headings, writing),
    ...labels("from"),
    ...labels("to"),
    texts(
      "counts",
      pixels,
      layout.ribbons
        .filter((ribbon) => ribbon.thickness >= lineHeight(sizes.small, writing) && severalFrom(ribbon.from))
        .map((ribbon) => ({
          x: across(barWidth + 5),
          y: down(ribbon.yFrom + ribbon.thickness / 2),
          text: writing.count(ribbon.count),
        })),
      { align: mirrored ? "right" : "left", baseline: "middle", fontSize: sizes.small },
      writing,
    ),
  ];
  return {
    name: "flow",
    width: plotWidth,
    height: round(layout.height + headings),
    layer: withoutEmpty(layers),
  } as Section;
}

function round(pixel: number): number {
  return Math.round(pixel * 1000) / 1000;
}
