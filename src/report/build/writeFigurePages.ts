import { join } from "node:path";
import type { Chart } from "../../charts/index.ts";
import type { PageFont } from "../html/index.ts";
import { type PdfParts, writeFigurePdf } from "../typst/index.ts";
import type { DrawnVersion } from "./drawFigures.ts";
import type { PageTools } from "./pageTools.ts";

/** What sets a figure on a sheet of its own. */
export interface FigureSheets {
  readonly tools: PageTools;
  readonly fonts: readonly PageFont[];
  readonly workspace: string;
}

/** The figures of a report in one language as PDF by path, each as a page of its own size. */
export async function writeFigurePages(
  version: DrawnVersion,
  sheets: FigureSheets,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const figures = [...version.index.figures.values()];
  return Promise.all(figures.map((chart) => writeAlone(chart, version, sheets)));
}

async function writeAlone(
  chart: Chart,
  { language, suffix, document, drawings }: DrawnVersion,
  sheets: FigureSheets,
): Promise<readonly [string, Uint8Array]> {
  // Text as outlines: letters that the first face of a drawing lacks would come from the fonts of the machine.
  const { svg = "", outlined = "" } = drawings.get(chart.id) ?? {};
  const pdf = await sheets.tools.compilePdf({
    ...sheetParts(sheets, document.frontMatter.date, `${language}-${chart.id}`),
    source: writeFigurePdf(chart, svg, { language, frontMatter: document.frontMatter }),
    drawings: new Map([[chart.id, outlined]]),
    standard: "a-3b",
  });
  return [`figures/${chart.id}${suffix}.pdf`, pdf];
}

/** What every sheet of figures is set with: nothing travels inside it. */
export function sheetParts(
  { fonts, workspace }: FigureSheets,
  date: string,
  name: string,
): Pick<PdfParts, "fonts" | "date" | "attachments" | "workspace"> {
  return { fonts: fonts.map((font) => font.path), date, attachments: [], workspace: join(workspace, name) };
}
