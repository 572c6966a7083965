import type { Problem } from "../../errors/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import type { LanguageVersion } from "./checkParity.ts";
import { leavesOf } from "./leavesOf.ts";
import { messages } from "./messages.ts";
import { withoutWords } from "./withoutWords.ts";

const kinds = {
  quantities: "quantity",
  tables: "table",
  figures: "figure",
  sources: "source",
} as const satisfies Record<keyof AnalysisIndex, string>;

/** What two runs of an analysis returned beside their words: ids, values, limits, periods, inputs, cells. */
export function compareAnalyses(first: LanguageVersion, other: LanguageVersion): readonly Problem[] {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((name) => {
    const [mine, theirs] = [first.index[name], other.index[name]];
    const ids = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
    return ids.flatMap((id): readonly Problem[] => {
      const [one, two] = [mine.get(id), theirs.get(id)];
      const kind = kinds[name];
      if (one === undefined) return [messages.missing(kind, id, other.language, first.language)];
      if (two === undefined) return [messages.missing(kind, id, first.language, other.language)];
      return compareLeaves(
        leavesOf(withoutWords[name](one as never)),
        leavesOf(withoutWords[name](two as never)),
      ).map(([path, expected, found]) =>
        messages.value(kind, id, path, [first.language, expected], [other.language, found]),
      );
    });
  });
}

/** A table whose every cell differs is answered by its first differences. */
const MOST_DIFFERENCES = 5;

function compareLeaves(
  first: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly (readonly [string, string, string])[] {
  return [...new Set([...first.keys(), ...other.keys()])]
    .map((path) => [path, first.get(path) ?? "missing", other.get(path) ?? "missing"] as const)
    .filter(([, one, two]) => one !== two)
    .slice(0, MOST_DIFFERENCES);
}
