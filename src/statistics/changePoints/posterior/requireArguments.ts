import { SijillError } from "../../../errors/index.ts";
import {
  requireCount,
  requireLevel,
  requireNotNegative,
  requirePositive,
  requireSameLength,
  requireValues,
} from "../../arguments.ts";
import { messages as argumentMessages } from "../../messages.ts";
import type { ChangePointPosteriorOptions } from "../changePointPosterior.ts";
import { requireCounts } from "../costs/countValues.ts";
import { messages } from "../messages.ts";

/** Longest series: its n²/2 stretches are all weighed for every number of changes. */
const LONGEST = 5000;

/** Checks what `changePointPosterior` was given. */
export function requireArguments(
  counts: readonly number[],
  { exposure, ratePrior, maximumChanges, changesPrior, dates }: ChangePointPosteriorOptions,
  shortest: number,
  level: number,
): void {
  requireValues("counts", counts);
  if (counts.length > LONGEST)
    throw new SijillError(argumentMessages.outOfRange("counts", counts, `at most ${LONGEST} counts`));
  requireCounts(counts, "counts");
  requireCount("options.minimumSegmentLength", shortest);
  requirePositive("options.minimumSegmentLength", shortest);
  requireLevel("options.level", level);
  if (exposure !== undefined) {
    requireSameLength("options.exposure", exposure, "counts", counts);
    exposure.forEach((value, i) => {
      requireWithin(`options.exposure[${i}]`, value, 1e-100, 1e100);
    });
  }
  if (ratePrior !== undefined) {
    requireWithin("options.ratePrior.shape", ratePrior.shape, 1e-15, 1e15);
    requireWithin("options.ratePrior.rate", ratePrior.rate, 1e-100, 1e100);
  }
  if (maximumChanges !== undefined) requireCount("options.maximumChanges", maximumChanges);
  if (changesPrior !== undefined) {
    requireValues("options.changesPrior", changesPrior);
    changesPrior.forEach((value, k) => {
      requireNotNegative(`options.changesPrior[${k}]`, value);
    });
    const room = Math.max(0, Math.floor(counts.length / shortest) - 1);
    requirePositive(
      "options.changesPrior",
      changesPrior.slice(0, room + 1).reduce((sum, value) => sum + value, 0),
    );
  }
  if (dates !== undefined && dates.length !== counts.length)
    throw new SijillError(messages.labelsMismatch(dates.length, counts.length));
}

/** Numbers that can be multiplied and added without leaving what a double holds. */
function requireWithin(path: string, value: number, low: number, high: number): void {
  requirePositive(path, value);
  if (value < low || value > high)
    throw new SijillError(argumentMessages.outOfRange(path, value, `a number from ${low} to ${high}`));
}
