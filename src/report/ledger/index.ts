/** The ledger: every number a report prints, where it stands, and how it was made. */
export { buildLedger, hashTableData } from "./buildLedger.ts";
export type {
  Ledger,
  LedgerCitation,
  LedgerFigure,
  LedgerLiteral,
  LedgerPassage,
  LedgerTable,
  PrintedNumber,
  PrintedTableCell,
} from "./Ledger.ts";
