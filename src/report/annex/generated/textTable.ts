import { type Inline, type TextTableBlock, text } from "../../document/index.ts";

type CellText = string | Inline | readonly Inline[];

/** A table of a generated section; the first row is its head. */
export function textTable(
  label: string,
  widths: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly CellText[])[],
): TextTableBlock {
  return {
    type: "textTable",
    label,
    align: heads.map(() => null),
    widths,
    rows: [heads.map((head) => [text(head)]), ...rows.map((row) => row.map(inlinesOf))],
  };
}

function inlinesOf(cell: CellText): readonly Inline[] {
  if (typeof cell === "string") return [text(cell)];
  return "type" in cell ? [cell] : cell;
}
