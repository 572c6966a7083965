import type { Problem } from "../errors/index.ts";

/** A problem of a whole file. */
export function inFile(file: string, problem: Omit<Problem, "place">): Problem {
  return { ...problem, place: { file } };
}
