import type { Problem } from "../../errors/index.ts";

/** All wordings of redactable proofs. */
export const messages = {
  secretInvalid: (file: string): Problem => ({
    code: "SIJILL_PROOF_SECRET_INVALID",
    what: `${file} does not hold the secret of a proof.`,
    place: { file },
    expected: "64 hexadecimal digits on one line, as `sijill keys new --proof` writes them",
    fix: "Name the file that was made for this report, or make a new one.",
  }),
  proofEarlier: (file: string): Problem => ({
    code: "SIJILL_PROOF_EARLIER_FORM",
    what: `${file} is a proof of an earlier form, which does not cover what tables and figures show.`,
    place: { file },
    expected: "a proof of the form sijill-proof/2",
    fix: "Ask for a version made anew: sijill build --proof <secret>, then sijill redact.",
  }),
  proofUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_PROOF_UNREADABLE",
    what: `${file} cannot be read as a proof: ${detail}.`,
    place: { file },
    expected: "proof.json as a build writes it",
    fix: "Ask for the file again.",
  }),
};
