/**
 * The elements of a JSON array as they are written, each on one line: parsed and written again, a number of 20 digits
 * would become another number.
 *
 * @param text a JSON array, known to be valid
 */
export function splitJsonArray(text: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character === "\\") i++;
      else if (character === '"') quoted = false;
      continue;
    }
    if (character === '"') quoted = true;
    else if (character === "[" || character === "{") {
      if (depth++ === 0) start = i + 1;
    } else if (character === "]" || character === "}" || (character === "," && depth === 1)) {
      if (depth === 1) {
        const element = text
          .slice(start, i)
          .replace(/[\r\n]+/g, " ")
          .trim();
        if (element !== "") elements.push(element);
        start = i + 1;
      }
      if (character !== ",") depth--;
    }
  }
  return elements;
}
