import { type Direction, isolateRuns, oppositeRuns } from "../../quantities/index.ts";
import { visibleText } from "../document/index.ts";
import type { HtmlElement, HtmlNode } from "./element.ts";

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

/** Attributes that are read to people. */
const SPOKEN = new Set(["title", "aria-label", "alt"]);

/**
 * A node as HTML, in a page of a direction. What runs against the direction of its element is isolated: Arabic phrases
 * in a text from left to right; numbers and other scripts in one from right to left, where 2013-08-14 would be
 * displayed as 14-08-2013.
 */
export function serialize(node: HtmlNode, direction: Direction): string {
  if ("raw" in node) return node.raw;
  if ("text" in node) return serializeText(node.text, direction);
  const own = ownDirection(node, direction);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = visibleText(String(value));
      return ` ${name}="${escapeHtml(SPOKEN.has(name) ? isolateRuns(text, own) : text)}"`;
    })
    .join("");
  const start = `<${node.tag}${attributes}>`;
  if (VOID.has(node.tag)) return start;
  const inside =
    node.tag === "title"
      ? node.children.map((child) => ("text" in child ? escapeHtml(isolateRuns(child.text, own)) : ""))
      : node.children.map((child) => serialize(child, own));
  return `${start}${inside.join("")}</${node.tag}>`;
}

function ownDirection({ attributes: { dir } }: HtmlElement, inherited: Direction): Direction {
  return dir === "ltr" || dir === "rtl" ? dir : inherited;
}

function serializeText(text: string, direction: Direction): string {
  const open = direction === "rtl" ? '<bdi dir="ltr">' : '<bdi lang="ar" dir="rtl">';
  let html = "";
  let from = 0;
  for (const { start, end } of oppositeRuns(text, direction)) {
    html += `${escapeHtml(text.slice(from, start))}${open}${escapeHtml(text.slice(start, end))}</bdi>`;
    from = end;
  }
  return html + escapeHtml(text.slice(from));
}
