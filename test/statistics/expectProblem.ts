import { expect } from "vitest";
import { SijillError } from "../../src/errors/index.ts";

/** Expects a call to be refused with this code, by a message that names the argument. */
export function expectProblem(call: () => unknown, code: string, argument: string): void {
  let thrown: unknown;
  try {
    thrown = { returned: call() };
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(SijillError);
  const { problems } = thrown as SijillError;
  expect(problems[0]?.code).toBe(code);
  expect(problems[0]?.place?.path).toBe(argument);
  expect(problems[0]?.what).toContain(argument);
}

/** Numbers that no count may be. */
export const NOT_COUNTS: readonly (readonly [number, string])[] = [
  [Number.NaN, "SIJILL_ARGUMENT_NOT_FINITE"],
  [Infinity, "SIJILL_ARGUMENT_NOT_FINITE"],
  [-1, "SIJILL_ARGUMENT_OUT_OF_RANGE"],
  [1.5, "SIJILL_ARGUMENT_NOT_WHOLE"],
  [1e308, "SIJILL_ARGUMENT_NOT_WHOLE"],
];
