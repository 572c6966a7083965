/** Judgments: what the sources assert about a person, and what is made of it by a named rule, with the disagreement kept. */

export type { AssertedValue } from "./AssertedValue.ts";
export { type Assertion, type EvidenceKind, evidenceKinds } from "./Assertion.ts";
export { assertionsOf } from "./assertionsOf.ts";
export { type CaptureList, capturedPersons } from "./capturedPersons.ts";
export { disagreementTable } from "./disagreementTable.ts";
export { drawPersons, type LinkDrawOptions, type ProbableLink } from "./drawPersons.ts";
export { type Agreement, type FieldJudgment, type JudgmentRule, judge, judgmentRules } from "./judge.ts";
export { type JudgedPerson, judgePersons, type LinkedRecord, type LinkedRecords } from "./judgePersons.ts";
export { overlapTable } from "./overlapTable.ts";
export { type PersonsWithin, personsWithin } from "./personsWithin.ts";
export { underEachRule } from "./underEachRule.ts";
