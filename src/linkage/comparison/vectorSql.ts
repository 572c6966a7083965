import type { Comparison } from "./Comparison.ts";

/** Whole numbers up to here are exact everywhere. */
const LARGEST_WORD = 2 ** 52;

/** How many states a comparison has: its levels, and missing. */
export function stateCount(comparison: Comparison): number {
  return comparison.levels.length + 1;
}

/** Comparisons shared out over as few whole numbers as hold them: for each its word, and its place value there. */
export function vectorPlaces(
  comparisons: readonly Comparison[],
): readonly { readonly word: number; readonly place: number }[] {
  let word = 0;
  let base = 1;
  return comparisons.map((comparison) => {
    const states = stateCount(comparison);
    if (base * states > LARGEST_WORD) {
      word += 1;
      base = 1;
    }
    const place = base;
    base *= states;
    return { word, place };
  });
}

/** Names of the columns that hold the vectors. */
export function vectorColumns(comparisons: readonly Comparison[]): readonly string[] {
  const words = 1 + (vectorPlaces(comparisons).at(-1)?.word ?? 0);
  return Array.from({ length: words }, (_, word) => `vector${word}`);
}

/**
 * SQL that turns pairs into whole numbers: the levels of all comparisons as digits of a mixed base, the last value of
 * each digit meaning missing.
 *
 * @param pairs FROM clause that yields the prepared records as `l` and `r`
 * @param kept columns to hand on, as SQL over `l` and `r`, by name
 */
export function vectorSql(
  comparisons: readonly Comparison[],
  pairs: string,
  kept: Readonly<Record<string, string>> = {},
): string {
  const used = new Set<string>();
  const flat = (sql: string) =>
    sql.replace(/\b([lr])\.(\w+)/g, (_, side: string, column: string) => {
      used.add(`${side}.${column} AS ${side}_${column}`);
      return `${side}_${column}`;
    });
  const places = vectorPlaces(comparisons);
  const words = vectorColumns(comparisons).map((name, word) => {
    const digits = comparisons.flatMap((comparison, at) => {
      const { levels, missing, spokenFor } = comparison;
      const silent = spokenFor === undefined ? missing : `${missing} OR ${spokenFor}`;
      if (places[at]?.word !== word) return [];
      const cases = levels.map(({ condition }, level) => `WHEN ${flat(condition)} THEN ${level}`);
      return [
        `CAST(CASE WHEN ${flat(silent)} THEN ${levels.length} ${cases.join("\n")} END AS BIGINT) * ${places[at]?.place}`,
      ];
    });
    return `${digits.join("\n + ")} AS ${name}`;
  });
  const stages = [0, 1].map((stage) =>
    comparisons.flatMap(({ missing, distances }) =>
      (stage === 0 ? distances.slice(0, 1) : distances.slice(1)).map(
        ({ name, sql }) => `CASE WHEN ${flat(missing)} THEN NULL ELSE ${flat(sql)} END AS ${name}`,
      ),
    ),
  );
  const names = Object.keys(kept);
  const inner = [...names.map((name) => `${kept[name]} AS ${name}`), ...[...used].sort()];
  const first = `SELECT ${inner.join(",\n")} FROM ${pairs}`;
  const measured = stages.reduce(
    (from, distances) =>
      distances.length === 0 ? from : `SELECT *, ${distances.join(",\n")} FROM (${from})`,
    first,
  );
  return `SELECT ${[...names, ...words].join(",\n")} FROM (${measured})`;
}
