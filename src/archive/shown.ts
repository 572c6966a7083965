const longestShown = 80;
/** Control and format characters, line separators, halves of characters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A value as it may be shown: short, on one line. */
export function shown(value: string): string {
  const characters = Array.from(value.slice(0, 4 * longestShown).replace(unprintable, " "));
  return characters.length > longestShown
    ? `${characters.slice(0, longestShown).join("")}…`
    : characters.join("");
}
