import { z } from "zod";
import type { Cell } from "../../quantities/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { NumberDifference } from "./Verification.ts";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const limits = z.looseObject({ lower: z.number().nullable(), upper: z.number().nullable() });

/** The deaths and the person-time a rate was computed from. */
const part = z.looseObject({ value: z.number(), unit: z.string() }).nullable();

/** As much of a ledger as the comparison needs; what else an altered ledger holds does not matter. */
const ledgerSchema = z.looseObject({
  quantities: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      value: z.union([z.number(), z.string(), z.null()]),
      unit: z.string().nullish(),
      base: z.string().nullish(),
      numerator: z.union([z.number(), z.string(), z.null()]).optional(),
      denominator: z.union([z.number(), z.string(), z.null()]).optional(),
      per: z.number().optional(),
      horizonDays: z.number().optional(),
      deaths: part.optional(),
      exposure: part.optional(),
      interval: limits.optional(),
      bounds: limits.optional(),
    }),
  ),
  cells: z.array(
    z.looseObject({
      table: z.string(),
      row: z.int(),
      column: z.string(),
      value: z.number(),
      text: z.string(),
    }),
  ),
  tables: z.array(z.looseObject({ id: z.string(), rows: z.int(), data: z.string() })),
});

export type ComparableLedger = z.infer<typeof ledgerSchema>;

/** Reads a ledger as far as numbers are compared, or null when it is none. */
export function readLedger(value: unknown): ComparableLedger | null {
  const read = ledgerSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** Which numbers of a ledger come out otherwise now: quantities member by member, tables cell by cell. */
export function compareNumbers(was: ComparableLedger, is: Ledger): readonly NumberDifference[] {
  const quantities = compareFacts(
    "quantity",
    was.quantities.map((quantity) => [quantity.id, factsOf(quantity)]),
    is.quantities.map((quantity) => [quantity.id, factsOf(quantity)]),
  );
  const cells = compareFacts("cell", tableFacts(was.tables, was.cells), tableFacts(is.tables, is.cells));
  return [...quantities, ...cells];
}

type Facts = ReadonlyMap<string, Cell>;

const compared = [
  "kind",
  "value",
  "unit",
  "base",
  "numerator",
  "denominator",
  "per",
  "measuredIn",
  "rule",
  "missing",
  "horizonDays",
  "assumption",
] as const;

function factsOf(quantity: object): Facts {
  const facts = new Map<string, Cell>();
  for (const name of compared) {
    const value = cell.safeParse(Reflect.get(quantity, name));
    if (value.success) facts.set(name, value.data);
  }
  for (const name of ["deaths", "exposure"] as const) {
    const read = part.safeParse(Reflect.get(quantity, name));
    if (!read.success || read.data === null) continue;
    facts.set(`${name}.value`, read.data.value);
    facts.set(`${name}.unit`, read.data.unit);
  }
  for (const name of ["interval", "bounds"] as const) {
    const read = limits.safeParse(Reflect.get(quantity, name));
    if (!read.success) continue;
    facts.set(`${name}.lower`, read.data.lower);
    facts.set(`${name}.upper`, read.data.upper);
  }
  return facts;
}

/** Cells by row and column; the hash of the data stands for everything in the table that is no number. */
function tableFacts(
  tables: readonly { readonly id: string; readonly rows: number; readonly data: string }[],
  cells: readonly {
    readonly table: string;
    readonly row: number;
    readonly column: string;
    readonly value: number;
  }[],
): readonly (readonly [string, Facts])[] {
  const facts = new Map(tables.map((table) => [table.id, new Map<string, Cell>([["rows", table.rows]])]));
  for (const { table, row, column, value } of cells) facts.get(table)?.set(`row ${row}, ${column}`, value);
  for (const { id, data } of tables) facts.get(id)?.set("data", data);
  return [...facts];
}

function compareFacts(
  kind: NumberDifference["kind"],
  was: readonly (readonly [string, Facts])[],
  is: readonly (readonly [string, Facts])[],
): readonly NumberDifference[] {
  const before = new Map(was);
  const now = new Map(is);
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => {
    const old = before.get(id);
    const fresh = now.get(id);
    if (old === undefined) return [{ kind, id, member: "all", was: null, is: "new" }];
    if (fresh === undefined) return [{ kind, id, member: "all", was: "printed", is: null }];
    const members = [...new Set([...old.keys(), ...fresh.keys()])];
    const differing = members.filter((member) => old.get(member) !== fresh.get(member));
    // The hash of a table is worth a line only when no number of it says more.
    const telling = differing.length > 1 ? differing.filter((member) => member !== "data") : differing;
    return telling.map((member) => ({
      kind,
      id,
      member,
      was: old.get(member) ?? null,
      is: fresh.get(member) ?? null,
    }));
  });
}

/** How many numbers a comparison covers. */
export function countNumbers(ledger: Ledger): number {
  return ledger.quantities.length + ledger.cells.length;
}
