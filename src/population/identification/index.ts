/** Identification: a model of the recorded, and apart from it the assumption that ties the unseen to them. */
export {
  type IdentifyingAssumption,
  identify,
  type SensitivityPoint,
  sensitivityToAssumption,
} from "./identify.ts";
export { type ObservedCells, observedCells } from "./ObservedCells.ts";
