import type { Problem } from "../../errors/index.ts";

const names: Readonly<Record<string, string>> = {
  "a-3b": "PDF/A-3b",
  "a-2a": "PDF/A-2a",
  "ua-1": "PDF/UA-1",
};

/** All wordings of this folder. */
export const messages = {
  glyphMissing: (character: string, codePoint: string, where: string): Problem => ({
    code: "SIJILL_REPORT_GLYPH_MISSING",
    what: `No shipped font can print the character ${character} (${codePoint}), in "${where}".`,
    value: character,
    expected: "characters of the Latin and Arabic faces that come with the library",
    fix: "Replace the character; system fonts are never used, because they differ between machines.",
  }),
  pdfFailed: (standard: string, detail: string): Problem => ({
    code: "SIJILL_REPORT_PDF_FAILED",
    what: `The PDF could not be set: ${detail}`,
    expected: `a document that Typst accepts as ${names[standard] ?? standard}`,
    fix:
      standard === "a-3b"
        ? "This is a fault of the report system: please report it with the text that caused it."
        : "Leave `pdf:` out of the front matter, which makes a PDF/A-3b, or change what the standard does not allow.",
  }),
};
