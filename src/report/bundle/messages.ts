import type { Problem } from "../../errors/index.ts";

/** All wordings of bundles. */
export const messages = {
  buildMissing: (target: string): Problem => ({
    code: "SIJILL_BUNDLE_BUILD_MISSING",
    what: `${target} is neither a build nor the folder of a report that was built.`,
    value: target,
    expected: "a folder with manifest.json, or one with build/manifest.json",
    fix: "Build the report first: sijill build <report>",
  }),
  buildAltered: (found: string): Problem => ({
    code: "SIJILL_BUNDLE_BUILD_ALTERED",
    what: `Only a build that is as it was built can be packed.\n${found}`,
    expected: "a build, its texts, its analysis and its inputs, all unchanged since",
    fix: "Build the report again, then pack it.",
  }),
  profileDiffers: (asked: string, built: string): Problem => ({
    code: "SIJILL_BUNDLE_PROFILE_DIFFERS",
    what: `The build is for "${built}", and shows what they may see; it is no bundle for "${asked}".`,
    value: asked,
    expected: built,
    fix: `Build the report for them first: sijill build <report> --profile ${asked}`,
  }),
  sourceMissing: (file: string): Problem => ({
    code: "SIJILL_BUNDLE_SOURCE_MISSING",
    what: `${file}, from which the report was built, is not there.`,
    place: { file },
    expected: "the report folder with texts, analysis and inputs",
    fix: "Name the report folder when the build was moved: --report <folder>",
  }),
  sourceOutside: (file: string): Problem => ({
    code: "SIJILL_BUNDLE_SOURCE_OUTSIDE",
    what: `${file} is a link out of the project and is not packed.`,
    place: { file },
    expected: "a file inside the project",
    fix: "Put the file itself there.",
  }),
  sourceChanged: (file: string): Problem => ({
    code: "SIJILL_BUNDLE_SOURCE_CHANGED",
    what: `${file} is not what the report was built from.`,
    place: { file },
    expected: "the file as it was at the build",
    fix: "Build the report again, then pack it.",
  }),
  tooLarge: (bytes: number, most: number): Problem => ({
    code: "SIJILL_BUNDLE_TOO_LARGE",
    what: `The bundle would have ${bytes} bytes.`,
    value: String(bytes),
    expected: `at most ${most}`,
    fix: "Hand over the large inputs by another way: a profile other than sealed leaves them out and names their hashes.",
  }),
  archiveExists: (file: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${file} exists already with other content and is left as it is.`,
    place: { file },
    expected: "a name that is free: a bundle may have been signed",
    fix: "Move it away, or name another file: --out <file>",
  }),
  archiveUnwritable: (file: string, reason: string): Problem => ({
    code: "SIJILL_OUTPUT_UNWRITABLE",
    what: `${file} cannot be written: ${reason}.`,
    place: { file },
    expected: "a folder that exists and may be written to",
    fix: "Name another place: --out <file>",
  }),
};
