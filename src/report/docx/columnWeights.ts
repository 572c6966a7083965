/** A column this long wraps; longer texts do not make it wider, and longer words break. */
const LONGEST_LINE = 28;

/** Characters of a line of cells on the page, in the wider of the fonts that a reader's computer may set them in. */
const LINE = 76;

/** Room at both sides of a cell, in characters. */
const MARGINS = 3;

/** The head is bold, and so much wider. */
const BOLD = 1.15;

/** Lines may break at spaces, and after the hyphens and strokes of an address; never inside a number or a date. */
const wordsOf = (text: string): readonly string[] => text.split(/\s+|(?<=\p{L}[-/])|(?<=[-/])(?=\p{L})/u);

/**
 * Relative widths of columns by what stands in them. Every column first gets its longest word, so that no number and no
 * word is broken for want of room; what is left of the line goes to the columns with longer texts.
 *
 * @param rows texts of the cells, the head first
 */
export function columnWeights(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? "");
    const longestWord = Math.max(
      ...texts.flatMap((text, row) => wordsOf(text).map((word) => word.length * (row === 0 ? BOLD : 1))),
    );
    const longestText = Math.max(...texts.map((text) => text.length));
    const least = Math.min(longestWord, LONGEST_LINE) + MARGINS;
    return { least, wanted: Math.max(least, Math.min(longestText * 0.6, LONGEST_LINE) + MARGINS) };
  });
  const sum = (of: (need: (typeof needs)[number]) => number): number =>
    needs.reduce((total, need) => total + of(need), 0);
  const beyond = sum(({ least, wanted }) => wanted - least);
  const share = beyond === 0 ? 0 : Math.min(1, Math.max(0, LINE - sum(({ least }) => least)) / beyond);
  return needs.map(({ least, wanted }) => least + share * (wanted - least));
}
