/** Population: how many deaths no list recorded, estimated from the overlap of lists. */

export * from "./averaging/index.ts";
export * from "./closedPopulation/index.ts";
export * from "./diagnostics/index.ts";
export { estimateQuantity } from "./estimateQuantity.ts";
export * from "./graphs/index.ts";
export * from "./histories/index.ts";
export * from "./identification/index.ts";
export * from "./latentClasses/index.ts";
export * from "./loglinear/index.ts";
export * from "./reference/index.ts";
export * from "./runs/index.ts";
export * from "./sampleCoverage/index.ts";
export * from "./strata/index.ts";
export * from "./tables/index.ts";
