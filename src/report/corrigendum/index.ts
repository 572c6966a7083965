/** Corrigendum: the difference between two versions as a document that can be served, in each language. */
export { composeCorrigendum } from "./composeCorrigendum.ts";
export { type CorrigendumOptions, type CorrigendumResult, writeCorrigendum } from "./writeCorrigendum.ts";
