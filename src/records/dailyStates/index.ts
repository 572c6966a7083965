/** Daily states: roll calls as documents give them, one facility and one day a line. */
export {
  type DailyState,
  dailyStateSchema,
  inFlows,
  outFlows,
  type StateNumber,
  stateNumbers,
} from "./DailyState.ts";
export {
  type DailyStatesDescriptor,
  dailyStatesDescriptorSchema,
  dailyStatesJsonSchema,
  type StateField,
  stateFields,
} from "./DailyStatesDescriptor.ts";
