import type { Chart } from "../../../charts/index.ts";
import { isSijillError } from "../../../errors/index.ts";
import type { Table } from "../../../quantities/index.ts";

/** A chart drawn from another table than its own, or null where that cannot be drawn. */
export function drawnFrom({ redraw }: Pick<Chart, "redraw">, table: Table): Chart | null {
  try {
    return redraw?.(table) ?? null;
  } catch (error) {
    if (isSijillError(error)) return null;
    throw error;
  }
}
