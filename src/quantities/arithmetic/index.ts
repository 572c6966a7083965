/** Arithmetic: what may be done with quantities of the same kind, and is refused for others. */
export { addCounts, type SumOfCounts } from "./addCounts.ts";
