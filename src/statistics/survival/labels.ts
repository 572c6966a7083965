import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** The name of a group or stratum. */
export type Label = string | number;

export interface LabelledRows {
  readonly label: Label;
  readonly rows: Uint32Array;
}

/** Rows by label: labels sorted, numbers by size before texts by code unit, so that no locale decides an order. */
export function splitByLabel(path: string, labels: ArrayLike<Label>): readonly LabelledRows[] {
  const rows = new Map<Label, number[]>();
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (typeof label === "string" ? label === "" : typeof label !== "number" || !Number.isFinite(label))
      throw new SijillError(messages.labelMissing(`${path}[${i}]`, label));
    const known = rows.get(label as Label);
    if (known === undefined) rows.set(label as Label, [i]);
    else known.push(i);
  }
  return [...rows]
    .map(([label, list]) => ({ label, rows: Uint32Array.from(list) }))
    .sort((a, b) => compareLabels(a.label, b.label));
}

function compareLabels(a: Label, b: Label): number {
  if (typeof a === "number") return typeof b === "number" ? a - b : -1;
  if (typeof b === "number") return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
