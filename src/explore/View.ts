import type { CountingKey } from "../analysis/index.ts";
import { type CellFilter, type Dimension, dimensions } from "../archive/index.ts";

/** How the selected deaths can be drawn. */
export const drawings = ["year", "month", "facility", "facility-by-year", "none"] as const;
export type Drawing = (typeof drawings)[number];

/** What is looked at: everything that the address of the page says. */
export interface View {
  readonly datasets: readonly string[];
  readonly by: readonly CountingKey[];
  readonly where: CellFilter;
  /** First and last day, both or neither; "" when not given. */
  readonly from: string;
  readonly to: string;
  readonly drawing: Drawing;
  /** Rejected rows shown begin here, counted from 0. */
  readonly rejectedFrom: number;
}

/** The view as the query of an address, in a fixed order, so that equal views have equal addresses. */
export function viewQuery(view: View): string {
  const query = new URLSearchParams();
  for (const dataset of view.datasets) query.append("dataset", dataset);
  for (const key of view.by) query.append("by", key);
  for (const dimension of dimensions) {
    for (const value of view.where[dimension] ?? []) query.append(dimension, value);
  }
  if (view.from !== "") query.set("from", view.from);
  if (view.to !== "") query.set("to", view.to);
  query.set("drawing", view.drawing);
  if (view.rejectedFrom > 0) query.set("rejected", String(view.rejectedFrom));
  return query.toString();
}

/** Selected values of one dimension. */
export function selected(view: View, dimension: Dimension): readonly string[] {
  return view.where[dimension] ?? [];
}
