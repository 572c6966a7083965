import { problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/** `:section[…]` belongs into a heading, where it is read before the words; anywhere else it opens nothing. */
export const sectionDirective: TextDirectiveCompiler = {
  attributes: [],
  compile({ label, place }, context) {
    context.problems.push(messages.sectionMisplaced(problemPlace(place), label));
    return null;
  },
};
