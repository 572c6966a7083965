/** Tables: whether the rows and columns of a cross-table of counts go together, and how strongly. */

export type { CountTable, TwoByTwo } from "./CountTable.ts";
export {
  type ChiSquareOptions,
  type ChiSquareTest,
  chiSquareTest,
  type IndependenceTest,
} from "./chiSquareTest.ts";
export { type CramersV, cramersV } from "./cramersV.ts";
export { expectedCounts } from "./expectedCounts.ts";
export { type FisherOptions, fisherExact } from "./fisherExact.ts";
export type { FisherLarger } from "./fisherLarger.ts";
export type { FisherTwoByTwo } from "./fisherTwoByTwo.ts";
export { likelihoodRatioTest } from "./likelihoodRatioTest.ts";
export { type TrendTest, trendTest } from "./trendTest.ts";
