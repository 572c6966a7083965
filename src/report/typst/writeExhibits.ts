import { type Column, fillTemplate } from "../../quantities/index.ts";
import { anchors, type DataTableBlock, type FigureBlock, type Inline } from "../document/index.ts";
import { type PrintedCell, printRows } from "../tables/index.ts";
import type { TypstContext } from "./TypstContext.ts";
import { typstIsolated, typstString, typstText } from "./typstString.ts";
import { writeInlines } from "./writeInlines.ts";

/** Width of the text on the page, in points: A4 less its margins. */
const TEXT_WIDTH = 459;

/** A CSS pixel is three quarters of a point. */
export const POINTS_PER_PIXEL = 0.75;

/** Name of a drawing inside the compiler's own folder. */
export const drawingPath = (id: string): string => `figure.${id}.svg`;

export function writeFigure({ chart, number, caption }: FigureBlock, context: TypstContext): string {
  const { wording } = context;
  const facts = [
    wording.nature[chart.table.nature],
    wording.evidentiaryRole[chart.evidentiaryRole],
    `${wording.data}: tables/${chart.table.id}${context.suffix}.csv`,
  ];
  return [
    "exhibit-figure(",
    `${typstString(anchors.figure(chart.id))}, `,
    `image(${typstString(drawingPath(chart.id))}, width: ${widthOf(context.widths.get(chart.id))}, alt: ${typstIsolated(chart.alt, context.direction)}), `,
    `${writeCaption(wording.figure, number, caption, context)}, `,
    `${typstText(facts.join(" · "), context.direction)})`,
  ].join("");
}

/** Longer than this, in characters of Typst, a cell may have to run on to the next page. */
const LONGEST_WHOLE_CELL = 800;

/** Rows stay on one page unless a cell is so long that it might not fit on any. */
export function keepsRowsWhole(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length < LONGEST_WHOLE_CELL);
}

/** A drawing is never enlarged, and never wider than the text. */
function widthOf(pixels: number | undefined): string {
  return pixels === undefined ? "100%" : `${Math.min(TEXT_WIDTH, Math.round(pixels * POINTS_PER_PIXEL))}pt`;
}

/** A table that runs on over pages, with its head on each. */
export function writeDataTable({ table, number, caption }: DataTableBlock, context: TypstContext): string {
  const { wording } = context;
  const facts = `${wording.nature[table.nature]} · ${wording.data}: tables/${table.id}${context.suffix}.csv`;
  // Last digits stand under one another, whichever way the table runs.
  const sides = table.columns.map((column) => (isNumeric(column) ? "right" : "start"));
  const cells = printRows(table, context.language, wording).flatMap((row) =>
    row.map((cell) => writeCell(cell, context)),
  );
  return [
    "exhibit-table(",
    `${typstString(anchors.table(table.id))}, `,
    `${writeCaption(wording.table, number, caption, context)}, `,
    `(${table.columns.map(() => "auto").join(", ")},), `,
    `(${sides.join(", ")},), `,
    `(${table.columns.map((column) => typstText(column.label, context.direction)).join(", ")},), `,
    `(${cells.map((cell) => `${cell}, `).join("")}), `,
    `(${table.notes.map((note) => `${typstText(note, context.direction)}, `).join("")}), `,
    `${typstText(facts, context.direction)}, ${keepsRowsWhole(cells)})`,
  ].join("");
}

function writeCell({ text, isMissing }: PrintedCell, { direction }: TypstContext): string {
  const printed = typstText(text, direction);
  return isMissing ? `missing-cell(${printed})` : printed;
}

export function writeCaption(
  template: string,
  number: number,
  caption: readonly Inline[],
  context: TypstContext,
): string {
  const [before = "", after = ""] = context.wording.caption.split("{title}");
  const label = fillTemplate(template, { number: String(number) });
  return `{ strong(${typstText(fillTemplate(before, { number: label }).trimEnd(), context.direction)}); " "; ${writeInlines(caption, context)}; ${typstString(after)} }`;
}

const isNumeric = (column: Column): boolean =>
  column.role === "measure" && (column.type === "integer" || column.type === "number");
