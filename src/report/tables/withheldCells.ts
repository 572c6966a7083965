import type { Table } from "../../quantities/index.ts";

/** What stands in a file for machines in the place of a withheld cell; a missing value is empty there. */
export const WITHHELD_CODE = "withheld";

/** Which cells of a table are kept back, by index of the row and name of the column. */
export function withheldCells({ withheld = [] }: Table): (row: number, column: string) => boolean {
  const cells = new Set(withheld.map(({ row, column }) => `${row} ${column}`));
  return (row, column) => cells.has(`${row} ${column}`);
}
