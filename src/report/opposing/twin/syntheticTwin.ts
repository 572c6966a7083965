import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { createColumn, type TwinColumn } from "./createColumn.ts";
import { type CsvText, readCsv, writeCsvText } from "./readCsv.ts";

/** What every made-up value can be told by. */
export const SYNTHETIC = "SYNTHETIC";

/** Rows of the twin are a round number: it says nothing about how many there were to a person. */
const ROUND_TO = 10;

/** After so many attempts to make a row that is none of the real ones, the row is left out. */
const MOST_ATTEMPTS = 50;

/**
 * A synthetic twin of a file with one record a row: the same columns, about as much missing, values that fall coarsely as
 * the real ones do, every column by itself. No row is a real one, every identifier says SYNTHETIC, and no name, number or
 * free text is carried over. It is there so that code runs; nothing can be learned from it about anyone.
 *
 * @param text content of the CSV file
 * @param random the generator, so that the same seed gives the same twin
 */
export function syntheticTwin(text: string, random: RandomGenerator): string {
  const real = readCsv(text);
  const columns = real.header.map((name, at) =>
    createColumn(
      name,
      real.rows.map((row) => row[at] ?? ""),
      random,
    ),
  );
  const known = new Set(real.rows.map((row) => keyOf(row, columns)));
  const rows: string[][] = [];
  const size = Math.ceil(real.rows.length / ROUND_TO) * ROUND_TO;
  for (let number = 1; number <= size; number += 1) {
    const row = makeRow(columns, known, number);
    if (row !== null) rows.push(row);
  }
  return writeCsvText({ ...real, rows } satisfies CsvText);
}

function makeRow(
  columns: readonly TwinColumn[],
  known: ReadonlySet<string>,
  number: number,
): string[] | null {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const row = columns.map(({ make }) => make(number));
    if (!known.has(keyOf(row, columns))) return row;
  }
  return null;
}

/** A row without what is made up in any case: two rows are the same if all that could be real in them is. */
function keyOf(row: readonly string[], columns: readonly TwinColumn[]): string {
  return JSON.stringify(row.filter((_, at) => columns[at]?.kind !== "identifier"));
}
