import type { Problem } from "../errors/index.ts";

/**
 * Tells a problem from what was read, for the functions whose names begin with `read`.
 *
 * @param result what such a function returned
 * @example
 * import { isProblem, readPartialDate } from "sijill";
 * const date = readPartialDate("2018-02-30");
 * console.log(isProblem(date) ? date.code : date.edtf); // → SIJILL_DATE_INVALID
 */
export function isProblem<T extends object>(result: T | Problem): result is Problem {
  return "code" in result && "what" in result;
}
