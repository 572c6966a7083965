import { describeProblem } from "./describeProblem.ts";
import type { Place, Problem } from "./Problem.ts";

/**
 * A mistake in the input or in a call, answered with what is wrong, where, what was expected and what to do.
 *
 * @example
 * import { parsePartialDate, SijillError } from "sijill";
 *
 * try {
 *   parsePartialDate("2018-02-30");
 * } catch (error) {
 *   if (error instanceof SijillError) console.log(error.code); // → SIJILL_DATE_INVALID
 * }
 */
export class SijillError extends Error {
  override readonly name = "SijillError";
  /** Stable code of the first problem. */
  readonly code: Problem["code"];
  /** All problems found, so that a bad file is answered once, not once a try. */
  readonly problems: readonly Problem[];

  constructor(problem: Problem | readonly [Problem, ...Problem[]]) {
    const problems: readonly [Problem, ...Problem[]] = isList(problem) ? problem : [problem];
    super(problems.map(describeProblem).join("\n"));
    this.code = problems[0].code;
    this.problems = problems;
  }

  /** How Node and notebooks print it: what is wrong and what to do, without the places of our code. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `${this.code}: ${this.message}`;
  }

  get place(): Place {
    return this.problems[0]?.place ?? {};
  }
}

function isList(
  problem: Problem | readonly [Problem, ...Problem[]],
): problem is readonly [Problem, ...Problem[]] {
  return Array.isArray(problem);
}
