import { type RandomStream, uniformIndex } from "../../statistics/index.ts";
import { oneOf } from "./draw.ts";

/** Arabic letters that a reader of a photographed card takes for one another: dots lost or added, and like strokes. */
const ALIKE = ["بتثني", "جحخ", "درذزو", "سش", "صض", "طظ", "عغ", "فق", "هة", "كل"];
const ALIKE_OF: ReadonlyMap<string, readonly string[]> = new Map(
  ALIKE.flatMap((group) =>
    [...group].map((letter) => [letter, [...group].filter((other) => other !== letter)] as const),
  ),
);

/** A name with one letter read as another; unchanged when it has none that can be misread. */
export function misread(stream: RandomStream, text: string): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (ALIKE_OF.has(letter) ? [at] : []));
  if (places.length === 0) return text;
  const at = oneOf(stream, places);
  letters[at] = oneOf(stream, ALIKE_OF.get(letters[at] as string) ?? []);
  return letters.join("");
}

/** A name with one slip of a key: two neighbours exchanged, a letter left out, a letter twice. */
export function mistype(stream: RandomStream, text: string): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = 1 + uniformIndex(stream, letters.length - 2);
  const letter = letters[at] as string;
  const slip = uniformIndex(stream, 3);
  if (slip === 0) letters.splice(at, 2, letters[at + 1] as string, letter);
  else if (slip === 1) letters.splice(at, 1);
  else letters.splice(at, 0, letter);
  return letters.join("");
}

/** A number with one digit read as another that looks like it in Arabic-Indic or in European hand. */
export function misreadDigit(stream: RandomStream, text: string): string {
  const at = uniformIndex(stream, text.length);
  const other: Readonly<Record<string, string>> = {
    "0": "6",
    "1": "7",
    "2": "3",
    "3": "8",
    "4": "9",
    "5": "0",
    "6": "7",
    "7": "8",
    "8": "7",
    "9": "4",
  };
  const digit = other[text[at] as string] ?? "1";
  return text.slice(0, at) + digit + text.slice(at + 1);
}
