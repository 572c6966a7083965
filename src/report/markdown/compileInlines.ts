import type { Link, LinkReference, PhrasingContent } from "mdast";
import type { Inline } from "../document/index.ts";
import { type CompileContext, placeOf, problemPlace, sourceOf } from "./CompileContext.ts";
import { checkClaims } from "./checkClaims.ts";
import { checkNumerals } from "./checkNumerals.ts";
import { compileTextDirective } from "./directives/index.ts";
import { messages } from "./messages.ts";

/** Resolves the text inside a paragraph; problems go to the context, and what cannot be resolved is left out. */
export function compileInlines(
  nodes: readonly PhrasingContent[],
  path: string,
  context: CompileContext,
): readonly Inline[] {
  return nodes.flatMap((node, index) => compileInline(node, `${path}/${index}.${node.type}`, context));
}

function compileInline(node: PhrasingContent, path: string, context: CompileContext): readonly Inline[] {
  const place = () => problemPlace(placeOf(node, path, context));
  switch (node.type) {
    case "text":
      checkNumerals(node.value, node, path, context);
      checkClaims(node.value, node, path, context);
      // A line break in the source is a space on the page.
      return [{ type: "text", value: node.value.replace(/[\t ]*\r?\n[\t ]*/g, " ") }];
    case "emphasis":
    case "strong":
      return [{ type: node.type, children: compileInlines(node.children, path, context) }];
    case "delete":
      return [{ type: "strikethrough", children: compileInlines(node.children, path, context) }];
    case "inlineCode":
      return [{ type: "code", value: node.value.replace(/\r?\n/g, " ") }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return compileLink(node, node.url, node.title, path, context);
    case "linkReference": {
      const definition = context.definitions.get(node.identifier.toLowerCase());
      if (definition !== undefined) return compileLink(node, definition.url, definition.title, path, context);
      context.problems.push(messages.linkUndefined(place(), node.label ?? node.identifier));
      return [];
    }
    case "footnoteReference":
      return compileFootnoteReference(node.identifier, node.label, place, context);
    case "textDirective": {
      const resolved = compileTextDirective(node, path, context);
      return resolved === null ? [] : [resolved];
    }
    case "image":
    case "imageReference":
      checkNumerals(node.alt ?? "", node, path, context);
      context.problems.push(
        messages.imageRefused(place(), node.type === "image" ? node.url : node.identifier),
      );
      return [];
    case "html":
      context.problems.push(messages.rawHtml(place(), shortened(node.value)));
      return [];
    default:
      context.problems.push(messages.unsupported(place(), (node as { type: string }).type));
      return [];
  }
}

function compileLink(
  node: Link | LinkReference,
  url: string,
  title: string | null | undefined,
  path: string,
  context: CompileContext,
): readonly Inline[] {
  const place = problemPlace(placeOf(node, path, context));
  if (typeof title === "string" && title !== "") checkNumerals(title, node, path, context);
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) {
    context.problems.push(messages.linkRefused(place, url));
    return [];
  }
  const [only, ...more] = node.children;
  const isAddress =
    more.length === 0 &&
    only?.type === "text" &&
    [url, url.replace(/^(?:https?:\/\/|mailto:)/i, "")].includes(only.value) &&
    !sourceOf(node, context).startsWith("[");
  // An address printed as itself is an address; in any other link the words are prose.
  const children: readonly Inline[] = isAddress
    ? [{ type: "text", value: only.value }]
    : compileInlines(node.children, path, context);
  if (children.some(isLinked)) context.problems.push(messages.unsupported(place, "a link inside a link"));
  return [{ type: "link", url, children }];
}

/** True for text that is printed as a link, or holds some. */
function isLinked(inline: Inline): boolean {
  if (inline.type === "citation" || inline.type === "reference" || inline.type === "footnote") return true;
  return inline.type === "link" || ("children" in inline && inline.children.some(isLinked));
}

function compileFootnoteReference(
  identifier: string,
  label: string | null | undefined,
  place: () => ReturnType<typeof problemPlace>,
  context: CompileContext,
): readonly Inline[] {
  const id = identifier.toLowerCase();
  if (!context.footnoteDefinitions.has(id)) {
    context.problems.push(messages.linkUndefined(place(), label ?? identifier));
    return [];
  }
  const isFirst = !context.footnotes.includes(id);
  if (isFirst) context.footnotes.push(id);
  return [{ type: "footnote", number: context.footnotes.indexOf(id) + 1, isFirst }];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
