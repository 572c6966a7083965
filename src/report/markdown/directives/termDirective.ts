import { anchors } from "../../document/index.ts";
import { findTerm, glossary } from "../../glossary/index.ts";
import { nearNames } from "../../nearNames.ts";
import { problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";

/**
 * `:term[التغطية]{id=coverage}` uses a locked term in one of its forms, which links to its definition behind the text.
 * Every language version must use it as often.
 */
export const termDirective: TextDirectiveCompiler = {
  attributes: ["id"],
  compile({ label, attributes, place }, context) {
    const at = problemPlace(place);
    const written = label.replace(/\s+/g, " ");
    const id = attributes.id ?? written;
    const term = findTerm(id);
    if (term === null) {
      const known = glossary().map((one) => one.id);
      context.problems.push(messages.termUnknown(at, id, nearNames(id, known), known));
      return null;
    }
    const forms = term.forms[context.language] ?? [];
    if (!forms.some((form) => form.toLowerCase() === written.toLowerCase())) {
      context.problems.push(messages.termForm(at, id, written, context.language, forms));
      return null;
    }
    return {
      type: "link",
      url: `#${anchors.term(id)}`,
      children: [{ type: "text", value: written }],
      term: { id, place },
    };
  },
};
