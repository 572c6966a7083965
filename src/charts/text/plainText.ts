/**
 * A label as one line of harmless text: control characters, directional overrides and halves of surrogate pairs
 * are removed or replaced, white space is collapsed. Directional overrides go because U+202E can make 2013 read as
 * 3102; isolates that a label needs are put back by `isolateDirections`.
 */
export function plainText(label: string): string {
  return label
    .replace(loneSurrogate, "\uFFFD")
    .replace(directional, "")
    .replace(whiteSpace, " ")
    .replace(notInXml, "\uFFFD")
    .trim();
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const directional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const whiteSpace = /[\s\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids or discourages
const notInXml = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
