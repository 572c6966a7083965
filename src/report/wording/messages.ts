import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  languageIncomplete: (language: string, complete: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_LANGUAGE_INCOMPLETE",
    what: `The words of a report (Figure, Sources, …) are not complete in "${language}".`,
    value: language,
    expected: `one of: ${complete.join(", ")}`,
    fix: "Write the report in a complete language, or complete src/report/wording.",
  }),
};
