import { textWidth } from "./textWidth.ts";

/**
 * Breaks a text into lines not wider than `width` pixels: between words where it can, inside a word that is wider
 * than a line by itself. Nothing is left out: the lines joined are the text, less the spaces at the breaks.
 */
export function wrapText(
  text: string,
  width: number,
  style: { readonly size: number; readonly bold?: boolean },
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    // A word that fits is not taken apart: the beginning of an Arabic word can be wider than the whole.
    const pieces = textWidth(word, style) <= width ? [word] : breakWord(word, width, style);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** Pieces of one word, each at least one letter with its marks. */
function breakWord(word: string, width: number, style: { readonly size: number }): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word.match(letterWithMarks) ?? []) {
    if (piece !== "" && textWidth(piece + letter, style) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;
