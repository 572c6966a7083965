/** Cells and what binds them: what can be computed about a withheld number from everything that is released. */
export { type Attacked, attackCells } from "./attackCells.ts";
export type { CellSystem, Known, Need, Relation, SystemCell } from "./CellSystem.ts";
export { knownAfter } from "./knownAfter.ts";
export { type ReachableNeeds, reachableNeeds } from "./reachableNeeds.ts";
export { splitSystem } from "./splitSystem.ts";
