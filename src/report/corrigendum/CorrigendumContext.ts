import {
  formatDecimal,
  formatInteger,
  formatQuantity,
  type Language,
  type Quantity,
} from "../../quantities/index.ts";
import {
  type BuildDifference,
  type ChangedNumber,
  type ReadBuild,
  selectDifferenceWording,
} from "../difference/index.ts";
import { selectWording } from "../wording/index.ts";
import { selectCorrigendumWording } from "./wording/selectCorrigendumWording.ts";

type Ledger = ReadBuild["ledger"];

/** What a corrigendum in one language is written from. */
export interface CorrigendumParts {
  readonly difference: BuildDifference;
  readonly was: Ledger;
  readonly is: Ledger;
  readonly language: Language;
  /** The language that the ledgers print their cells in. */
  readonly ledgerLanguage: Language;
}

/** The parts with the words of the language, and the file of its text. */
export function contextOf(parts: CorrigendumParts) {
  const { language } = parts;
  return {
    ...parts,
    file: `report.${language}.md`,
    words: selectCorrigendumWording(language),
    causes: selectDifferenceWording(language),
    report: selectWording(language),
  };
}

export type CorrigendumContext = ReturnType<typeof contextOf>;

/** What a quantity is called in the language, as the later version says, else as the earlier did. */
export function labelOf(id: string, { was, is, language }: CorrigendumContext): string {
  for (const ledger of [is, was]) {
    const named = ledger.names?.[language]?.quantities[id];
    const label = named ?? ledger.quantities.find((one) => one.id === id)?.label;
    if (label !== undefined) return label;
  }
  return id;
}

/** A quantity of a version as that version's text in this language prints it first, else with its unit; null when it has none. */
export function printedIn(ledger: Ledger, id: string, { file, language }: CorrigendumContext): string | null {
  const printed = ledger.numbers.find((number) => number.quantity === id && number.where.file === file);
  if (printed !== undefined) return printed.text;
  const quantity = ledger.quantities.find((one) => one.id === id);
  if (quantity === undefined) return null;
  const form = quantity.kind === "count" ? "unit" : "value";
  // A ledger holds quantities whole; the comparison reads only as much of them as it needs.
  return formatQuantity(quantity as unknown as Quantity, { language, form });
}

/** A changed cell of one version, in the marks of the language. */
export function cellIn(
  number: ChangedNumber,
  side: "was" | "is",
  context: CorrigendumContext,
): string | null {
  const ledger = context[side];
  const value = number.members[0]?.[side] ?? null;
  const inFirst = number.printed[side];
  if (value === null || inFirst === null) return null;
  if (typeof value !== "number" || context.language === context.ledgerLanguage) return inFirst;
  const { table = "", column = "" } = number.cell ?? {};
  const decimals = ledger.tables
    .find(({ id }) => id === table)
    ?.columns?.find(({ name }) => name === column)?.decimals;
  if (decimals === undefined && Number.isInteger(value)) return formatInteger(value, context.language);
  return formatDecimal(value, decimals ?? 3, context.language);
}

/** "Deaths by month, Month 2015-03, Certain": table, row and column by their names in the language. */
export function nameCell({ cell, label }: ChangedNumber, context: CorrigendumContext): string {
  const { language, words } = context;
  const table =
    cell === undefined
      ? undefined
      : (context.is.names?.[language]?.tables[cell.table] ??
        context.was.names?.[language]?.tables[cell.table]);
  if (cell === undefined || table === undefined) return label;
  const row = Object.entries(cell.about)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${table.columns[name] ?? name} ${String(value)}`);
  return [table.title, ...row, table.columns[cell.column] ?? cell.column].join(words.listSeparator);
}
