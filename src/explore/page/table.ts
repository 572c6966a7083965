import type { Table } from "../../quantities/index.ts";
import { element, type HtmlElement, printCell, reportWording } from "../../report/index.ts";

/** More rows are not put into a page: the exported cell has them all. */
const mostRows = 2_000;

/** A table with a heading for each column; a missing cell says what missing means in its column. */
export function writeTable(table: Table): HtmlElement {
  const words = reportWording("en");
  const shown = table.rows.slice(0, mostRows);
  const left = table.rows.length - shown.length;
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": table.title },
    element(
      "table",
      {},
      element("caption", {}, left === 0 ? table.title : `${table.title} (the first ${shown.length} rows)`),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          table.columns.map(({ label }) => element("th", { scope: "col" }, label)),
        ),
      ),
      element(
        "tbody",
        {},
        shown.map((row) =>
          element(
            "tr",
            {},
            table.columns.map((column) => {
              const { text, isMissing, isNumber } = printCell(row[column.name] ?? null, column, "en", words);
              const kind = isMissing ? "missing" : isNumber ? "number" : undefined;
              return element("td", { class: kind, dir: "auto" }, text);
            }),
          ),
        ),
      ),
    ),
  );
}
