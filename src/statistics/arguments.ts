import { SijillError } from "../errors/index.ts";
import { messages } from "./messages.ts";

/** Each check returns nothing and throws a `SijillError` that names the argument; NaN never gets past one. */

export function requireFinite(path: string, value: number): void {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new SijillError(messages.notANumber(path, value));
}

export function requirePositive(path: string, value: number): void {
  requireFinite(path, value);
  if (value <= 0) throw new SijillError(messages.outOfRange(path, value, "a number above 0"));
}

export function requireNotNegative(path: string, value: number): void {
  requireFinite(path, value);
  if (value < 0) throw new SijillError(messages.outOfRange(path, value, "a number not below 0"));
}

/**
 * A count: whole, not negative, exactly representable.
 *
 * @evidence test/statistics/regression/poissonRegression.test.ts, hostile arguments are named
 */
export function requireCount(path: string, value: number): void {
  requireNotNegative(path, value);
  if (!Number.isSafeInteger(value)) throw new SijillError(messages.notWhole(path, value));
}

/**
 * A confidence level strictly between 0 and 1.
 *
 * @evidence test/statistics/regression/poissonRegression.test.ts, hostile arguments are named
 */
export function requireLevel(path: string, value: number): void {
  requireFinite(path, value);
  if (value <= 0 || value >= 1)
    throw new SijillError(messages.outOfRange(path, value, "a level between 0 and 1, such as 0.95"));
}

/** A probability from 0 to 1, both included. */
export function requireProbability(path: string, value: number): void {
  requireFinite(path, value);
  if (value < 0 || value > 1)
    throw new SijillError(messages.outOfRange(path, value, "a probability from 0 to 1"));
}

/** A non-empty array of finite numbers. */
export function requireValues(path: string, values: ArrayLike<number>): void {
  if (values.length === 0) throw new SijillError(messages.empty(path));
  // The paths of a million entries are built only when one of them is wrong.
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) requireFinite(`${path}[${i}]`, values[i] as number);
}

export function requireSameLength(
  path: string,
  a: ArrayLike<unknown>,
  otherPath: string,
  b: ArrayLike<unknown>,
): void {
  if (a.length !== b.length)
    throw new SijillError(messages.lengthMismatch(path, a.length, otherPath, b.length));
}

/**
 * Narrows an option to the methods a function knows.
 *
 * @evidence test/statistics/regression/poissonRegression.test.ts, hostile arguments are named
 */
export function requireOption<T extends string>(
  path: string,
  value: string,
  known: readonly T[],
): asserts value is T {
  if (!(known as readonly string[]).includes(value))
    throw new SijillError(messages.unknownOption(path, value, known));
}
