import type { Chart } from "../../../charts/index.ts";
import type { Problem } from "../../../errors/index.ts";
import type { Column, Table } from "../../../quantities/index.ts";
import type { ReportAnalysis } from "../../analysis/index.ts";
import { messages } from "../messages.ts";
import type { Policy } from "../policy/index.ts";
import { drawnFrom } from "./drawnFrom.ts";
import { numeralsOf } from "./numerals.ts";

/**
 * Looks for withheld numbers in the words of a version: titles, labels, notes, alternative texts. Numerals that are part
 * of names in its tables (Branch 215) are names. This finds carelessness, not malice: a number spelled out, or one
 * below thirty-two, is for the people who read the version before it is released.
 */
export function findWithheldNumerals(
  version: ReportAnalysis,
  withheld: ReadonlySet<number>,
  { textsRead = [] }: Policy,
): readonly Problem[] {
  if (withheld.size === 0) return [];
  const tables = [...version.tables, ...version.figures.map(({ table }) => table)];
  const names = new Set(tables.flatMap(namesIn).flatMap(numeralsOf));
  const read = new Set(textsRead.map(({ text }) => text));
  const said: readonly (readonly [string, readonly string[]])[] = [
    ...tables.map(
      (table) =>
        [
          `table "${table.id}"`,
          [table.title, ...table.notes, ...table.columns.flatMap(wordsOf), ...descriptionsIn(table)],
        ] as const,
    ),
    ...version.figures.map((figure) => [`figure "${figure.id}"`, writtenBy(figure)] as const),
    ...version.quantities.map((quantity) => [`quantity "${quantity.id}"`, [quantity.label]] as const),
    ["notes", version.notes ?? []],
  ];
  return said.flatMap(([where, texts]) =>
    texts.flatMap((text) => {
      if (read.has(text)) return [];
      const numeral = numeralsOf(text).find((number) => withheld.has(number) && !names.has(number));
      return numeral === undefined ? [] : [messages.textHoldsWithheld(where, String(numeral), text)];
    }),
  );
}

function wordsOf({
  label,
  missing,
}: {
  readonly label: string;
  readonly missing?: string;
}): readonly string[] {
  return missing === undefined ? [label] : [label, missing];
}

/**
 * The words of a figure that do not come from its rows: those it has without any. What a chart counts in its rows, such
 * as "48 months", is drawn from what is shown and gives nothing away.
 */
function writtenBy(figure: Chart): readonly string[] {
  const { title, subtitle, alt } = drawnFrom(figure, { ...figure.table, rows: [], withheld: [] }) ?? figure;
  return [title, subtitle, alt];
}

/** What dimensions are called. */
function namesIn({ columns, rows }: Table): readonly string[] {
  const named = columns.filter(({ meaning, labelOf }) => meaning !== "description" || labelOf !== undefined);
  return textsIn(rows, named);
}

/** Free text in the rows: no name, and as likely as a note to hold a number. */
function descriptionsIn({ columns, rows }: Table): readonly string[] {
  return textsIn(
    rows,
    columns.filter(({ meaning, labelOf }) => meaning === "description" && labelOf === undefined),
  );
}

function textsIn(rows: Table["rows"], columns: readonly Column[]): readonly string[] {
  return rows.flatMap((row) =>
    columns.map(({ name }) => row[name]).filter((cell) => typeof cell === "string"),
  );
}
