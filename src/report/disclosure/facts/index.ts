/** Facts: what a release says, as statements about sets of records that can be set beside one another. */
export { type BuiltSystem, buildSystem } from "./buildSystem.ts";
export { describeCell } from "./describeCell.ts";
export type { Fact, FactPlace } from "./Fact.ts";
export { factsOfLedger } from "./factsOfLedger.ts";
export { factsOfQuantity, isCounted } from "./factsOfQuantity.ts";
export {
  areFacts,
  datasetOf,
  dependentMeanings,
  factsOfTable,
  figureMeanings,
  type TableFactsOptions,
  undeclaredColumns,
} from "./factsOfTable.ts";
export { fewerThan, thresholdOf } from "./needOf.ts";
export { type Region, regionOf } from "./regionOf.ts";
export type { DraftCell } from "./SystemDraft.ts";
