import type { Problem } from "../errors/index.ts";
import type { Cell, Column } from "../quantities/index.ts";

/** All wordings of notebooks. */
export const messages = {
  frameLibraryMissing: (name: string): Problem => ({
    code: "SIJILL_FRAME_LIBRARY_MISSING",
    what: `The package ${name} is not installed.`,
    expected: `${name} beside sijill; it is not installed along with it`,
    fix:
      name === "danfojs-node"
        ? 'Put {"overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs-core@4.22.0", "xlsx": "npm:@e965/xlsx@0.20.3"}} into your package.json, then npm install danfojs-node@1.2.0. Or work with the rows of the table: they are plain objects.'
        : `npm install ${name}`,
  }),
  frameEmpty: (table: string): Problem => ({
    code: "SIJILL_FRAME_EMPTY",
    what: `The table "${table}" has no columns, and a DataFrame cannot be without.`,
    value: table,
    expected: "a table with at least one column",
    fix: "Look at the table before it is handed on.",
  }),
  frameCell: ({ name, type }: Column, row: number, cell: Cell): Problem => ({
    code: "SIJILL_FRAME_CELL_INVALID",
    what: `A value of the column "${name}" does not have the type of the column.`,
    place: { path: `rows[${row}].${name}` },
    value: String(cell).slice(0, 80),
    expected: `${type}, as in the table it came from`,
    fix: "Put values of another type into a column of another name.",
  }),
  frameWithheld: (table: string): Problem => ({
    code: "SIJILL_FRAME_WITHHELD",
    what: `The table "${table}" holds cells that are withheld; rows that were changed would show them as missing.`,
    value: table,
    expected: "a table without withheld cells",
    fix: "Work on the table before cells of it are withheld.",
  }),
};
