import { createRequire } from "node:module";
import type bidiFactory from "bidi-js";

// The package's own types know only its module form.
const bidi = (createRequire(import.meta.url)("bidi-js") as typeof bidiFactory.default)();

/**
 * What the eye sees from left to right when a text is set in a paragraph of a direction: the algorithm of the Unicode
 * Standard, Annex #9, by bidi-js, with brackets mirrored and isolates taken out of the answer.
 */
export function visualOrder(text: string, direction: "ltr" | "rtl"): string {
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const letters = text.split("");
  for (const [index, mirrored] of bidi.getMirroredCharactersMap(text, embedding.levels))
    letters[index] = mirrored;
  for (const [start = 0, end = 0] of bidi.getReorderSegments(text, embedding))
    letters.splice(start, end - start + 1, ...letters.slice(start, end + 1).reverse());
  return letters.join("").replace(/[\u2066-\u2069]/g, "");
}
