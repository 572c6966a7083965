import {
  AlignmentType,
  Bookmark,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  type Table,
} from "docx";
import { strToU8 } from "fflate";
import { anchors, type DataTableBlock, type FigureBlock, type Inline } from "../document/index.ts";
import { printRows } from "../tables/index.ts";
import { bookmarkName } from "./bookmarkName.ts";
import { columnWeights } from "./columnWeights.ts";
import type { DocxContext } from "./DocxContext.ts";
import { pngSize } from "./pngSize.ts";
import { writeInlines } from "./writeInlines.ts";
import { writeRuns } from "./writeRuns.ts";
import { type TableCellParts, writeTable } from "./writeTable.ts";

/** Width of the text on A4 between the margins, in pixels of which 96 make an inch. */
const TEXT_WIDTH = 605;

/** A figure: the picture with its alternative text, and a caption that Word counts and lists. */
export function writeFigure(block: FigureBlock, context: DocxContext): readonly Paragraph[] {
  const { chart, number, caption } = block;
  const { wording, drawings, direction } = context;
  const png = drawings.get(chart.id) ?? new Uint8Array();
  const { width, height } = pngSize(png);
  const shown = Math.min(TEXT_WIDTH, Math.round(width / 2));
  const facts = [wording.nature[chart.table.nature], wording.evidentiaryRole[chart.evidentiaryRole]];
  const picture = new ImageRun({
    type: "png",
    // Stands for the picture until the file is written: the library would compress what is compressed already.
    data: strToU8(chart.id),
    transformation: { width: shown, height: Math.round((shown * height) / Math.max(width, 1)) },
    altText: { id: String(number), name: chart.id, title: chart.title, description: chart.alt },
  });
  return [
    new Paragraph({ children: [picture], keepNext: true, alignment: AlignmentType.CENTER }),
    new Paragraph({
      style: "Caption",
      bidirectional: direction === "rtl",
      children: writeCaption("Figure", wording.figure, anchors.figure(chart.id), number, caption, context),
    }),
    writeFacts(
      [...facts, `${wording.data}: tables/${chart.table.id}${context.suffix}.csv`].join(" · "),
      context,
    ),
  ];
}

/** A data table: a caption that Word counts, a real table whose head repeats on every page, its notes. */
export function writeDataTable(block: DataTableBlock, context: DocxContext): readonly (Paragraph | Table)[] {
  const { table, number, caption } = block;
  const { wording, language, direction } = context;
  const head: readonly TableCellParts[] = table.columns.map((column) => ({
    children: writeRuns(column.label, direction, { bold: true }),
    isNumber: column.role === "measure",
  }));
  const printed = printRows(table, language, wording);
  const texts = printed.map((row) => row.map(({ text }) => text));
  const rows = printed.map((row) =>
    row.map(
      ({ text, isMissing }, index): TableCellParts => ({
        children: writeRuns(text, direction, isMissing ? { italics: true } : {}),
        isNumber: table.columns[index]?.role === "measure" && !isMissing,
      }),
    ),
  );
  return [
    new Paragraph({
      style: "Caption",
      keepNext: true,
      bidirectional: direction === "rtl",
      children: writeCaption("Table", wording.table, anchors.table(table.id), number, caption, context),
    }),
    writeTable(head, rows, direction, columnWeights([table.columns.map(({ label }) => label), ...texts])),
    ...table.notes.map((note) => writeFacts(note, context)),
    writeFacts(
      `${wording.nature[table.nature]} · ${wording.data}: tables/${table.id}${context.suffix}.csv`,
      context,
    ),
  ];
}

/** "Figure 2. …", the number a sequence field, the label a bookmark that cross references point to. */
function writeCaption(
  sequence: "Figure" | "Table",
  template: string,
  anchor: string,
  number: number,
  caption: readonly Inline[],
  context: DocxContext,
): readonly ParagraphChild[] {
  const { direction, wording } = context;
  const [before = "", after = ""] = template.split("{number}");
  const [open = "", close = ""] = wording.caption.split("{title}");
  const [prefix = "", separator = ""] = open.split("{number}");
  return [
    ...writeRuns(prefix, direction),
    new Bookmark({
      id: bookmarkName(anchor),
      children: [
        ...writeRuns(before, direction, { bold: true }),
        new SimpleField(`SEQ ${sequence} \\* ARABIC`, String(number)),
        ...writeRuns(after, direction, { bold: true }),
      ],
    }),
    ...writeRuns(separator, direction),
    ...writeInlines(caption, context),
    ...writeRuns(close, direction),
  ];
}

function writeFacts(text: string, { direction }: DocxContext): Paragraph {
  return new Paragraph({
    style: "Facts",
    bidirectional: direction === "rtl",
    children: writeRuns(text, direction),
  });
}
