import type { Nodes } from "mdast";
import { findOverclaims } from "../claims/index.ts";
import { type CompileContext, placeOf, problemPlace, sourceOf } from "./CompileContext.ts";
import { messages } from "./messages.ts";
import { offsetInSource } from "./offsetInSource.ts";

/** Reports words of a text that claim more than a statistic can show, each at its own line and column. */
export function checkClaims(text: string, node: Nodes, path: string, context: CompileContext): void {
  for (const claim of findOverclaims(text, context.language)) {
    const place = placeOf(node, path, context, offsetInSource(text, claim.index, sourceOf(node, context)));
    context.problems.push(messages.overclaim(problemPlace(place), claim.text, claim.instead));
  }
}
