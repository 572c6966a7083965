import type { Problem } from "../errors/index.ts";

/** All wordings of this folder's errors. */
export const messages = {
  unknown: (name: string, value: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `The address of the page asks for ${name} = "${value}".`,
    value,
    expected: `one of: ${known.join(", ")}`,
    fix: "Choose in the page instead of writing the address.",
  }),
  moment: (name: string, value: string): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `"${value}" is no year and no day.`,
    value,
    expected: `for "${name}": a year (2015) or a day (2015-03-21)`,
    fix: "Write it with four digits of the year first.",
  }),
};
