import { compareNameParts, type PartComparison } from "./compareNameParts.ts";
import type { NamePart } from "./NamePart.ts";

/** A part of one name beside the part of the other that stands for it; null: the other name lacks it. */
export interface AlignedPart {
  readonly a: NamePart | null;
  readonly b: NamePart | null;
  /** Null where one is missing: what a source leaves out is neither agreement nor disagreement. */
  readonly comparison: PartComparison | null;
}

/** What a part counts for when parts are set beside each other; not a probability. */
const WORTH = {
  equal: 1,
  transliterated: 1,
  dots: 0.8,
  close: 0.8,
  initial: 0.5,
  consonants: 0.3,
  different: -0.3,
};

/**
 * Sets the parts of two names beside each other in their order, so that the sum of what agrees is largest; parts of the
 * longer name without a counterpart are missing from the other. Needleman and Wunsch 1970 with gaps free of charge.
 */
export function alignParts(a: readonly NamePart[], b: readonly NamePart[]): AlignedPart[] {
  const comparisons = a.map((x) => b.map((y) => compareNameParts(x, y)));
  const compared = (i: number, j: number) => (comparisons[i] as PartComparison[])[j] as PartComparison;
  const worth = (i: number, j: number) => WORTH[compared(i, j).relation];
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(at(i + 1, j + 1) + worth(i, j), at(i + 1, j), at(i, j + 1));
  const aligned: AlignedPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const both = i < a.length && j < b.length;
    if (both && at(i, j) === at(i + 1, j + 1) + worth(i, j)) {
      aligned.push({
        a: a[i] as NamePart,
        b: b[j] as NamePart,
        comparison: compared(i, j),
      });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i, j) === at(i + 1, j))) {
      aligned.push({ a: a[i++] as NamePart, b: null, comparison: null });
    } else aligned.push({ a: null, b: b[j++] as NamePart, comparison: null });
  }
  return mergeOpposites(aligned);
}

/** A part that only a has next to one that only b has are two parts in one place: they differ, neither is missing. */
function mergeOpposites(aligned: readonly AlignedPart[]): AlignedPart[] {
  const merged: AlignedPart[] = [];
  for (const part of aligned) {
    const before = merged.at(-1);
    const opposite = before !== undefined && before.comparison === null && part.comparison === null;
    const a = before?.a ?? part.a;
    const b = before?.b ?? part.b;
    if (opposite && a !== null && b !== null && (before.a === null) !== (part.a === null))
      merged[merged.length - 1] = { a, b, comparison: compareNameParts(a, b) };
    else merged.push(part);
  }
  return merged;
}
