import type { Problem } from "../../errors/index.ts";
import { type DatasetDescriptor, isProblem, readPartialDate } from "../../records/index.ts";
import type { DaySpan } from "./coverageWindow.ts";
import { messages } from "./messages.ts";

/** What is wrong with the coverage of a descriptor: unreadable ends, a window that ends before it starts, gaps outside it. */
export function findCoverageProblems(
  path: string,
  { coverage }: Pick<DatasetDescriptor, "coverage">,
): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (place: string, reason: string) =>
    problems.push(messages.datasetInvalid(path, place, reason));
  const window = readSpan("coverage", coverage, refuse);
  let after = "";
  for (const [at, gap] of (coverage.gaps ?? []).entries()) {
    const place = `coverage.gaps.${at}`;
    const span = readSpan(place, gap, refuse);
    if (span === null || window === null) continue;
    if (span.from < window.from || span.to > window.to) refuse(place, "a gap must lie inside the coverage");
    else if (span.from <= window.from && span.to >= window.to)
      refuse(place, "nothing of the coverage is left");
    if (span.from <= after) refuse(place, "gaps must stand in order and may not overlap");
    after = span.to;
  }
  return problems;
}

function readSpan(
  place: string,
  { from, to }: DaySpan,
  refuse: (place: string, reason: string) => void,
): DaySpan | null {
  const [first, last] = [readPartialDate(from), readPartialDate(to)];
  if (isProblem(first)) refuse(`${place}.from`, withoutStop(first.what));
  if (isProblem(last)) refuse(`${place}.to`, withoutStop(last.what));
  if (isProblem(first) || isProblem(last)) return null;
  if (first.earliest === null || last.latest === null || first.earliest > last.latest) {
    refuse(place, "the period must start and end, and not end before it starts");
    return null;
  }
  return { from: first.earliest, to: last.latest };
}

/** A sentence as part of another. */
function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
