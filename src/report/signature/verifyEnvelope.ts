import { type KeyObject, verify } from "node:crypto";
import { composeStatement } from "./composeStatement.ts";
import type { Envelope } from "./Envelope.ts";
import { keyFingerprint } from "./keyFingerprint.ts";
import { preAuthentication } from "./preAuthentication.ts";
import type { Subject } from "./Subject.ts";

/** One signature, or one signer whose signature is not there. */
export interface CheckedSignature {
  /** SHA-256 of the signer's public key, as `sijill keys` prints it. */
  readonly key: string;
  /** "unknown": signed with a key that was not given, so that nothing can be said about it. */
  readonly state: "valid" | "invalid" | "unknown" | "missing";
}

export interface CheckedEnvelope {
  /** True when the statement is about exactly this file, word for word. */
  readonly isAboutSubject: boolean;
  readonly signatures: readonly CheckedSignature[];
}

/**
 * Checks an envelope against what is at hand and against the keys of those who should have signed.
 * A key is found by trying it, not by the name an envelope gives it: names in an envelope are not signed.
 */
export function verifyEnvelope(
  envelope: Envelope,
  subject: Subject,
  keys: readonly KeyObject[],
): CheckedEnvelope {
  const payload = Buffer.from(envelope.payload, "base64");
  const signed = preAuthentication(envelope.payloadType, payload);
  const known = new Map(keys.map((key) => [keyFingerprint(key), key]));
  const valid = new Set<string>();
  const others: CheckedSignature[] = [];
  for (const { keyid, sig } of envelope.signatures) {
    const signer = [...known].find(([, key]) => verify(null, signed, key, Buffer.from(sig, "base64")));
    if (signer !== undefined) valid.add(signer[0]);
    else others.push({ key: keyid, state: known.has(keyid) ? "invalid" : "unknown" });
  }
  const missing = [...known.keys()].filter(
    (key) => !valid.has(key) && !others.some((other) => other.key === key),
  );
  return {
    isAboutSubject: payload.equals(Buffer.from(composeStatement(subject), "utf8")),
    signatures: [
      ...[...valid].map((key) => ({ key, state: "valid" as const })),
      ...others,
      ...missing.map((key) => ({ key, state: "missing" as const })),
    ].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
