/** Opposing-expert pack: everything that was run, what the findings hang on, and data that are nobody's to run it on. */
export type { AbsentTwin } from "./composePack.ts";
export { type PackOptions, type PackResult, packOpposing } from "./packOpposing.ts";
