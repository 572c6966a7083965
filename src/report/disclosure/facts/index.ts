/** Facts: what a release says, as statements about sets of records that can be set beside one another. */
export { type BuiltSystem, buildSystem } from "./buildSystem.ts";
export type { Fact, FactPlace } from "./Fact.ts";
export { thresholdOf } from "./needOf.ts";
export { type Region, regionOf } from "./regionOf.ts";
export type { DraftCell } from "./SystemDraft.ts";
