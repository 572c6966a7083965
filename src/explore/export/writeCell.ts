import type { CountSelection } from "../../analysis/index.ts";
import type { View } from "../View.ts";
import { literal, selectionArgument } from "./literal.ts";

/** The counts of a view as a notebook cell: run in Jupyter, it shows the same table. */
export function writeCell(view: View, selection: CountSelection, folders: readonly string[]): string {
  return [
    'import * as sijill from "sijill";',
    `const archive = await sijill.openArchive(${literal(folders)});`,
    "const table = await sijill.countDeaths(archive, {",
    `  by: ${literal(view.by)},`,
    `  dataset: ${literal(view.datasets)},`,
    ...selectionArgument(selection),
    "});",
    "table",
    "",
  ].join("\n");
}
