import type { DatasetDescriptor } from "../../records/index.ts";
import type { Measures } from "./groupRows.ts";

/** What the rows of a dataset count for, as its descriptor says. */
export function measuresOf({ kind, columns }: DatasetDescriptor): Measures {
  return { kind, bounded: (["lower", "upper"] as const).filter((field) => columns[field] !== undefined) };
}
