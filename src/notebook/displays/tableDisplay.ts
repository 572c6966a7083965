import {
  type Column,
  fillTemplate,
  formatInteger,
  type Language,
  type Table,
} from "../../quantities/index.ts";
import { element, type HtmlElement, printCell, reportWording, writeCsv } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display } from "../display/Shown.ts";
import { notebookWording } from "../wording/index.ts";

/** Rows shown of a long table: its head and its tail. A table that is hardly longer is shown whole. */
const HEAD = 10;
const TAIL = 5;

/** A table: head and tail, type of each column, how many of its cells are missing, notes. */
export const tableDisplay: Display<Table> = {
  recognises: (value): value is Table =>
    isObject(value) &&
    Array.isArray(value.columns) &&
    Array.isArray(value.rows) &&
    Array.isArray(value.notes),

  show: (table, { language }) => {
    const { rows, columns, notes } = table;
    const words = notebookWording(language);
    const hidden = rows.length > HEAD + TAIL + 1 ? rows.length - HEAD - TAIL : 0;
    const head = hidden === 0 ? rows : rows.slice(0, HEAD);
    const tail = hidden === 0 ? [] : rows.slice(-TAIL);
    const size = fillTemplate(words.size, {
      rows: formatInteger(rows.length, language),
      columns: formatInteger(columns.length, language),
    });
    const about = [size, reportWording(language).nature[table.nature]].join(" · ");
    return {
      html: element(
        "div",
        { style: "overflow-x:auto" },
        element(
          "table",
          {},
          element("caption", { style: "text-align:start" }, element("strong", {}, table.title), ` ${about}`),
          element("thead", {}, headings(columns), typeRow(columns, language)),
          element(
            "tbody",
            {},
            head.map((row) => bodyRow(row, columns, language)),
            hidden === 0 ? [] : [gapRow(hidden, columns.length, language)],
            tail.map((row) => bodyRow(row, columns, language)),
          ),
          element("tfoot", {}, missingRow(table, language)),
        ),
        notes.map((note) => element("p", { style: "margin:0" }, element("small", {}, note))),
      ),
      text: `${table.title} (${about})\n${writeCsv({ ...table, rows: [...head, ...tail] }).replaceAll("\r", "")}`,
    };
  },
};

const START = "text-align:start";
const END = "text-align:end";

/** Figures stand under one another by their last digit; names begin at the same place. */
const sideOf = ({ role, type }: Column): string =>
  role === "measure" && (type === "integer" || type === "number") ? END : START;

function headings(columns: readonly Column[]): HtmlElement {
  return element(
    "tr",
    {},
    columns.map((column) => element("th", { scope: "col", style: sideOf(column) }, column.label)),
  );
}

function typeRow(columns: readonly Column[], language: Language): HtmlElement {
  const { types } = notebookWording(language);
  return element(
    "tr",
    {},
    columns.map((column) =>
      element("td", { style: sideOf(column) }, element("small", {}, element("em", {}, types[column.type]))),
    ),
  );
}

function bodyRow(row: Table["rows"][number], columns: readonly Column[], language: Language): HtmlElement {
  const wording = reportWording(language);
  return element(
    "tr",
    {},
    columns.map((column) => {
      const { text, isMissing } = printCell(row[column.name] ?? null, column, language, wording);
      return element("td", { style: sideOf(column) }, isMissing ? element("em", {}, text) : text);
    }),
  );
}

function gapRow(hidden: number, columns: number, language: Language): HtmlElement {
  const text = fillTemplate(notebookWording(language).notShown, { rows: formatInteger(hidden, language) });
  return element("tr", {}, element("td", { colspan: columns, style: "text-align:center" }, `… ${text} …`));
}

/** How many cells of each column have no value; nothing is said of a column that has them all. */
function missingRow({ rows, columns }: Table, language: Language): readonly HtmlElement[] {
  const counts = columns.map(({ name }) => rows.filter((row) => (row[name] ?? null) === null).length);
  if (counts.every((count) => count === 0)) return [];
  const { missing } = notebookWording(language);
  return [
    element(
      "tr",
      {},
      columns.map((column, at) => {
        const count = counts[at] ?? 0;
        const text = count === 0 ? "" : `${missing}: ${formatInteger(count, language)}`;
        return element("td", { style: sideOf(column) }, element("small", {}, text));
      }),
    ),
  ];
}
