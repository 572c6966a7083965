import type { Chart } from "../../charts/index.ts";
import type { Column, Quantity, Table } from "../../quantities/index.ts";
import type { Source } from "../analysis/index.ts";

/** What must be the same in every language: everything but the words for people. */
export const withoutWords = {
  quantities: (quantity: Quantity): unknown => numbersOf(quantity),
  tables: ({
    title: _,
    notes,
    computedNotes: _computed,
    columns,
    rows,
    datasets,
    ...rest
  }: Table): unknown => ({
    ...rest,
    // The names of datasets in the cells are words; which datasets they are is not.
    ...(datasets === undefined ? {} : { datasets: Object.values(datasets).sort() }),
    notes: notes.length,
    columns: columns.map(({ label: _label, missing: _missing, labels: _labels, ...column }) => column),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, cellOf(row[column.name] ?? null, column)])),
    ),
  }),
  figures: ({ id, table, evidentiaryRole }: Chart): unknown => ({ id, table: table.id, evidentiaryRole }),
  sources: ({ key, date, url, urlExact }: Source): unknown => ({ key, date, url, urlExact }),
};

/** Members of a quantity that are words, wherever they stand in it. */
const WORDS = new Set(["label", "base", "reason"]);

function numbersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbersOf);
  if (typeof value !== "object" || value === null) return value;
  const kind = (value as { readonly kind?: unknown }).kind;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !WORDS.has(name) && !isWord(kind, name, member))
      .map(([name, member]) => [name, numbersOf(member)]),
  );
}

/** A ratio names what it divides in words; the unit of a measure is a noun phrase. */
function isWord(kind: unknown, name: string, member: unknown): boolean {
  if (kind === "measure") return name === "unit";
  if (kind === "population-estimate") return ["priors", "assumptions", "warnings"].includes(name);
  return kind === "ratio" && typeof member === "string" && (name === "numerator" || name === "denominator");
}

/** Names in a table may be translated; numbers, dates and what is missing may not. */
function cellOf(cell: string | number | boolean | null, column: Column): unknown {
  return typeof cell === "string" && column.type === "text" ? "text" : cell;
}
