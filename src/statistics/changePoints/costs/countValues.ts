import { SijillError } from "../../../errors/index.ts";
import { requireCount } from "../../arguments.ts";
import { messages } from "../../messages.ts";

/** Every value a count, and their total still exact. */
export function requireCounts(values: readonly number[], path = "values"): void {
  let total = 0;
  values.forEach((value, i) => {
    requireCount(`${path}[${i}]`, value);
    total += value;
  });
  if (!Number.isSafeInteger(total))
    throw new SijillError(messages.outOfRange(path, total, "counts with a total below 2^53"));
}
