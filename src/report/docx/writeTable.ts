import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import type { Direction } from "../../quantities/index.ts";

/** What stands in a cell; numbers stand at the far end, under one another. */
export interface TableCellParts {
  readonly children: readonly ParagraphChild[];
  readonly isNumber: boolean;
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: "C9CFD4" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A table whose head repeats on every page and whose rows are not torn; mirrored where text runs to the left. */
export function writeTable(
  head: readonly TableCellParts[],
  rows: readonly (readonly TableCellParts[])[],
  direction: Direction,
  widths?: readonly number[],
): Table {
  const total = (widths ?? []).reduce((sum, width) => sum + width, 0);
  const writeRow = (cells: readonly TableCellParts[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        ({ children, isNumber }, column) =>
          new TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(isHead ? { shading: { fill: "EEF1F3" } } : {}),
            ...(total === 0
              ? {}
              : {
                  width: {
                    size: Math.round((100 * (widths?.[column] ?? 0)) / total),
                    type: WidthType.PERCENTAGE,
                  },
                }),
            children: [
              new Paragraph({
                style: "Cell",
                bidirectional: direction === "rtl",
                alignment: isNumber ? AlignmentType.END : AlignmentType.START,
                children: [...children],
              }),
            ],
          }),
      ),
    });
  return new Table({
    visuallyRightToLeft: direction === "rtl",
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: hairline,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    rows: [writeRow(head, true), ...rows.map((row) => writeRow(row, false))],
  });
}
