import type { Problem } from "../../errors/index.ts";
import { shown } from "../shown.ts";
import type { Rejection } from "./Rejection.ts";

/** A problem with a row, as it is listed: the sentence, what was expected and what to do in one message. */
export function toRejection(problem: Problem, value: string): Rejection {
  const { file = "", row = 0, column = null } = problem.place ?? {};
  const expected = problem.expected === undefined ? "" : ` Expected: ${problem.expected}.`;
  const fix = problem.fix === undefined ? "" : ` ${problem.fix}`;
  return {
    file,
    row,
    column,
    value: shown(value),
    code: problem.code,
    message: `${problem.what}${expected}${fix}`,
  };
}
