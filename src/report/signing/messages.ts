import type { Problem } from "../../errors/index.ts";

/** All wordings of signing and time-stamping. */
export const messages = {
  notIntact: (name: string, found: string): Problem => ({
    code: "SIJILL_SIGNATURE_NOT_INTACT",
    what: `${name} is not as it was built and is not signed.\n${found}`,
    place: { file: name },
    expected: "a build or a bundle of which every file is what its lists say",
    fix: "Build or pack it again, then sign.",
  }),
  notEnclosable: (name: string): Problem => ({
    code: "SIJILL_OPTION_ENCLOSE_UNUSABLE",
    what: `Nothing can be put inside ${name} without changing what is signed.`,
    value: name,
    expected: "a bundle",
    fix: "Leave --enclose away: the file beside it is as good.",
  }),
  signaturesDiffer: (name: string): Problem => ({
    code: "SIJILL_SIGNATURE_OTHER",
    what: `The signatures beside ${name} and those inside it are about different things.`,
    place: { file: name },
    expected: "signatures of the same bytes",
    fix: "Move away those that belong to an earlier version.",
  }),
  replyMissing: (file: string): Problem => ({
    code: "SIJILL_OPTION_FILE_MISSING",
    what: `${file} cannot be read.`,
    value: file,
    expected: "the reply of a time-stamping authority",
    fix: "Check the path.",
  }),
  timestampOther: (file: string, target: string): Problem => ({
    code: "SIJILL_TIMESTAMP_OTHER",
    what: `The time-stamp in ${file} is about other bytes than ${target}.`,
    place: { file },
    expected: "the reply to the request that `sijill timestamp request` wrote for this very file",
    fix: "The file changed since the request, or the reply belongs to another one: request a new time-stamp.",
  }),
  timestampInvalid: (file: string): Problem => ({
    code: "SIJILL_TIMESTAMP_INVALID",
    what: `The time-stamp in ${file} does not hold: its signature or its certificate is not in order, or it is by another authority.`,
    place: { file },
    expected: "a reply with the authority's certificate, over SHA-256 or stronger",
    fix: "Request it again, if need be from another authority.",
  }),
  timestampExists: (file: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${file} exists already and is left as it is: an older time is worth more than a newer one.`,
    place: { file },
    expected: "no time-stamp yet",
    fix: "Move it away first, or put the new one into the bundle under its own name with --enclose.",
  }),
  unwritable: (file: string, reason: string): Problem => ({
    code: "SIJILL_OUTPUT_UNWRITABLE",
    what: `${file} cannot be written: ${reason}.`,
    place: { file },
    expected: "a folder that exists and may be written to, without a leftover ending in .new",
    fix: "Check the folder and try again.",
  }),
};
