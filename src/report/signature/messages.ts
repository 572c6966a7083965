import type { Problem } from "../../errors/index.ts";

/** All wordings of keys, signatures and time-stamps. */
export const messages = {
  keyInvalid: (file: string, kind: "private" | "public"): Problem => ({
    code: "SIJILL_SIGNATURE_KEY_INVALID",
    what: `${file} does not hold a ${kind} Ed25519 key.`,
    place: { file },
    expected: kind === "private" ? "PEM, -----BEGIN PRIVATE KEY-----" : "PEM, -----BEGIN PUBLIC KEY-----",
    fix:
      kind === "private"
        ? "Make a pair with `sijill keys new <file>` and keep this one to yourself."
        : "Ask the signer for the public key (the file ending in .pub.pem), never for the private one.",
  }),
  keyLocked: (file: string, detail: string): Problem => ({
    code: "SIJILL_SIGNATURE_KEY_LOCKED",
    what: `The key in ${file} is encrypted: ${detail}.`,
    place: { file },
    expected: "the passphrase it was made with",
    fix: "Write the passphrase to a file only you can read and name it: --passphrase-file <file>",
  }),
  keyExists: (file: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${file} exists already and is left as it is.`,
    place: { file },
    expected: "a name that is free: a key is never overwritten",
    fix: "Choose another name, or move the old key away first.",
  }),
  keyUnwritable: (file: string, reason: string): Problem => ({
    code: "SIJILL_OUTPUT_UNWRITABLE",
    what: `${file} cannot be written: ${reason}.`,
    place: { file },
    expected: "a folder that exists and may be written to",
    fix: "Choose another place.",
  }),
  signatureUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_SIGNATURE_UNREADABLE",
    what: `${file} cannot be read as a signature: ${detail}.`,
    place: { file },
    expected: "a DSSE envelope as `sijill sign` writes it",
    fix: "Ask for the file again.",
  }),
  signatureOther: (): Problem => ({
    code: "SIJILL_SIGNATURE_OTHER",
    what: "The signatures there are about something else than what is signed now.",
    expected: "signatures of the same bytes",
    fix: "The report changed after it was signed: move the old signatures away, and let everybody sign the new one.",
  }),
  timestampUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_TIMESTAMP_UNREADABLE",
    what: `${file} cannot be read as a time-stamp: ${detail}.`,
    place: { file },
    expected: "the reply of a time-stamping authority to the request (RFC 3161, .tsr)",
    fix: "Send the request again: curl -H 'Content-Type: application/timestamp-query' --data-binary @<file>.tsq <authority>",
  }),
  certificateInvalid: (file: string): Problem => ({
    code: "SIJILL_TIMESTAMP_CERTIFICATE_INVALID",
    what: `${file} does not hold certificates.`,
    place: { file },
    expected: "PEM, -----BEGIN CERTIFICATE-----",
    fix: "Take the root certificate of the authority from the authority's own site.",
  }),
};
