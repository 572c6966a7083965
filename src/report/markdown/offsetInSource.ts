/**
 * Where a character of a text stands in the source it came from. The two differ by backslashes, character references
 * (`&#49;`) and what continues a quote or list at the start of a line; those are stepped over.
 */
export function offsetInSource(text: string, index: number, source: string): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset = skipTo(text[at], offset, source).after;
  const found = skipTo(text[index], offset, source).at;
  return found < source.length ? found : 0;
}

function skipTo(character: string | undefined, from: number, source: string): { at: number; after: number } {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === character) return { at, after: at + 1 };
    if (source[at] === "&") {
      const end = source.indexOf(";", at);
      if (end !== -1 && end - at <= 32) return { at, after: end + 1 };
    }
  }
  return { at: source.length, after: source.length };
}
