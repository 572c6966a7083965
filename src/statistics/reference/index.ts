/** Reference: how every statistical function is checked against answers that others computed. */
export { referenceAdapters } from "./adapters/index.ts";
export { checkVectorFile, type VectorReport } from "./checkVectorFile.ts";
export type { VectorFailure } from "./compareAnswer.ts";
export type { KnownRounding, ReferenceAdapter } from "./ReferenceAdapter.ts";
