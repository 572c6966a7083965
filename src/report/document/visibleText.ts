/**
 * Text without characters that nobody sees: controls, direction overrides and isolates, zero-width spaces, tags.
 * Labels and names that come from data lose them before they are printed; the writers set directions themselves.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(hiddenCharacters, "")
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
}

/**
 * Control characters, direction overrides and isolates, zero-width spaces and tag characters: a reader cannot see
 * them, and some turn 2013 into 3102 on the screen. Joiners and the two direction marks are part of written Arabic.
 */
export const hiddenCharacters =
  /(?![\t\n\r])\p{Cc}|[\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
