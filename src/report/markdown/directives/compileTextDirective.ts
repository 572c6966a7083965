import type { TextDirective } from "mdast-util-directive";
import type { Inline } from "../../document/index.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { citationDirective } from "./citationDirective.ts";
import { literalDirective } from "./literalDirective.ts";
import { messages } from "./messages.ts";
import { paragraphDirective } from "./paragraphDirective.ts";
import { quantityDirective } from "./quantityDirective.ts";
import { directiveAttributes, directiveLabel } from "./readDirective.ts";
import { referenceDirective } from "./referenceDirective.ts";
import { sectionDirective } from "./sectionDirective.ts";
import type { TextDirectiveCompiler } from "./TextDirectiveCompiler.ts";
import { termDirective } from "./termDirective.ts";

const textDirectives: Readonly<Record<string, TextDirectiveCompiler>> = {
  q: quantityDirective,
  cite: citationDirective,
  literal: literalDirective,
  ref: referenceDirective,
  paragraph: paragraphDirective,
  section: sectionDirective,
  term: termDirective,
};

/** Tells the names of text directives; every other name after a colon is prose. */
export const isTextDirective = (name: string): boolean => Object.hasOwn(textDirectives, name);

/** Resolves a text directive, or reports why it cannot be resolved and returns null. */
export function compileTextDirective(
  node: TextDirective,
  path: string,
  context: CompileContext,
): Inline | null {
  const place = placeOf(node, path, context);
  const compiler = isTextDirective(node.name) ? textDirectives[node.name] : undefined;
  if (compiler === undefined) {
    const known = Object.keys(textDirectives).map((name) => `:${name}[…]`);
    context.problems.push(messages.directiveUnknown(problemPlace(place), `:${node.name}`, known));
    return null;
  }
  const label = directiveLabel(node, context);
  const attributes = directiveAttributes(node, compiler.attributes, path, context);
  if (label === "") {
    context.problems.push(messages.directiveEmpty(problemPlace(place), node.name));
    return null;
  }
  return compiler.compile({ node, label, attributes, place }, context);
}
