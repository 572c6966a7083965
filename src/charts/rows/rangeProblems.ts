import type { Problem } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** What is wrong with published limits: one end missing, ends exchanged, or a figure outside its own limits. */
export function rangeProblems(
  line: number,
  column: string,
  figure: number | null,
  lower: number | null,
  upper: number | null,
): readonly Problem[] {
  if (lower === null && upper === null) return [];
  if (lower === null || upper === null) return [messages.halfRange(line, lower === null ? "lower" : "upper")];
  if (upper < lower) return [messages.orderOfFigures(line, "lower", upper, lower, "lower not above upper")];
  if (figure === null) return [];
  if (figure < lower)
    return [messages.orderOfFigures(line, "lower", figure, lower, `${column} not below lower`)];
  if (figure > upper)
    return [messages.orderOfFigures(line, column, upper, figure, `${column} not above upper`)];
  return [];
}
