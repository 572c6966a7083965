/** Redaction: what was asked to be withheld, and versions in which it is, provably part of the sealed one. */
export { listRedactions } from "./listRedactions.ts";
export { inLanguageOf, type Redaction } from "./Redaction.ts";
export { REDACTIONS_FILE, readRedactions } from "./readRedactions.ts";
export { selectRedactionWording } from "./wording/selectRedactionWording.ts";
