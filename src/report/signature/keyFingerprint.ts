import { createHash, type KeyObject } from "node:crypto";

/** The name of a key: SHA-256 of the public key in its standard form (SubjectPublicKeyInfo), in hexadecimal. */
export function keyFingerprint(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}
