import type { Nodes } from "mdast";
import { type CompileContext, placeOf, problemPlace, sourceOf } from "./CompileContext.ts";
import { findNumerals } from "./findNumerals.ts";
import { messages } from "./messages.ts";
import { offsetInSource } from "./offsetInSource.ts";

/** Reports every numeral of a text that is bound to nothing, at its own line and column. */
export function checkNumerals(text: string, node: Nodes, path: string, context: CompileContext): void {
  for (const numeral of findNumerals(text)) {
    const offset = offsetInSource(text, numeral.index, sourceOf(node, context));
    const place = placeOf(node, path, context, offset);
    context.problems.push(messages.unboundNumeral(problemPlace(place), numeral.text));
  }
}
