/** Errors and refusals: what is wrong, where, what was expected, what to do. */
export { describePlace, describeProblem } from "./describeProblem.ts";
export { isSijillError } from "./isSijillError.ts";
export type { Place, Problem } from "./Problem.ts";
export { isRefusal, type Refusal } from "./Refusal.ts";
export { SijillError } from "./SijillError.ts";
