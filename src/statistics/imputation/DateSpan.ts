import { SijillError } from "../../errors/index.ts";
import { requireCount } from "../arguments.ts";
import { messages } from "./messages.ts";

/**
 * What is known of the day of one event, or of several events known equally well: a span of whole days, both ends
 * included, or exactly two days one of which is right. Days are numbered by any one calendar count, such as days
 * since 1970-01-01.
 */
export interface DateSpan {
  readonly earliest: number;
  readonly latest: number;
  /** The source offers two days and nothing between them: the first and the last day of the span. */
  readonly alternatives?: readonly [number, number];
  /** How many events share this span; 1 unless given. */
  readonly weight?: number;
}

/** Throws a `SijillError` naming the span and what is wrong with it. */
export function requireSpan(path: string, span: DateSpan): void {
  requireDay(`${path}.earliest`, span.earliest);
  requireDay(`${path}.latest`, span.latest);
  if (span.latest < span.earliest)
    throw new SijillError(messages.spanReversed(path, span.earliest, span.latest));
  if (span.weight !== undefined) requireCount(`${path}.weight`, span.weight);
  if (span.alternatives === undefined) return;
  const days = [...span.alternatives].sort((a, b) => a - b);
  if (days.length !== 2 || days[0] !== span.earliest || days[1] !== span.latest)
    throw new SijillError(messages.alternativesOutsideSpan(`${path}.alternatives`, span.alternatives));
}

/** Boundaries of k periods: k + 1 ascending days, each period from one boundary up to the day before the next. */
export function requireBoundaries(path: string, boundaries: readonly number[]): void {
  if (boundaries.length < 2) throw new SijillError(messages.tooFewBoundaries(path, boundaries.length));
  boundaries.forEach((day, i) => {
    requireDay(`${path}[${i}]`, day);
    const before = boundaries[i - 1];
    if (before !== undefined && day <= before)
      throw new SijillError(messages.boundariesNotAscending(`${path}[${i}]`, before, day));
  });
}

/** Day numbers stay below 2⁵⁰ so that the length of every span is exact too. */
function requireDay(path: string, value: number): void {
  if (!Number.isSafeInteger(value) || Math.abs(value) > 2 ** 50)
    throw new SijillError(messages.notADay(path, value));
}
