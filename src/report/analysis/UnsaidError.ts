import type { Language } from "../../quantities/index.ts";
import type { Translated } from "./ReportAnalysis.ts";

/** A text of the analysis that lacks the language being built; its stack leads to the line that says it. */
export class UnsaidError extends Error {
  readonly language: Language;
  readonly texts: Translated;

  constructor(texts: Translated, language: Language) {
    super(`no text in ${language}`);
    this.name = "UnsaidError";
    this.language = language;
    this.texts = texts;
  }
}
