import { createHmac } from "node:crypto";

/**
 * Pseudonyms for records, stable within a case: the same record has the same one in every table and every version made
 * with the same secret, and nobody without the secret can tell which record it is, nor whether two cases share one
 * (HMAC-SHA-256, RFC 2104; 60 bits, so that two of a million records share one with a chance of one in two million).
 */
export function pseudonymsFrom(secret: Uint8Array): (record: string) => string {
  return (record) => {
    const bytes = createHmac("sha256", secret).update("pseudonym\u0000").update(record, "utf8").digest();
    const digits = [...bytes].map((byte) => ALPHABET[byte % 32] ?? "").join("");
    return `P-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}`;
  };
}

/** No letter that is read as a digit (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
