import { fillTemplate, formatInteger, type Table } from "../../quantities/index.ts";
import { element, reportWording, writeCsv } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display } from "../display/Shown.ts";
import { notebookWording } from "../wording/index.ts";
import { excerpt, grid } from "./grid.ts";

/** A table: head and tail, type of each column, how many of its cells have no value and what that means, notes. */
export const tableDisplay: Display<Table> = {
  recognises: (value): value is Table =>
    isObject(value) &&
    Array.isArray(value.columns) &&
    Array.isArray(value.rows) &&
    Array.isArray(value.notes),

  show: (table, { language }) => {
    const { title, rows, columns, notes, nature } = table;
    const size = fillTemplate(notebookWording(language).size, {
      rows: formatInteger(rows.length, language),
      columns: formatInteger(columns.length, language),
    });
    const about = `${size} · ${reportWording(language).nature[nature]}`;
    const { head, tail } = excerpt(rows);
    return {
      html: element(
        "div",
        { style: "overflow-x:auto" },
        grid([element("strong", {}, title), ` ${about}`], columns, rows, language),
        notes.map((note) => element("p", { style: "margin:0" }, element("small", {}, note))),
      ),
      text: `${title} (${about})\n${writeCsv({ ...table, rows: [...head, ...tail] }).replaceAll("\r", "")}`,
      parts: [{ kind: "table", value: table }],
    };
  },
};
