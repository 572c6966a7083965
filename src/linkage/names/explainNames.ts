import type { AlignedPart } from "./alignParts.ts";
import type { PartRelation } from "./compareNameParts.ts";
import type { NameLevel } from "./compareNames.ts";
import type { NameProblem } from "./parseName.ts";

const LEVELS: Readonly<Record<NameLevel, string>> = {
  same: "The names agree in every part.",
  near: "The names agree in every part but for the spelling of some.",
  "parts-missing": "What both names give agrees; one of them gives less.",
  reordered: "The names have the same parts in another order.",
  "one-part-differs": "The names agree but for one part.",
  relatives: "All but the given name agrees, as with brothers or with father and son.",
  different: "The names differ.",
  "not-comparable": "One of the texts gives no name to compare.",
};

const RELATIONS: Readonly<Record<PartRelation, string>> = {
  equal: "the same",
  transliterated: "the same name in another spelling",
  dots: "the same but for dots",
  close: "close",
  initial: "an initial",
  consonants: "the same consonants with other vowels",
  different: "different",
};

const PROBLEMS: Readonly<Record<NameProblem, string>> = {
  empty: "It is empty.",
  "no-letters": "It has no letter.",
  "too-long": "It is longer than any name.",
};

/** Text from a source stands in isolates, so that Arabic and Latin names keep their places in a line. */
function isolated(part: { readonly text: string } | null): string {
  return part === null ? "(missing)" : `\u2068${part.text}\u2069`;
}

/** A comparison in words. */
export function explainNames(
  level: NameLevel,
  parts: readonly AlignedPart[],
  problem: NameProblem | null,
): string {
  const details = parts.map(({ a, b, comparison }) => {
    const pair = `${isolated(a)} – ${isolated(b)}`;
    return comparison === null ? pair : `${pair}: ${RELATIONS[comparison.relation]}`;
  });
  const reason = problem === null ? [] : [PROBLEMS[problem]];
  return [LEVELS[level], ...reason, ...(details.length === 0 ? [] : [`${details.join("; ")}.`])].join(" ");
}
