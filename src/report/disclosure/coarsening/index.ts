/** Coarsening: the finest levels at which little has to be withheld. */
export { type ChosenLevels, chooseLevels } from "./chooseLevels.ts";
export { coarsenTable } from "./coarsenTable.ts";
export { informationLoss } from "./informationLoss.ts";
export { finestAllowed, isDimension, type Levels, levelOfSpan, ownLevel, rankOf } from "./Levels.ts";
