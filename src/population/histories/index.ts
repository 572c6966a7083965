/** Histories of capture: persons counted by the lists that recorded them, checked whole. */
export type {
  CaptureCell,
  CaptureCells,
  CapturedPerson,
  CapturedPersons,
  CaptureInput,
  CaptureOptions,
} from "./CaptureInput.ts";
export { captureHistories } from "./captureHistories.ts";
export type { CaptureHistories, CaptureStratum } from "./Histories.ts";
