import { type CountSelection, countDeaths, type DataQuality } from "../../analysis/index.ts";
import type { Archive } from "../../archive/index.ts";
import { renderSvg } from "../../charts/index.ts";
import { formatInteger, formatPeriod, type Table } from "../../quantities/index.ts";
import { element, type HtmlElement } from "../../report/index.ts";
import { drawView } from "../drawView.ts";
import { writeCell } from "../export/writeCell.ts";
import { writeFigure } from "../export/writeFigure.ts";
import { selectionOfView } from "../selection.ts";
import type { View } from "../View.ts";
import { writeQuality } from "./quality.ts";
import { writeRejected } from "./rejected.ts";
import { writeTable } from "./table.ts";

/** Everything that a view shows: counts, drawings, the quality of the records, rejected rows, and what to take along. */
export async function writeResults(
  archive: Archive,
  view: View,
  quality: DataQuality,
  folders: readonly string[],
): Promise<HtmlElement> {
  const selection = selectionOfView(archive, view);
  const table = await countDeaths(archive, { ...selection, by: view.by, dataset: view.datasets });
  const charts = await drawView(archive, view, selection);
  const drawings: HtmlElement[] = [];
  for (const [at, chart] of charts.entries()) {
    const svg = await renderSvg({ ...chart, id: `drawing-${at + 1}` });
    drawings.push(
      element(
        "figure",
        {},
        { raw: svg },
        element("details", {}, element("summary", {}, "In words"), element("p", {}, chart.alt)),
      ),
    );
  }
  const figure = writeFigure(archive, view, selection, folders);
  return element(
    "div",
    { id: "results" },
    status(archive, view, selection, table),
    element("h2", {}, "Counts"),
    writeTable(table),
    table.notes.map((note) => element("p", {}, note)),
    drawings.length === 0 ? [] : [element("h2", {}, "Drawing"), ...drawings],
    element("h2", {}, "Quality of the records"),
    writeQuality(quality, view.datasets),
    element("h2", {}, "Rejected rows"),
    writeRejected(archive, view),
    element("h2", {}, "Take it along"),
    code("cell", "As a notebook cell", writeCell(view, selection, folders)),
    figure === null ? [] : [code("figure", "As a figure of a report", figure)],
  );
}

/** What is selected, in one line, with the watermark of synthetic records. */
function status(archive: Archive, view: View, selection: CountSelection, table: Table): HtmlElement {
  const accepted = view.datasets.reduce((sum, id) => sum + archive.dataset(id).accepted, 0);
  const rejected = view.datasets.reduce((sum, id) => sum + archive.dataset(id).rejected, 0);
  const parts = [
    `${formatInteger(table.rows.length, "en")} ${table.rows.length === 1 ? "count" : "counts"}`,
    `from ${formatInteger(accepted, "en")} accepted ${accepted === 1 ? "row" : "rows"}`,
    `${formatInteger(rejected, "en")} rejected and not counted`,
    ...(selection.period === undefined ? [] : [formatPeriod(selection.period, "en")]),
    ...Object.entries(selection.where ?? {}).map(([name, values]) => `${name}: ${values.join(" or ")}`),
  ];
  return element(
    "div",
    {},
    table.nature === "synthetic"
      ? [element("p", { class: "synthetic" }, "Synthetic: no row is a person")]
      : [],
    element("p", { class: "status", role: "status" }, parts.join(" · ")),
  );
}

function code(id: string, title: string, text: string): HtmlElement {
  return element(
    "section",
    {},
    element(
      "p",
      {},
      element("strong", {}, title),
      " ",
      element("button", { type: "button", "data-copy": id, "data-done": "Copied" }, "Copy"),
    ),
    element("pre", { id, tabindex: 0, dir: "ltr" }, { raw: escaped(text) }),
  );
}

/** Code is shown as it is, its line breaks included, which the text of a page would lose. */
function escaped(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
