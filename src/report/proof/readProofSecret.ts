import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * Reads the secret that salts are derived from: thirty-two bytes in hexadecimal on one line.
 *
 * @throws SIJILL_PROOF_SECRET_INVALID; the message never repeats what the file holds
 */
export function readProofSecret(text: string, file: string): Uint8Array {
  if (!/^[0-9a-f]{64}\s*$/.test(text)) throw new SijillError(messages.secretInvalid(file));
  return Buffer.from(text.trim(), "hex");
}
