import type { Chart } from "../../charts/index.ts";
import { type Language, selectLanguage } from "../../quantities/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { typstIsolated, typstString } from "./typstString.ts";
import { drawingPath, POINTS_PER_PIXEL } from "./writeExhibits.ts";
import { writeTextLayer } from "./writeTextLayer.ts";

/**
 * One figure as a page of its own size, in print size: the drawing as lines that can be scaled, its words as text that
 * can be searched, its name and its alternative text for those who cannot see it.
 *
 * @param svg the drawing with its text as text; what is printed are its outlines
 */
export function writeFigurePdf(
  chart: Chart,
  svg: string,
  {
    language,
    frontMatter,
  }: { readonly language: Language; readonly frontMatter: ReportDocument["frontMatter"] },
): string {
  const { direction } = selectLanguage(language);
  const size = drawingSize(svg);
  const points = (pixels: number): string => `${Math.round(pixels * POINTS_PER_PIXEL * 1000) / 1000}pt`;
  const [year, month, day] = frontMatter.date.split("-").map(Number);
  return [
    `#set document(title: ${typstIsolated(chart.title, direction)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set page(width: ${points(size.width)}, height: ${points(size.height)}, margin: 0pt)`,
    `#set text(lang: ${typstString(language)}, dir: ${direction})`,
    `#image(${typstString(drawingPath(chart.id))}, width: 100%, alt: ${typstIsolated(chart.alt, direction)})`,
    writeTextLayer(svg, direction),
  ].join("\n");
}

/** Width and height of a drawing in pixels; zero where it does not say. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** The size that a drawing states in its first tag. */
export function drawingSize(svg: string): DrawingSize {
  const [tag = ""] = /^(?:<\?xml[^>]*>\s*)?<svg[^>]*>/.exec(svg) ?? [];
  const stated = (name: "width" | "height"): number =>
    Number(new RegExp(` ${name}="([\\d.]+)`).exec(tag)?.[1] ?? 0);
  return { width: stated("width"), height: stated("height") };
}
