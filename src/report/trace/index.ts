/** Trace: how a printed number came to be, from the page down to the rows of its inputs. */
export { describeTrace } from "./describeTrace.ts";
export type { Trace, TracedCell, TracedInput, TracedQuantity, TracedRow } from "./Trace.ts";
export { type TraceOptions, traceNumber } from "./traceNumber.ts";
