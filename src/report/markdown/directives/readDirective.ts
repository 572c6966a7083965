import type { Nodes } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { type CompileContext, placeOf, problemPlace, sourceOf } from "../CompileContext.ts";
import { messages } from "./messages.ts";

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** What stands between the brackets, as written; "" when there are none. */
export function directiveLabel(node: Directive, context: CompileContext): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? "" : context.source.slice(start, end).trim();
}

/**
 * The id of `{#id}` or `{id=…}`. Read from the source, because Markdown's shorthand takes the dots of
 * `{#vdc.monthly}` for classes.
 */
export function directiveId(node: Directive, context: CompileContext): string {
  const opening = sourceOf(node, context).split("\n")[0] ?? "";
  const shorthand = /[{\s]#([^\s{}#=]+)/.exec(opening.slice(opening.indexOf("{")))?.[1];
  return shorthand ?? node.attributes?.id ?? "";
}

/** The attributes of a directive by name; unknown ones are reported. */
export function directiveAttributes(
  node: Directive,
  allowed: readonly string[],
  path: string,
  context: CompileContext,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (allowed.includes(name)) attributes[name] = value ?? "";
    else if (!(name === "class" && allowed.includes("id")))
      context.problems.push(
        messages.attributeUnknown(problemPlace(placeOf(node, path, context)), node.name, name, allowed),
      );
  }
  return attributes;
}

export const isDirective = (node: Nodes): node is Directive =>
  node.type === "textDirective" || node.type === "leafDirective" || node.type === "containerDirective";
