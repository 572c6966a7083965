import type { Problem } from "../../errors/index.ts";

/** Why rows of an input are not shown. */
export const reasons = {
  inWords: "the selection is said in words that name no single rows",
  recordLevel: "its rows are about single persons and are shown only when asked for",
  elsewhere: "the file is not where the build says, or outside the project",
  changed: "the file has changed since the build",
  notText: "the file is no text with columns",
};

export const messages = {
  ledgerAltered: (folder: string): Problem => ({
    code: "SIJILL_VERIFY_LEDGER_ALTERED",
    what: `The ledger in ${folder} is not the one that was built.`,
    place: { file: "ledger.json" },
    expected: "ledger.json as the manifest records it",
    fix: "Trace an unaltered copy; `sijill verify` names what was altered.",
  }),
  numberUnknown: (asked: string, near: readonly string[]): Problem => ({
    code: "SIJILL_TRACE_UNKNOWN",
    what: `The build prints no number "${asked}", and no quantity has that name.`,
    value: asked,
    expected: "the name of a quantity, or a number as it is printed",
    fix: near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Look it up in ledger.json.",
  }),
};
