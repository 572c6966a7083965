import type { Problem } from "../../errors/index.ts";

/** All wordings of redactions. */
export const messages = {
  unreadable: (path: string, expected: string): Problem => ({
    code: "SIJILL_REDACTIONS_UNREADABLE",
    what: `redactions.json is not as it must be, at ${path}.`,
    place: { file: "redactions.json", path },
    expected,
    fix: "Correct the file; each redaction has id, askedBy, day, reason, granted and decidedBy, texts in every language of the report.",
  }),
  notSealed: (folder: string): Problem => ({
    code: "SIJILL_REDACTION_NOT_SEALED",
    what: `The build ${folder} holds no commitment.json, or one of another secret: nothing could show that a redacted version is part of it.`,
    value: folder,
    expected: "a build made with `sijill build <report> --proof <secret>`, and the same secret",
    fix: "Make a secret with `sijill keys new <file> --proof`, and build the sealed version with it.",
  }),
  notTheSame: (folder: string, path: string): Problem => ({
    code: "SIJILL_REDACTION_SOURCES_DIFFER",
    what: `The report no longer gives the sealed build ${folder}: ${path} comes out otherwise.`,
    value: path,
    expected: "the sources that the sealed build was made from",
    fix: "Build the sealed version again, and redact that.",
  }),
  tooLong: (unit: string, file: string): Problem => ({
    code: "SIJILL_REDACTION_TOO_LONG",
    what: `A part of ${file} that is to be withheld is longer than a page (${unit}).`,
    place: { file },
    expected: "parts that fit on a page: a bar cannot be broken without moving the lines behind it",
    fix: "Divide the paragraph or the table.",
  }),
  pagesMoved: (file: string, page: number): Problem => ({
    code: "SIJILL_REDACTION_PAGES_MOVED",
    what: `In the redacted ${file}, what stood on page ${page} stands elsewhere.`,
    place: { file },
    expected: "the same page for everything that can be referred to",
    fix: "Put restricted text into paragraphs of its own; and please report this with the text that caused it.",
  }),
  nothingWithheld: (): Problem => ({
    code: "SIJILL_REDACTION_NOTHING",
    what: "Nothing would be withheld: no part of the report is restricted by a redaction that is not kept.",
    expected: "a part in `:::restricted{#id}`, with a granted redaction of that id",
    fix: "Mark the part, or hand on the build as it is.",
  }),
  keepUnknown: (id: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_KEEP_UNKNOWN",
    what: `There is no redaction "${id}".`,
    place: { path: "--keep" },
    value: id,
    expected: known.length === 0 ? "a redaction of redactions.json" : `one of: ${known.join(", ")}`,
    fix: "Correct the id.",
  }),
};
