import type { PublishedFigure } from "../../archive/index.ts";
import type { Language } from "../../quantities/index.ts";
import { selectMaking, wordFor } from "./selectMaking.ts";

/** How a published figure was read, in words: "secondary account". */
export function spokenVerification(
  verification: PublishedFigure["verification"],
  language: Language,
): string {
  return wordFor(selectMaking(language).values, verification);
}
