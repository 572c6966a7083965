import {
  type Column,
  fillTemplate,
  formatInteger,
  type Language,
  selectLanguage,
  type Table,
} from "../../quantities/index.ts";
import { element, type HtmlElement, printCell, reportWording } from "../../report/index.ts";
import { notebookWording } from "../wording/index.ts";

/** Rows shown of a long table: its head and its tail. A table that is hardly longer is shown whole. */
const HEAD = 10;
const TAIL = 5;

/** What stands in a cell without a value; the foot of the column says what it means. */
const NO_VALUE = "–";

type Row = Table["rows"][number];

/** The rows that are shown, and how many are not. */
export function excerpt<Item>(rows: readonly Item[]): {
  readonly head: readonly Item[];
  readonly hidden: number;
  readonly tail: readonly Item[];
} {
  const hidden = rows.length > HEAD + TAIL + 1 ? rows.length - HEAD - TAIL : 0;
  return hidden === 0
    ? { head: rows, hidden, tail: [] }
    : { head: rows.slice(0, HEAD), hidden, tail: rows.slice(-TAIL) };
}

/** Rows and columns as HTML: types under the headings, head and tail, at the foot how many cells have no value. */
export function grid(
  caption: readonly (string | HtmlElement)[],
  columns: readonly Column[],
  rows: readonly Row[],
  language: Language,
): HtmlElement {
  const { head, hidden, tail } = excerpt(rows);
  const words = notebookWording(language);
  const sides = columns.map((column) => sideOf(column, language));
  const line = (tag: "td" | "th", contents: readonly (HtmlElement | string)[], attributes = {}) =>
    element(
      "tr",
      {},
      contents.map((content, at) =>
        element(tag, { ...attributes, style: `text-align:${sides[at]}` }, content),
      ),
    );
  const quiet = (text: string) => element("small", {}, element("em", {}, text));
  const body = (row: Row) =>
    line(
      "td",
      columns.map((column) => cellText(row, column, language)),
    );
  const gap = fillTemplate(words.notShown, { rows: formatInteger(hidden, language) });
  return element(
    "table",
    {},
    element("caption", { style: `text-align:${start(language)}` }, caption),
    element(
      "thead",
      {},
      line(
        "th",
        columns.map(({ label }) => label),
        { scope: "col" },
      ),
      line(
        "td",
        columns.map(({ type }) => quiet(words.types[type])),
      ),
    ),
    element(
      "tbody",
      {},
      head.map(body),
      hidden === 0
        ? []
        : [
            element(
              "tr",
              {},
              element("td", { colspan: columns.length, style: "text-align:center" }, `… ${gap} …`),
            ),
          ],
      tail.map(body),
    ),
    element("tfoot", {}, missingLine()),
  );

  /** Nothing is said of columns that have all their values. */
  function missingLine(): readonly HtmlElement[] {
    const counts = columns.map(({ name }) => rows.filter((row) => (row[name] ?? null) === null).length);
    if (counts.every((count) => count === 0)) return [];
    return [
      line(
        "td",
        columns.map(({ missing }, at) => {
          const count = counts[at] ?? 0;
          const meaning = missing === undefined ? "" : ` (${missing})`;
          return count === 0
            ? ""
            : quiet(`${NO_VALUE} ${words.missing}: ${formatInteger(count, language)}${meaning}`);
        }),
      ),
    ];
  }
}

function cellText(row: Row, column: Column, language: Language): string {
  const { text, isMissing } = printCell(row[column.name] ?? null, column, language, reportWording(language));
  return isMissing ? NO_VALUE : text;
}

/** Where a line begins. JupyterLab takes no `start` from a notebook that has not been run yet. */
export const start = (language: Language): "left" | "right" =>
  selectLanguage(language).direction === "rtl" ? "right" : "left";

const end = (language: Language): "left" | "right" => (start(language) === "left" ? "right" : "left");

/** Figures stand under one another by their last digit; names begin at the same place. */
const sideOf = ({ role, type }: Column, language: Language): "left" | "right" =>
  role === "measure" && (type === "integer" || type === "number") ? end(language) : start(language);
