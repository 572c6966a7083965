/** Tables: what charts and reports show of histories and estimates. */
export { dependenceTable } from "./dependenceTable.ts";
export { overlapCounts } from "./overlapCounts.ts";
export { sizeCurveTable } from "./sizeCurveTable.ts";
