import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * Reads a private Ed25519 key from PEM. No message repeats anything of the file or of the passphrase.
 *
 * @throws SIJILL_SIGNATURE_KEY_INVALID, SIJILL_SIGNATURE_KEY_LOCKED
 */
export function readPrivateKey(pem: string, file: string, passphrase?: string): KeyObject {
  const isLocked = pem.includes("ENCRYPTED");
  if (isLocked && passphrase === undefined)
    throw new SijillError(messages.keyLocked(file, "it needs its passphrase"));
  const read = attempt(() =>
    createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) }),
  );
  if (read === null && isLocked)
    throw new SijillError(messages.keyLocked(file, "the passphrase does not open it"));
  if (read?.asymmetricKeyType !== "ed25519") throw new SijillError(messages.keyInvalid(file, "private"));
  return read;
}

/**
 * Reads a public Ed25519 key from PEM. A private key is refused, so that nobody hands it about by mistake.
 *
 * @throws SIJILL_SIGNATURE_KEY_INVALID
 */
export function readPublicKey(pem: string, file: string): KeyObject {
  const read = pem.includes("PRIVATE") ? null : attempt(() => createPublicKey(pem));
  if (read?.asymmetricKeyType !== "ed25519") throw new SijillError(messages.keyInvalid(file, "public"));
  return read;
}

function attempt(read: () => KeyObject): KeyObject | null {
  try {
    return read();
  } catch {
    return null;
  }
}
