import type { Cell } from "../../quantities/index.ts";
import { element } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display } from "../display/Shown.ts";
import { newColumn } from "../frames/newColumn.ts";
import { grid } from "./grid.ts";

type Row = Readonly<Record<string, Cell>>;

/** Plain rows, as they come out of a table that was filtered: as a table whose columns are named as their members. */
export const rowsDisplay: Display<readonly Row[]> = {
  recognises: (value): value is readonly Row[] =>
    Array.isArray(value) && value.length > 0 && value.every(isRow),

  show: (rows, { language }) => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return {
      html: element(
        "div",
        { style: "overflow-x:auto" },
        grid(
          [],
          names.map((name) => newColumn(name, rows)),
          rows,
          language,
        ),
      ),
      text: [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]
        .map((cells) => cells.join(" | "))
        .join("\n"),
    };
  },
};

function isRow(value: unknown): value is Row {
  return (
    isObject(value) &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(
      (cell) => cell === null || ["string", "number", "boolean"].includes(typeof cell),
    )
  );
}
