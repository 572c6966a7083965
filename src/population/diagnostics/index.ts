/** Diagnostics: what the lists, the links and the assumptions do to an estimate. */
export { type AssumptionFinding, assumptionTable } from "./assumptionTable.ts";
export { leaveOneListOut, type WithoutList } from "./leaveOneListOut.ts";
export { type LinkageSensitivity, linkageSensitivity } from "./linkageSensitivity.ts";
export { type ListDependence, listDependence } from "./listDependence.ts";
export { type OverlapPower, overlapPower } from "./overlapPower.ts";
export { type Coverage, type CoverageOptions, simulateCoverage } from "./simulateCoverage.ts";
