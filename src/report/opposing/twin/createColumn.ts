import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** A column of a twin: what it is taken for, and a value for the row of a number. */
export interface TwinColumn {
  readonly kind: "identifier" | "date" | "number" | "category";
  readonly make: (row: number) => string;
}

/** A value that fewer records than this have would point to them: it is left out. */
const SMALLEST_GROUP = 10;

/** Shares are kept to twentieths. */
const TWENTIETHS = 20;

const date = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{1,2}[./]\d{1,2}[./]\d{4})$/;
const number = /^-?\d+(?:\.\d+)?$/;

/** Reads what a column of real values is like, coarsely, and makes others like it. */
export function createColumn(name: string, values: readonly string[], random: RandomGenerator): TwinColumn {
  const present = values.filter((value) => value !== "");
  const missing = Math.round((TWENTIETHS * (values.length - present.length)) / Math.max(values.length, 1));
  const orMissing = (make: (row: number) => string) => (row: number) =>
    uniformInt(random, 1, TWENTIETHS) <= missing ? "" : make(row);
  const share = (test: (value: string) => boolean) =>
    present.length > 0 && present.filter(test).length >= 0.9 * present.length;
  // Names of columns say more than values: a detainee's number is a number and points to a person.
  if (/(?:^|_)(?:id|number|name|serial|file|folder|code)s?(?:$|_)/i.test(name) || name === "id")
    return { kind: "identifier", make: orMissing((row) => `SYNTHETIC-${String(row).padStart(6, "0")}`) };
  if (share((value) => date.test(value))) return { kind: "date", make: orMissing(dates(present, random)) };
  if (share((value) => number.test(value)))
    return { kind: "number", make: orMissing(numbers(present, random)) };
  const groups = commonGroups(present);
  if (groups.length === 0) return { kind: "identifier", make: orMissing((row) => `SYNTHETIC text ${row}`) };
  return { kind: "category", make: orMissing(() => pick(groups, random)) };
}

/** A year drawn as coarsely as the real ones fall, a month and day drawn evenly; as precise as ISO 8601 allows. */
function dates(present: readonly string[], random: RandomGenerator): () => string {
  const years = commonGroups(present.map((value) => /\d{4}/.exec(value)?.[0] ?? ""));
  const all = present.map((value) => Number(/\d{4}/.exec(value)?.[0] ?? 0)).filter((year) => year > 0);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const two = (value: number) => String(value).padStart(2, "0");
  return () => {
    const year = years.length > 0 ? pick(years, random) : String(uniformInt(random, first, last));
    return `${year}-${two(uniformInt(random, 1, 12))}-${two(uniformInt(random, 1, 28))}`;
  };
}

/** A whole number drawn evenly between the rounded tenth and ninetieth percentile: no extreme of anyone's. */
function numbers(present: readonly string[], random: RandomGenerator): () => string {
  const sorted = present
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, at(0.9) - at(0.1)))) - 1);
  const lower = Math.floor(at(0.1) / step) * step;
  const upper = Math.ceil(at(0.9) / step) * step;
  return () => String(uniformInt(random, lower, Math.max(lower, upper)));
}

/** Values that enough records share, each with its weight in twentieths. */
function commonGroups(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= SMALLEST_GROUP);
  const total = common.reduce((sum, [, count]) => sum + count, 0);
  return common
    .map(([value, count]) => [value, Math.max(1, Math.round((TWENTIETHS * count) / total))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function pick(groups: readonly (readonly [string, number])[], random: RandomGenerator): string {
  const total = groups.reduce((sum, [, weight]) => sum + weight, 0);
  let left = uniformInt(random, 1, total);
  for (const [value, weight] of groups) {
    left -= weight;
    if (left <= 0) return value;
  }
  return groups[0]?.[0] ?? "";
}
