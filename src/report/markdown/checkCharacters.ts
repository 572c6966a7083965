import type { Problem } from "../../errors/index.ts";
import { hiddenCharacters } from "../document/index.ts";
import { messages } from "./messages.ts";

/** Every invisible character of a text file, with line and column. */
export function checkCharacters(source: string, file: string): readonly Problem[] {
  return [...source.matchAll(hiddenCharacters)].map((match) => {
    const before = source.slice(0, match.index).split("\n");
    const column = String((before.at(-1) ?? "").length + 1);
    const hex = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return messages.hiddenCharacter({ file, line: before.length, column }, `U+${hex}`);
  });
}
