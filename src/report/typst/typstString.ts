import { arabicRuns, visibleText } from "../document/index.ts";

/**
 * A text as a Typst string literal. Every text of a report goes through here and stands in code, never in markup:
 * inside a string only the backslash and the quote have a meaning, so `#`, `$`, `*`, `@`, `<x>` and backticks cannot
 * become anything but themselves.
 */
export function typstString(text: string): string {
  return quoted(visibleText(text));
}

const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const END_OF_ISOLATE = "\u2069";

/** A word longer than a SHA-256 is no word of a language; it may break, or it would run out of its cell. */
const LONGEST_WORD = 64;

const ZERO_WIDTH_SPACE = "\u200B";

const withBreaks = (text: string): string =>
  text.replace(/[^\s-]+/gu, (word) =>
    word.length <= LONGEST_WORD ? word : word.replace(/.{16}(?=.)/gu, `$&${ZERO_WIDTH_SPACE}`),
  );

/** Text to be printed: a string literal in which every Arabic phrase is isolated from the numbers beside it. */
export function typstText(text: string): string {
  const visible = withBreaks(visibleText(text));
  let isolated = "";
  let from = 0;
  for (const { start, end } of arabicRuns(visible)) {
    isolated +=
      visible.slice(from, start) + RIGHT_TO_LEFT_ISOLATE + visible.slice(start, end) + END_OF_ISOLATE;
    from = end;
  }
  return quoted(isolated + visible.slice(from));
}

/** The same for text whose line breaks count. */
export function typstLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => typstText(line.replaceAll("\t", "    ")))
    .join(' + "\\n" + ');
}
