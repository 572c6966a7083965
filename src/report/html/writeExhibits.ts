import { type Column, fillTemplate, type Table } from "../../quantities/index.ts";
import {
  anchors,
  type DataTableBlock,
  type FigureBlock,
  type Inline,
  visibleText,
} from "../document/index.ts";
import { type PrintedCell, printRows } from "../tables/index.ts";
import { element, type HtmlElement, type HtmlNode } from "./element.ts";
import type { HtmlContext } from "./HtmlContext.ts";
import { unbrokenDates } from "./unbrokenDates.ts";
import { writeInlines } from "./writeInlines.ts";

/** A figure: the drawing, its caption, where its data is, and what it shows in words and as a table. */
export function writeFigure({ chart, number, caption }: FigureBlock, context: HtmlContext): HtmlElement {
  const { wording, drawings } = context;
  const facts = [wording.nature[chart.table.nature], wording.evidentiaryRole[chart.evidentiaryRole]];
  const drawing: HtmlNode = { raw: drawings.get(chart.id) ?? "" };
  const id = anchors.figure(chart.id);
  const figure = fillTemplate(wording.figure, { number: String(number) });
  return element(
    "figure",
    { id, class: "figure" },
    element(
      "div",
      { class: "drawing" },
      drawing,
      element("p", { id: `${id}_keys`, class: "keys" }, fillTemplate(wording.arrowKeys, { figure })),
    ),
    element(
      "figcaption",
      {},
      writeCaption(wording.figure, number, caption, context),
      element("p", { class: "facts" }, `${facts.join(" · ")} · `, dataLink(chart.table, context)),
    ),
    unfolding(
      fillTemplate(wording.inWords, { figure }),
      chart.alt.split("\n").map((layer) => element("p", {}, unbrokenDates(visibleText(layer), context))),
    ),
    writeFigureTable(chart.table, id, fillTemplate(wording.asTable, { figure }), context),
  );
}

/** The rows that a figure draws, or the way to them where the text prints them. */
function writeFigureTable(table: Table, figureId: string, title: string, context: HtmlContext): HtmlElement {
  const number = context.placedTables.get(table.id);
  if (number !== undefined) {
    const words = fillTemplate(context.wording.table, { number: String(number) });
    const link = element("a", { class: "reference", href: `#${anchors.table(table.id)}` }, words);
    return element("p", { class: "facts" }, `${title}: `, link);
  }
  const captionId = `${figureId}_data`;
  return unfolding(title, [writeRows(table, captionId, [{ text: table.title }], context)]);
}

/** Opens on demand, with the keyboard too; no script is needed. */
function unfolding(title: string, content: readonly HtmlNode[]): HtmlElement {
  return element("details", {}, element("summary", {}, title), content);
}

/** A data table: caption, column headings, rows named by their dimensions, notes, and where its data is. */
export function writeDataTable(
  { table, number, caption }: DataTableBlock,
  context: HtmlContext,
): HtmlElement {
  const { wording } = context;
  const captionId = `${anchors.table(table.id)}_caption`;
  return element(
    "div",
    { id: anchors.table(table.id), class: "data-table" },
    writeRows(table, captionId, writeCaption(wording.table, number, caption, context), context),
    table.notes.map((note) => element("p", { class: "note" }, unbrokenDates(visibleText(note), context))),
    element("p", { class: "facts" }, `${wording.nature[table.nature]} · `, dataLink(table, context)),
  );
}

/** The rows of a table under its column heads, in a region that scrolls sideways where they are too wide. */
function writeRows(
  table: Table,
  captionId: string,
  caption: readonly HtmlNode[],
  context: HtmlContext,
): HtmlElement {
  const heads = table.columns.map((column) => writeColumnHead(column));
  const rows = printRows(table, context.language, context.wording).map((cells) =>
    writeRow(table, cells, context),
  );
  return element(
    "div",
    { class: "wide", role: "region", tabindex: 0, "aria-labelledby": captionId },
    element(
      "table",
      {},
      element("caption", { id: captionId }, caption),
      element("thead", {}, element("tr", {}, heads)),
      element("tbody", {}, rows),
    ),
  );
}

function writeCaption(
  template: string,
  number: number,
  caption: readonly Inline[],
  context: HtmlContext,
): readonly HtmlNode[] {
  const [before = "", after = ""] = context.wording.caption.split("{title}");
  const label = fillTemplate(template, { number: String(number) });
  return [
    element("strong", {}, fillTemplate(before, { number: label }).trimEnd()),
    { text: " " },
    ...writeInlines(caption, context),
    ...(after === "" ? [] : [{ text: after }]),
  ];
}

/** A relative link: it works in the build folder and asks no network. */
function dataLink(table: Table, { wording, suffix }: HtmlContext): HtmlElement {
  const path = `tables/${table.id}${suffix}.csv`;
  return element("a", { href: path, class: "data" }, `${wording.data}: ${path}`);
}

function writeColumnHead(column: Column): HtmlElement {
  return element("th", { scope: "col", ...(isNumeric(column) ? { class: "number" } : {}) }, column.label);
}

function writeRow(table: Table, printed: readonly PrintedCell[], context: HtmlContext): HtmlElement {
  // The dimensions that stand first name the row.
  const firstMeasure = table.columns.findIndex((column) => column.role === "measure");
  const cells = table.columns.map((column, index) => {
    const { text, isMissing } = printed[index] ?? { text: "", isMissing: true };
    const isHead = column.role === "dimension" && (firstMeasure === -1 ? index === 0 : index < firstMeasure);
    const classes = [...(isNumeric(column) ? ["number"] : []), ...(isMissing ? ["missing"] : [])];
    return element(
      isHead ? "th" : "td",
      { ...(isHead ? { scope: "row" } : {}), ...(classes.length === 0 ? {} : { class: classes.join(" ") }) },
      unbrokenDates(visibleText(text), context),
    );
  });
  return element("tr", {}, cells);
}

const isNumeric = (column: Column): boolean =>
  column.role === "measure" && (column.type === "integer" || column.type === "number");
