import { SijillError } from "../../errors/index.ts";
import { requireFinite, requireNotNegative, requirePositive, requireProbability } from "../arguments.ts";
import { messages } from "../messages.ts";
import type { DensityOptions } from "./tails.ts";

/** A place on the number line: any number or ±∞, but not NaN. */
export function requireReal(path: string, value: number): void {
  if (value !== Infinity && value !== -Infinity) requireFinite(path, value);
}

/** Parameters beyond these have no measured accuracy, and no use with counts of people. */
const SMALLEST_PARAMETER = 1e-15;
const LARGEST_PARAMETER = 1e15;

/** A shape, degrees of freedom or size: from 1e-15 to 1e15. */
export function requireParameter(path: string, value: number): void {
  requirePositive(path, value);
  if (value < SMALLEST_PARAMETER || value > LARGEST_PARAMETER)
    throw new SijillError(messages.outOfRange(path, value, "a number from 1e-15 to 1e15"));
}

/** An expected count: from 0 to 1e15. */
export function requireMean(path: string, value: number): void {
  requireNotNegative(path, value);
  if (value > LARGEST_PARAMETER)
    throw new SijillError(messages.outOfRange(path, value, "a number not below 0 and not above 1e15"));
}

/** A probability from 0 to 1, or its logarithm when the options say so. */
export function requireTail(path: string, p: number, options: DensityOptions | undefined): void {
  if (options?.log !== true) requireProbability(path, p);
  else if (typeof p !== "number" || !(p <= 0))
    throw new SijillError(messages.outOfRange(path, p, "the logarithm of a probability, not above 0"));
}

/** Whether the target probability is exactly 0 on its own scale. */
export function isZeroProbability(p: number, options: DensityOptions | undefined): boolean {
  return options?.log === true ? p === -Infinity : p === 0;
}

export function isOneProbability(p: number, options: DensityOptions | undefined): boolean {
  return options?.log === true ? p === 0 : p === 1;
}
