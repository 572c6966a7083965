/** The ledger: every number a report prints, where it stands, and how it was made. */
export { buildLedger, hashTableData, nameThings } from "./buildLedger.ts";
export { describeExhibits } from "./describeExhibits.ts";
export type {
  Ledger,
  LedgerCitation,
  LedgerColumn,
  LedgerExhibit,
  LedgerExhibitNumber,
  LedgerFigure,
  LedgerFinding,
  LedgerLiteral,
  LedgerNames,
  LedgerPassage,
  LedgerTable,
  PrintedNumber,
  PrintedTableCell,
} from "./Ledger.ts";
