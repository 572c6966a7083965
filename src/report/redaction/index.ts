/** Redaction: what was asked to be withheld, and versions in which it is, provably part of the sealed one. */

export { checkExhibits } from "./checkExhibits.ts";
export { checkPages } from "./checkPages.ts";
export { checkProof, type ProofFindings } from "./checkProof.ts";
export { COMMITMENT_FILE, PROOF_FILE, readCommitment, sealLedger, writeCommitment } from "./commitment.ts";
export { discloseLedger } from "./discloseLedger.ts";
export { listRedactions } from "./listRedactions.ts";
export { messages as redactionMessages } from "./messages.ts";
export { inLanguageOf, type Redaction } from "./Redaction.ts";
export type { RedactionPlan } from "./RedactionPlan.ts";
export { REDACTIONS_FILE, readRedactions } from "./readRedactions.ts";
export {
  hasRestrictions,
  markAppendix,
  markDocument,
  redactDocument,
  redactMarked,
} from "./redactVersion.ts";
export { selectRedactionWording } from "./wording/selectRedactionWording.ts";
