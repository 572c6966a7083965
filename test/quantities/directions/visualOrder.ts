import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/**
 * What the eye sees from left to right when a text is set in a paragraph of a direction: the algorithm of the Unicode
 * Standard, Annex #9, by bidi-js. Isolates are taken out of the answer, brackets are mirrored.
 */
export function visualOrder(text: string, direction: "ltr" | "rtl"): string {
  const levels = bidi.getEmbeddingLevels(text, direction);
  const letters = [...text.split("")];
  for (const [index, mirrored] of bidi.getMirroredCharactersMap(text, levels)) letters[index] = mirrored;
  for (const [start, end] of bidi.getReorderSegments(text, levels))
    letters.splice(start, end - start + 1, ...letters.slice(start, end + 1).reverse());
  return letters.join("").replace(/[\u2066-\u2069]/g, "");
}
