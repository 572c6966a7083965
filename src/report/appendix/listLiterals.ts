import { type Block, paragraph, text } from "../document/index.ts";
import type { AppendixParts } from "./buildAppendix.ts";

/** A table of the numerals written by hand, each with its reason, each pair once. */
export function listLiterals({ document, ledger, wording }: AppendixParts): readonly Block[] {
  const words = wording.ledger;
  const pairs = new Map<string, readonly [string, string]>();
  for (const { text: written, reason, where } of ledger.literals)
    if (where.file === document.file) pairs.set(JSON.stringify([written, reason]), [written, reason]);
  if (pairs.size === 0) return [];
  const rows = [...pairs.values()].map(([written, reason]) => [[text(written)], [text(reason)]]);
  return [
    paragraph(words.literalsIntroduction),
    {
      type: "textTable",
      label: words.literals,
      align: [null, null],
      widths: [1, 3],
      rows: [[[text(words.literal)], [text(words.reason)]], ...rows],
    },
  ];
}
