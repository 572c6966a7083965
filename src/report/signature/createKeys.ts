import { generateKeyPairSync } from "node:crypto";
import { keyFingerprint } from "./keyFingerprint.ts";

/** A new pair of keys, as the files hold them. */
export interface NewKeys {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly fingerprint: string;
}

/**
 * Makes a pair of Ed25519 keys in PEM. This is one of the two places in the library where chance is wanted.
 *
 * @param passphrase encrypts the private key (PKCS #8, AES-256)
 */
export function createKeys(passphrase?: string): NewKeys {
  const pair = generateKeyPairSync("ed25519");
  const protection = passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase };
  return {
    privateKey: pair.privateKey.export({ type: "pkcs8", format: "pem", ...protection }).toString(),
    publicKey: pair.publicKey.export({ type: "spki", format: "pem" }).toString(),
    fingerprint: keyFingerprint(pair.publicKey),
  };
}
