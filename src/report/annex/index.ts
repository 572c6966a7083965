/** Annex: what a court's rules ask of a report, and whether it has it. */
export { type AnnexFrontMatter, annexSchema, REPLACE, written } from "./annexSchema.ts";
export { answerText } from "./completion/answerText.ts";
export { type CompletedAnnex, type CompletionParts, completeAnnex } from "./completion/completeAnnex.ts";
export type { SectionAnswer } from "./completion/SectionAnswer.ts";
export { draftAnnex } from "./draft/draftAnnex.ts";
export { textTable } from "./generated/textTable.ts";
export { type Jurisdiction, jurisdictions } from "./Jurisdiction.ts";
export { missingInAnnex } from "./missingInAnnex.ts";
export { type Confidence, confidences } from "./registry/confidences.ts";
export { type JudgmentPart, judgmentParts } from "./registry/judgmentParts.ts";
export {
  type AnnexRule,
  type Authority,
  authorities,
  type RuleId,
  rules,
  rulesOf,
} from "./registry/rules.ts";
export {
  type AnnexSection,
  findSection,
  type Part,
  parts,
  type SectionContent,
  type SectionId,
  sections,
} from "./registry/sections.ts";
export type { AnnexWording } from "./wording/AnnexWording.ts";
export { annexLanguages, selectAnnexWording } from "./wording/selectAnnexWording.ts";
