/** Annex: what a court's rules ask of a report, and whether it has it. */
export { type AnnexFrontMatter, annexSchema, REPLACE, written } from "./annexSchema.ts";
export { type Jurisdiction, jurisdictions } from "./Jurisdiction.ts";
export { missingInAnnex } from "./missingInAnnex.ts";
