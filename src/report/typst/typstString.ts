import { visibleText } from "../document/index.ts";

/**
 * A text as a Typst string literal. Every text of a report goes through here and stands in code, never in markup:
 * inside a string only the backslash and the quote have a meaning, so `#`, `$`, `*`, `@`, `<x>` and backticks cannot
 * become anything but themselves.
 */
export function typstString(text: string): string {
  return `"${visibleText(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** The same for text whose line breaks count. */
export function typstLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => typstString(line.replaceAll("\t", "    ")))
    .join(' + "\\n" + ');
}
