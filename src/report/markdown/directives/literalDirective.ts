import { findOverclaims } from "../../claims/index.ts";
import { problemPlace } from "../CompileContext.ts";
import { findNumerals } from "../findNumerals.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/**
 * `:literal[20 January 2014]{reason="…"}` allows a numeral that is no result, or words of others that the report itself
 * may not say; the reason goes into the ledger.
 */
export const literalDirective: TextDirectiveCompiler = {
  attributes: ["reason"],
  compile({ label: text, attributes, place }, context) {
    const reason = attributes.reason?.trim() ?? "";
    if (reason === "") {
      context.problems.push(messages.literalWithoutReason(problemPlace(place), text));
      return null;
    }
    if (findNumerals(text).length === 0 && findOverclaims(text, context.language).length === 0) {
      context.problems.push(messages.literalWithoutNumeral(problemPlace(place), text));
      return null;
    }
    return { type: "literal", text: text.replace(/\s+/g, " "), reason, place };
  },
};
