/**
 * The cells of the first record of a delimited text: quotes may enclose delimiters and line breaks, and are doubled
 * inside; empty lines before it are skipped.
 */
export function readHeader(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = text.search(/[^\r\n]/); i >= 0 && i < text.length; i++) {
    const character = text[i] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (character === "\n" || character === "\r") break;
    else cell += character;
  }
  cells.push(cell);
  return cells;
}
