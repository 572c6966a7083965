import { anchors } from "../../document/index.ts";
import { problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/** Names of paragraphs begin with a letter, so that none is taken for a number. */
const NAME = /^[a-z][a-z0-9.-]*$/;

/** `:paragraph[limits-of-dates]` at the head of a paragraph names it, so that `:ref[limits-of-dates]` can point to it. */
export const paragraphDirective: TextDirectiveCompiler = {
  attributes: [],
  compile({ label: name, place }, context) {
    const at = problemPlace(place);
    if (context.annex === null) {
      context.problems.push(messages.paragraphNotNumbered(at, name));
      return null;
    }
    if (!NAME.test(name)) {
      context.problems.push(messages.paragraphName(at, name));
      return null;
    }
    if (!/^\d+\.(?:restricted\/\d+\.)?paragraph\/0\.textDirective$/.test(place.path)) {
      context.problems.push(messages.paragraphMisplaced(at, name));
      return null;
    }
    return { type: "anchor", id: anchors.paragraph(name) };
  },
};
