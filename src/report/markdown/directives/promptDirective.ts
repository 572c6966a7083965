import { placeOf, problemPlace, sourceOf } from "../CompileContext.ts";
import type { BlockDirectiveCompiler } from "./BlockDirectiveCompiler.ts";
import { messages } from "./messages.ts";
import { directiveLabel } from "./readDirective.ts";

/** `::prompt[Say who asked.]` asks the author to write something; no build lets it through. */
export const promptDirective: BlockDirectiveCompiler = {
  form: "::prompt[…]",
  compile(node, path, context) {
    const place = problemPlace(placeOf(node, path, context));
    const words = node.type === "leafDirective" ? directiveLabel(node, context) : sourceOf(node, context);
    context.problems.push(messages.promptLeft(place, words.replace(/\s+/g, " ")));
    return [];
  },
};
