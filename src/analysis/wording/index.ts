/** Wording: labels, titles, headings, notes and refusals of what an analysis returns, in each language. */
export type { AnalysisWording } from "./AnalysisWording.ts";
export { selectCustody } from "./custody/selectCustody.ts";
export type { ObstacleWording } from "./refusals/RefusalWording.ts";
export { selectRefusals } from "./refusals/selectRefusals.ts";
export { selectWording } from "./selectWording.ts";
