import type { RedactionWording } from "./RedactionWording.ts";

export const de: RedactionWording = {
  title: "Schwärzungen",
  introduction:
    "Alles, was irgendjemand vor manchen Lesern zurückgehalten haben wollte. Eine Schwärzung entscheidet, wer einen Teil sieht; sie ändert keinen Wert, und die geschwärzte Fassung ist nachweislich Teil der versiegelten.",
  none: "Niemand hat eine Schwärzung verlangt.",
  id: "Schwärzung",
  askedBy: "Verlangt von",
  day: "Am",
  reason: "Grund",
  decision: "Entscheidung",
  granted: "bewilligt von {by}",
  refused: "abgelehnt von {by}",
};
