import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  buildMissing: (folder: string): Problem => ({
    code: "SIJILL_VERIFY_BUILD_MISSING",
    what: `There is no manifest.json in ${folder}.`,
    place: { file: "manifest.json" },
    expected: "the build folder of a report",
    fix: "Name the folder that contains manifest.json.",
  }),
  recordUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_VERIFY_UNREADABLE",
    what: `${file} cannot be read: ${detail}`,
    place: { file },
    expected: "the file as the build wrote it",
    fix: "Ask for the file again, or build the report again.",
  }),
  pathRefused: (file: string, path: string, reason: string): Problem => ({
    code: "SIJILL_VERIFY_PATH_REFUSED",
    what: `The path "${path}" is not followed: ${reason}.`,
    place: { file },
    value: path,
    expected: "a plain relative path inside the build, or for inputs inside the project",
    fix: "Do not trust this build: paths like this one are not written by a build.",
  }),
  analysisNotRun: (detail: string): Problem => ({
    code: "SIJILL_VERIFY_NOT_RECOMPUTED",
    what: `The numbers were not recomputed: ${detail}`,
    expected: "the report folder with its analysis and data",
    fix: "Name the folder of the report's sources with --report to recompute the numbers and find the inputs.",
  }),
  targetMissing: (path: string): Problem => ({
    code: "SIJILL_VERIFY_BUILD_MISSING",
    what: `There is no ${path}.`,
    value: path,
    expected: "a build folder, a bundle (zip or unpacked), or a PDF",
    fix: "Check the path.",
  }),
  targetUnknown: (path: string): Problem => ({
    code: "SIJILL_VERIFY_TARGET_UNKNOWN",
    what: `${path} is neither a build, nor a bundle, nor a PDF.`,
    value: path,
    expected:
      "a folder with manifest.json or bagit.txt, a zip that `sijill bundle` wrote, or a PDF of a report",
    fix: "Name one of these. A single page or table is checked with the build or bundle it belongs to.",
  }),
  signatureMissing: (file: string): Problem => ({
    code: "SIJILL_VERIFY_SIGNATURE_MISSING",
    what: "There is no signature to check.",
    place: { file },
    expected: `${file} beside what is verified, or signatures inside the bundle`,
    fix: "Ask the signer for the file that `sijill sign` wrote, or name it: --signature <file>",
  }),
  timestampMissing: (file: string): Problem => ({
    code: "SIJILL_VERIFY_TIMESTAMP_MISSING",
    what: "There is no time-stamp to check.",
    place: { file },
    expected: `${file} beside what is verified, or one inside the bundle`,
    fix: "Name the file: --timestamp <file>",
  }),
  proofMissing: (file: string): Problem => ({
    code: "SIJILL_VERIFY_PROOF_MISSING",
    what: `The build calls itself redacted, but holds no ${file}.`,
    place: { file },
    expected: "the proof that it is part of a sealed version, as `sijill redact` writes it",
    fix: "Ask for the whole folder again.",
  }),
  sealedUnusable: (path: string): Problem => ({
    code: "SIJILL_VERIFY_AGAINST_UNUSABLE",
    what: `${path} holds no commitment.json.`,
    value: path,
    expected: "a sealed build made with `sijill build --proof`",
    fix: "Name the folder of the sealed build, or give its root: --root <hash>",
  }),
  logMissing: (file: string): Problem => ({
    code: "SIJILL_VERIFY_RELEASE_LOG_MISSING",
    what: `There is no ${file}.`,
    value: file,
    expected: "release-log.ndjson, as `sijill release` and `sijill withdraw` write it",
    fix: "Ask the releasing party for its log, or leave --log out.",
  }),
  againstUnusable: (path: string, detail: string): Problem => ({
    code: "SIJILL_VERIFY_AGAINST_UNUSABLE",
    what: `${path} cannot be compared with: ${detail}`,
    value: path,
    expected: "a manifest.json, a build folder or a bundle, unchanged",
    fix: "Name what the PDF was served with.",
  }),
  rootInvalid: (value: string): Problem => ({
    code: "SIJILL_OPTION_ROOT_INVALID",
    what: `"${value.slice(0, 80)}" is not a root hash.`,
    place: { path: "--root" },
    value: value.slice(0, 80),
    expected: "at least 16 hexadecimal digits, from the beginning of the hash",
    fix: "Take it from the served copy, a letter or a page; spaces may stand in it.",
  }),
  bundleNotRun: (): Problem => ({
    code: "SIJILL_VERIFY_NOT_RECOMPUTED",
    what: "The numbers were not recomputed: the bundle is not what its own lists say, so nothing in it is run.",
    expected: "a bundle that is intact",
    fix: "Ask the sender for the archive again.",
  }),
};
