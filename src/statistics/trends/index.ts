/** Trends: whether a series rises or falls without naming a curve, and by how much. */
export {
  type MannKendallAllTied,
  type MannKendallOptions,
  type MannKendallTest,
  mannKendall,
} from "./mannKendall.ts";
export { type SenSlope, type SenSlopeOptions, senSlope } from "./senSlope.ts";
