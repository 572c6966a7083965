import type { Place, Problem } from "./Problem.ts";

/** A place as people say it: `deaths.csv, row 12, column death`. */
export function describePlace(place: Place): string {
  const parts = [
    place.file,
    place.row === undefined ? undefined : `row ${place.row}`,
    place.line === undefined ? undefined : `line ${place.line}`,
    place.column === undefined ? undefined : `column ${place.column}`,
    place.path,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** A problem as text: what, where, what was expected, what to do; one line each, only the known ones. */
export function describeProblem(problem: Problem): string {
  const lines = [problem.what];
  const place = problem.place === undefined ? "" : describePlace(problem.place);
  if (place !== "") lines.push(`  where:    ${place}`);
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.fix !== undefined) lines.push(`  to do:    ${problem.fix}`);
  return lines.join("\n");
}
