import { z } from "zod";
import { type Cell, columnMeanings, type Quantity, type Table } from "../../../quantities/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import type { Fact, FactPlace } from "./Fact.ts";
import { factsOfQuantity } from "./factsOfQuantity.ts";
import { areFacts, factsOfTable } from "./factsOfTable.ts";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const where = z.record(z.string(), z.array(z.string()));
const period = z.looseObject({ from: z.string(), to: z.string() });
const selection = z.looseObject({ where, period: period.optional() });
const unit = z.enum(["image", "body", "person", "record", "certificate", "event"]);
const input = z.looseObject({ dataset: z.string() });

/** As much of a ledger as says how many records of which kind. */
const ledgerSchema = z.looseObject({
  format: z.string().startsWith("sijill-ledger/"),
  quantities: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      value: scalar,
      unit: z.string().nullish(),
      lineage: z.looseObject({ kind: z.string() }).optional(),
      bounds: z.looseObject({ upper: z.number().nullable() }).optional(),
    }),
  ),
  cells: z.array(
    z.looseObject({
      table: z.string(),
      row: z.int(),
      column: z.string(),
      about: z.record(z.string(), scalar),
      value: z.number(),
    }),
  ),
  tables: z.array(
    z.looseObject({
      id: z.string(),
      unit: unit.nullable(),
      inputs: z.array(input),
      columns: z
        .array(
          z.looseObject({
            name: z.string(),
            role: z.enum(["dimension", "measure"]),
            meaning: z.enum(columnMeanings).optional(),
            selection: selection.optional(),
          }),
        )
        .optional(),
      selection: selection.optional(),
      datasets: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const countLineage = z.looseObject({
  kind: z.literal("count"),
  measure: z.enum(["certain", "possible", "open"]),
  selection: z.looseObject({ dataset: z.string(), where, period: period.optional() }),
});

export interface LedgerFactsOptions {
  readonly title: string;
  readonly hierarchies: Hierarchies;
  readonly versionOf: (dataset: string) => string | null;
}

/**
 * What an earlier release said about records of persons.
 *
 * @returns null for what is no ledger, or for one whose tables do not say what their columns mean: what it gave away
 *   cannot then be computed
 */
export function factsOfLedger(value: unknown, options: LedgerFactsOptions): readonly Fact[] | null {
  const read = ledgerSchema.safeParse(value);
  if (!read.success) return null;
  const place = (words: string): FactPlace => ({ kind: "earlier", release: options.title, where: words });
  const facts: Fact[] = [];
  for (const quantity of read.data.quantities) {
    const lineage = countLineage.safeParse(quantity.lineage);
    if (quantity.kind !== "count" || !lineage.success) continue;
    const counted = { ...quantity, lineage: lineage.data } as unknown as Quantity;
    facts.push(...factsOfQuantity(counted, { ...options, place: place(quantity.id) }));
  }
  for (const table of read.data.tables) {
    if (!table.inputs.some(({ dataset }) => options.versionOf(dataset) !== null)) continue;
    const { columns } = table;
    const cells = read.data.cells.filter((cell) => cell.table === table.id);
    if (cells.length === 0) continue;
    if (columns === undefined) return null;
    const rows = new Map<number, Record<string, Cell>>();
    for (const cell of cells) {
      const row = rows.get(cell.row) ?? { ...cell.about };
      row[cell.column] = cell.value;
      rows.set(cell.row, row);
    }
    const again = { ...table, columns, rows: [...rows.values()] } as unknown as Table;
    const found = factsOfTable(again, {
      ...options,
      placeOf: (row, column) => place(`${table.id}, row ${[...rows.keys()][row] ?? row}, ${column}`),
    });
    if (!areFacts(found)) return null;
    facts.push(...found);
  }
  return facts;
}
