/** A column this long wraps; longer texts do not make it wider. */
const LONGEST_LINE = 28;

/**
 * Relative widths of columns by what stands in them, so that no word is broken for want of room: as wide as the longest
 * word, and wider for longer texts up to a line.
 *
 * @param rows texts of the cells, the head first
 */
export function columnWeights(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? "");
    const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/).map((word) => word.length)));
    const longestText = Math.max(...texts.map((text) => text.length));
    return Math.max(longestWord, Math.min(longestText * 0.6, LONGEST_LINE)) + 2;
  });
}
