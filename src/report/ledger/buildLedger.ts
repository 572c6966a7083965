import type { Chart } from "../../charts/index.ts";
import type { Column, Language, Table } from "../../quantities/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import { type Inline, type ReportDocument, walkInlines } from "../document/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { printCell } from "../tables/index.ts";
import { selectWording } from "../wording/index.ts";
import type {
  Ledger,
  LedgerColumn,
  LedgerFigure,
  LedgerFinding,
  LedgerNames,
  LedgerTable,
  PrintedTableCell,
} from "./Ledger.ts";
import { listPassages } from "./listPassages.ts";

/**
 * Collects every number of the texts, tables and figures of a report with the quantity or cell it comes from.
 * Numbers stand in reading order; quantities, tables and figures by id.
 *
 * @param documents one for each language
 * @param analysis what may be printed
 * @param version language of the words and printed cells, the suffix its files carry, the findings of its summary,, what
 *   things are called in every language, and the numerals in the words of figures and tables, and what each shows
 */
export function buildLedger(
  documents: readonly ReportDocument[],
  analysis: AnalysisIndex,
  version: {
    readonly language: Language;
    readonly suffix: string;
    readonly findings?: readonly LedgerFinding[];
    readonly names?: Ledger["names"];
    readonly exhibitNumbers?: Ledger["exhibitNumbers"];
    readonly exhibits?: Ledger["exhibits"];
    readonly redactions?: Ledger["redactions"];
  },
): Ledger {
  const {
    language,
    suffix,
    findings = [],
    exhibitNumbers = [],
    exhibits = [],
    redactions = [],
    names = { [language]: nameThings(analysis) },
  } = version;
  const inlines = documents.flatMap((document) => [...walkInlines(document)]);
  const of = <Type extends Inline["type"]>(type: Type) =>
    inlines.filter((inline): inline is Extract<Inline, { readonly type: Type }> => inline.type === type);

  return {
    format: "sijill-ledger/1",
    numbers: of("quantity").map(({ text, form, quantity, place }) => ({
      text,
      form,
      quantity: quantity.id,
      where: place,
    })),
    cells: byId(analysis.tables).flatMap((table) => printedCells(table, language)),
    quantities: byId(analysis.quantities),
    tables: byId(analysis.tables).map((table) => describeTable(table, documents, suffix)),
    figures: byId(analysis.figures).map((chart) => describeFigure(chart, documents)),
    exhibitNumbers,
    exhibits,
    citations: of("citation").map(({ key, number, locator, place }) => ({
      key,
      number,
      locator,
      where: place,
    })),
    literals: of("literal").map(({ text, reason, place }) => ({ text, reason, where: place })),
    passages: documents.flatMap(listPassages),
    findings,
    redactions,
    names,
  };
}

/** What the quantities and tables of an analysis are called in its language. */
export function nameThings({ quantities, tables }: AnalysisIndex): LedgerNames {
  return {
    quantities: Object.fromEntries(byId(quantities).map(({ id, label }) => [id, label])),
    tables: Object.fromEntries(
      byId(tables).map(({ id, title, columns }) => [
        id,
        { title, columns: Object.fromEntries(columns.map(({ name, label }) => [name, label])) },
      ]),
    ),
  };
}

/** Hash of what a table says: its columns and rows, and what of them is withheld, without how they were made. */
export function hashTableData({ columns, rows, withheld }: Table): string {
  return sha256(stableJson({ columns, rows, ...(withheld === undefined ? {} : { withheld }) }));
}

function printedCells(table: Table, language: Language): readonly PrintedTableCell[] {
  const wording = selectWording(language);
  const dimensions = table.columns.filter((column) => column.role === "dimension");
  return table.rows.flatMap((row, index) => {
    const about = Object.fromEntries(dimensions.map((column) => [column.name, row[column.name] ?? null]));
    return table.columns.flatMap((column) => {
      const value = row[column.name];
      if (column.role !== "measure" || typeof value !== "number") return [];
      const { text } = printCell(value, column, language, wording);
      return [{ table: table.id, row: index + 1, column: column.name, about, value, text }];
    });
  });
}

function describeTable(table: Table, documents: readonly ReportDocument[], suffix: string): LedgerTable {
  const { id, title, unit, nature, method, inputs, rows, columns, selection, datasets, withheld } = table;
  return {
    id,
    title,
    unit,
    nature,
    method,
    inputs,
    rows: rows.length,
    columns: columns.map(describeColumn),
    ...(selection === undefined ? {} : { selection }),
    ...(datasets === undefined ? {} : { datasets }),
    ...(withheld === undefined
      ? {}
      : { withheld: withheld.map(({ row, column }) => ({ row: row + 1, column })) }),
    data: hashTableData(table),
    file: `tables/${id}${suffix}.csv`,
    printed: numbersOf(documents, "dataTable", id),
  };
}

function describeColumn({ name, role, decimals, meaning, selection }: Column): LedgerColumn {
  return {
    name,
    role,
    ...(decimals === undefined ? {} : { decimals }),
    ...(meaning === undefined ? {} : { meaning }),
    ...(selection === undefined ? {} : { selection }),
  };
}

function describeFigure(chart: Chart, documents: readonly ReportDocument[]): LedgerFigure {
  const { id, title, table, evidentiaryRole, alt, spec } = chart;
  return {
    id,
    title,
    table: table.id,
    evidentiaryRole,
    alt,
    specification: sha256(stableJson(spec)),
    printed: numbersOf(documents, "figure", id),
  };
}

function numbersOf(
  documents: readonly ReportDocument[],
  type: "dataTable" | "figure",
  id: string,
): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const { file, body } of documents)
    for (const block of body) {
      if (block.type !== type) continue;
      if ((block.type === "figure" ? block.chart.id : block.table.id) === id) numbers[file] = block.number;
    }
  return numbers;
}

function byId<Item extends { readonly id: string }>(items: ReadonlyMap<string, Item>): readonly Item[] {
  return [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
