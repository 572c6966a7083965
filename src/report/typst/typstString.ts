import { type Direction, isolateRuns, leftToRightRuns } from "../../quantities/index.ts";
import { visibleText } from "../document/index.ts";

/**
 * A text as a Typst string literal. Every text of a report goes through here and stands in code, never in markup:
 * inside a string only the backslash and the quote have a meaning, so `#`, `$`, `*`, `@`, `<x>` and backticks cannot
 * become anything but themselves.
 */
export function typstString(text: string): string {
  return quoted(visibleText(text));
}

const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** A word longer than a SHA-256 is no word of a language; it may break, or it would run out of its cell. */
const LONGEST_WORD = 64;

const ZERO_WIDTH_SPACE = "\u200B";

const withBreaks = (text: string): string =>
  text.replace(/[^\s-]+/gu, (word) =>
    word.length <= LONGEST_WORD ? word : word.replace(/.{16}(?=.)/gu, `$&${ZERO_WIDTH_SPACE}`),
  );

/**
 * Text to be printed, as an expression of Typst: what runs against the direction of the text is isolated from what
 * stands beside it.
 */
export function typstText(text: string, direction: Direction): string {
  const visible = withBreaks(visibleText(text));
  return direction === "rtl" ? rightToLeft(visible) : quoted(isolateRuns(visible, "ltr"));
}

/**
 * In Arabic text, numbers and short words with digits go into boxes with a direction of their own: isolates would do
 * the same for the eye, but PDF readers put them among the letters of the text they extract. Longer phrases must be
 * able to break, so they are isolated where they need it; a phrase of letters alone does not.
 */
function rightToLeft(text: string): string {
  const pieces: string[] = [];
  let plain = "";
  let from = 0;
  for (const { start, end } of leftToRightRuns(text)) {
    const run = text.slice(start, end);
    plain += text.slice(from, start);
    from = end;
    if (!/[\p{N}\p{P}\p{S}]/u.test(run)) plain += run;
    else if (/\s/u.test(run) || run.length > LONGEST_BOX) plain += isolateRuns(run, "rtl");
    else {
      pieces.push(quoted(plain), `left-to-right(${quoted(run)})`);
      plain = "";
    }
  }
  pieces.push(quoted(plain + text.slice(from)));
  const printed = pieces.filter((piece) => piece !== '""');
  return printed.length === 1 ? (printed[0] ?? "") : `(${printed.join(" + ") || '""'})`;
}

/** A longer word may have to break at the end of a line, which a box does not. */
const LONGEST_BOX = 40;

/** Text that must be a string, such as the title in the properties of the file: isolated by characters. */
export function typstIsolated(text: string, direction: Direction): string {
  return quoted(isolateRuns(visibleText(text), direction));
}

/** Code inside a text: one run from left to right, whatever is in it. */
export function typstCode(text: string, direction: Direction): string {
  const code = withBreaks(visibleText(text));
  const isolated = isolateRuns(code, "ltr");
  return quoted(direction === "rtl" ? `\u2066${isolated}\u2069` : isolated);
}

/** Code, whose line breaks count and which is read from left to right in every language. */
export function typstLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => typstText(line.replaceAll("\t", "    "), "ltr"))
    .join(' + "\\n" + ');
}
