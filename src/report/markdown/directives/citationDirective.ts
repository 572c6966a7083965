import { problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/** `:cite[key]{locator="p. 12"}` refers to a source; sources are numbered in the order they are first cited. */
export const citationDirective: TextDirectiveCompiler = {
  attributes: ["locator"],
  compile({ label: key, attributes, place }, context) {
    if (!context.analysis.sources.has(key)) {
      const known = [...context.analysis.sources.keys()].sort();
      context.problems.push(messages.citationUnknown(problemPlace(place), key, known));
      return null;
    }
    if (!context.citedKeys.includes(key)) context.citedKeys.push(key);
    const number = context.citedKeys.indexOf(key) + 1;
    return { type: "citation", key, number, locator: attributes.locator ?? null, place };
  },
};
