/** Reference: results of other programs compared with this library's. */
export { checkPopulationResults } from "./checkResults.ts";
export type { CheckResult } from "./Tally.ts";
