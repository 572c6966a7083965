import { randomBytes } from "node:crypto";

/** A new secret for the salts of a proof, as its file holds it: thirty-two bytes in hexadecimal on one line. */
export function createProofSecret(): string {
  return `${randomBytes(32).toString("hex")}\n`;
}
