import { type CellFilter, type Dimension, dimensions } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** Reads `facility=br-215` (repeatable; several values by commas) into a filter. */
export function readWhere(conditions: readonly string[]): CellFilter {
  const filter: Partial<Record<Dimension, string[]>> = {};
  for (const condition of conditions) {
    const at = condition.indexOf("=");
    const name = condition.slice(0, Math.max(at, 0)).trim();
    const dimension = dimensions.find(
      (each) => each.toLowerCase() === name.replace(/[-_ ]/g, "").toLowerCase(),
    );
    if (at < 0 || dimension === undefined)
      throw new SijillError(messages.whereInvalid(condition, dimensions));
    const values = condition
      .slice(at + 1)
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "");
    if (values.length === 0) throw new SijillError(messages.whereInvalid(condition, dimensions));
    filter[dimension] = [...(filter[dimension] ?? []), ...values];
  }
  return filter;
}
