import { SijillError } from "../../../errors/index.ts";
import { requireCount, requireOption } from "../../arguments.ts";
import { messages } from "../messages.ts";
import type { Observations } from "../RegressionTerm.ts";
import { firstPeriodFrom } from "../TimeIndex.ts";
import { elapsedPeriods } from "./elapsed.ts";

/** Where a period that contains the break belongs, when the break is not its first day. */
export interface BreakOptions {
  /** Default "before": an observation is after the break only when all of its period is. */
  readonly straddling?: "before" | "after";
}

/** The date as given, or the number of observations before the break. */
export type BreakPoint = string | number;

export function requireBreak(at: BreakPoint, options: BreakOptions): void {
  if (typeof at === "number") requireCount("at", at);
  if (options.straddling !== undefined)
    requireOption("options.straddling", options.straddling, ["before", "after"]);
}

export function breakLabel(at: BreakPoint): string {
  return typeof at === "string" ? at : `after ${at} observations`;
}

/** For each observation the periods since the break: 1 for the first one after it, 0 or less before. */
export function periodsSinceBreak(
  term: string,
  at: BreakPoint,
  options: BreakOptions,
  observations: Observations,
): Float64Array {
  const since = unchecked(term, at, options, observations);
  const before = since.filter((value) => value <= 0).length;
  if (before === 0 || before === observations.count)
    throw new SijillError(messages.stepOutside(term, before, observations.count));
  return since;
}

function unchecked(
  term: string,
  at: BreakPoint,
  options: BreakOptions,
  { count, time }: Observations,
): Float64Array {
  if (typeof at === "string") {
    if (time === null) throw new SijillError(messages.datesNeeded(term));
    const first = firstPeriodFrom("at", at, time.precision, options.straddling ?? "before");
    return Float64Array.from(time.ordinals, (ordinal) => (ordinal - first) / time.step + 1);
  }
  const elapsed = elapsedPeriods({ count, time });
  const firstAfter = elapsed[at] ?? Number.POSITIVE_INFINITY;
  return elapsed.map((value) => value - firstAfter + 1);
}
