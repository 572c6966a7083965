/** Tables: cells as people read them, and files as machines read them. */
export { dataPackage, type TableFile } from "./dataPackage.ts";
export { type PrintedCell, printCell } from "./printCell.ts";
export { printRows } from "./printRows.ts";
export { WITHHELD_CODE, withheldCells } from "./withheldCells.ts";
export { isMarkedSynthetic, writeCsv } from "./writeCsv.ts";
