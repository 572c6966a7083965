import type { Problem } from "../../errors/index.ts";

/** What can be wrong with a question about careers. */
export const messages = {
  ruleUnknown: (value: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `Deaths are not attributed by "${value.slice(0, 80)}".`,
    place: { path: "rule" },
    value: value.slice(0, 80),
    expected: known.join(", "),
    fix: "Use one of these.",
  }),
  levelInvalid: (level: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `options.level is ${level}.`,
    place: { path: "options.level" },
    value: String(level),
    expected: "a level between 0 and 1, such as 0.95",
    fix: "Correct it.",
  }),
};
