import type { Ledger } from "../ledger/index.ts";
import type { ProofLeaf } from "../proof/index.ts";
import { stableJson } from "../stableJson.ts";

/** As much of a ledger as a proof is about. */
export type ProvedLedger = Pick<
  Ledger,
  "passages" | "quantities" | "cells" | "tables" | "figures" | "findings" | "exhibits"
>;

/**
 * Everything a ledger says that can be shown or withheld by itself: passages, quantities, table cells, tables, figures
 * and what each shows in every language, findings. What is withheld in the ledger itself has no leaf.
 */
export function leavesOf({
  passages,
  quantities,
  cells,
  tables,
  figures,
  findings,
  exhibits,
}: ProvedLedger): readonly ProofLeaf[] {
  const leaf = (id: string, of: unknown): ProofLeaf => ({ id, text: stableJson(of) });
  return [
    ...passages
      .filter(({ kind }) => kind !== "redacted")
      .map((passage) => leaf(passageLeaf(passage), passage)),
    ...quantities.map((quantity) => leaf(`quantity/${quantity.id}`, quantity)),
    ...cells.map((cell) => leaf(`cell/${cell.table}/${padded(cell.row)}/${cell.column}`, cell)),
    // Where an exhibit stands is no part of what it is: it may be printed twice and withheld once.
    ...tables.map(({ printed: _, ...table }) => leaf(`table/${table.id}`, table)),
    ...figures.map(({ printed: _, ...figure }) => leaf(`figure/${figure.id}`, figure)),
    ...exhibits.map((exhibit) => leaf(exhibitLeaf(exhibit), exhibit)),
    ...findings.map((finding) => leaf(`finding/${finding.finding}`, finding)),
  ];
}

export const passageLeaf = ({ file, passage }: { readonly file: string; readonly passage: number }): string =>
  `passage/${file}/${padded(passage)}`;

export const exhibitLeaf = ({ kind, id, language }: Ledger["exhibits"][number]): string =>
  `exhibit/${kind}/${id}/${language}`;

const padded = (number: number): string => String(number).padStart(6, "0");
