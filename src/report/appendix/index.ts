/** The appendix: sources, notes and the making of every number, composed from the ledger as blocks of the document. */
export type { Appendix } from "./Appendix.ts";
export { type AppendixParts, buildAppendix } from "./buildAppendix.ts";
