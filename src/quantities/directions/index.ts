/** Directions: which parts of a text are read against its direction, and how they are kept in order. */
export { arabicRuns } from "./arabicRuns.ts";
export { isolateRuns } from "./isolateRuns.ts";
export { leftToRightRuns } from "./leftToRightRuns.ts";
export { type Direction, oppositeRuns } from "./oppositeRuns.ts";
export type { TextRun } from "./TextRun.ts";
