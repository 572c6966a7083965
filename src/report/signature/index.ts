/** Signatures of people and proofs of time: Ed25519 in a DSSE envelope, RFC 3161 tokens, checked without a network. */
export { composeStatement } from "./composeStatement.ts";
export { createKeys, type NewKeys } from "./createKeys.ts";
export { type Envelope, readEnvelope } from "./Envelope.ts";
export { keyFingerprint } from "./keyFingerprint.ts";
export { readPrivateKey, readPublicKey } from "./readKey.ts";
export type { Subject } from "./Subject.ts";
export { signStatement } from "./signStatement.ts";
export { composeRequest } from "./timestamp/composeRequest.ts";
export { readCertificates } from "./timestamp/readCertificates.ts";
export { readToken, type TimestampToken } from "./timestamp/readToken.ts";
export { type CheckedTimestamp, verifyToken } from "./timestamp/verifyToken.ts";
export { type CheckedEnvelope, type CheckedSignature, verifyEnvelope } from "./verifyEnvelope.ts";
export { writeSecretFiles } from "./writeSecretFiles.ts";
