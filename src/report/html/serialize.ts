import { visibleText } from "../document/index.ts";
import type { HtmlNode } from "./element.ts";

/** Elements that have no content and no end tag. */
const VOID = new Set(["br", "col", "hr", "meta"]);

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Escapes text for content and for attributes (always in double quotes): every `<` of a page begins a tag we wrote. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);
}

/** A node as HTML. */
export function serialize(node: HtmlNode): string {
  if ("raw" in node) return node.raw;
  if ("text" in node) return escapeHtml(node.text);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(visibleText(String(value)))}"`)
    .join("");
  const start = `<${node.tag}${attributes}>`;
  return VOID.has(node.tag) ? start : `${start}${node.children.map(serialize).join("")}</${node.tag}>`;
}
