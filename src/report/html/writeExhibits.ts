import type { Element, ElementContent } from "hast";
import { type Column, fillTemplate, type Table } from "../../quantities/index.ts";
import { anchors } from "../appendix/index.ts";
import type { DataTableBlock, FigureBlock, Inline } from "../document/index.ts";
import { printCell } from "../tables/index.ts";
import { element } from "./element.ts";
import type { HtmlContext } from "./HtmlContext.ts";
import { writeInlines } from "./writeInlines.ts";

/** A figure: the drawing, its caption, and where its data is. */
export function writeFigure({ chart, number, caption }: FigureBlock, context: HtmlContext): Element {
  const { wording, drawings } = context;
  const facts = [wording.nature[chart.table.nature], wording.evidentiaryRole[chart.evidentiaryRole]];
  const drawing: ElementContent = { type: "raw", value: drawings.get(chart.id) ?? "" };
  return element(
    "figure",
    { id: anchors.figure(chart.id), className: ["figure"] },
    element("div", { className: ["drawing"] }, drawing),
    element(
      "figcaption",
      {},
      writeCaption(wording.figure, number, caption, context),
      element("p", { className: ["facts"] }, `${facts.join(" · ")} · `, dataLink(chart.table, context)),
    ),
  );
}

/** A data table: caption, column headings, rows named by their dimensions, notes, and where its data is. */
export function writeDataTable({ table, number, caption }: DataTableBlock, context: HtmlContext): Element {
  const { wording } = context;
  const captionId = `${anchors.table(table.id)}_caption`;
  return element(
    "div",
    { id: anchors.table(table.id), className: ["data-table"] },
    element(
      "div",
      { className: ["wide"], role: "region", tabIndex: 0, ariaLabelledBy: captionId },
      element(
        "table",
        {},
        element("caption", { id: captionId }, writeCaption(wording.table, number, caption, context)),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            table.columns.map((column) => writeColumnHead(column)),
          ),
        ),
        element(
          "tbody",
          {},
          table.rows.map((row) => writeRow(table, row, context)),
        ),
      ),
    ),
    table.notes.map((note) => element("p", { className: ["note"] }, note)),
    element("p", { className: ["facts"] }, `${wording.nature[table.nature]} · `, dataLink(table, context)),
  );
}

function writeCaption(
  template: string,
  number: number,
  caption: readonly Inline[],
  context: HtmlContext,
): readonly ElementContent[] {
  const [before = "", after = ""] = context.wording.caption.split("{title}");
  const label = fillTemplate(template, { number: String(number) });
  return [
    element("strong", {}, fillTemplate(before, { number: label }).trimEnd()),
    { type: "text", value: " " },
    ...writeInlines(caption, context),
    ...(after === "" ? [] : [{ type: "text", value: after } as const]),
  ];
}

/** A relative link: it works in the build folder and asks no network. */
function dataLink(table: Table, { wording }: HtmlContext): Element {
  const path = `tables/${table.id}.csv`;
  return element("a", { href: path, className: ["data"] }, `${wording.data}: ${path}`);
}

function writeColumnHead(column: Column): Element {
  return element(
    "th",
    { scope: "col", ...(isNumeric(column) ? { className: ["number"] } : {}) },
    column.label,
  );
}

function writeRow(table: Table, row: Table["rows"][number], { language, wording }: HtmlContext): Element {
  // The dimensions that stand first name the row.
  const firstMeasure = table.columns.findIndex((column) => column.role === "measure");
  const cells = table.columns.map((column, index) => {
    const { text, isMissing } = printCell(row[column.name] ?? null, column, language, wording);
    const isHead = column.role === "dimension" && (firstMeasure === -1 ? index === 0 : index < firstMeasure);
    const classes = [...(isNumeric(column) ? ["number"] : []), ...(isMissing ? ["missing"] : [])];
    return element(
      isHead ? "th" : "td",
      { ...(isHead ? { scope: "row" } : {}), ...(classes.length === 0 ? {} : { className: classes }) },
      text,
    );
  });
  return element("tr", {}, cells);
}

const isNumeric = (column: Column): boolean =>
  column.role === "measure" && (column.type === "integer" || column.type === "number");
