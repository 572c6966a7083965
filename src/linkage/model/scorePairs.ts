import type { Store } from "../../archive/index.ts";
import { vectorColumns } from "../comparison/vectorSql.ts";
import { dependenceWeight } from "./dependenceWeight.ts";
import type { LinkageModel } from "./LinkageModel.ts";
import { decodeVectors, type Patterns } from "./Patterns.ts";

/** Pairs with their weights: log2 odds that both records are one person's, prior odds included. */
export interface ScoredPairs {
  /** Numbers of the records, the smaller first; sorted. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
}

/** How often a value of the record is found, by the ending of its column; for the weights of exact agreement. */
export type CountOf = (column: string) => number;

/** Endings of the columns whose values are counted, sorted. */
export function countedColumns(model: LinkageModel): readonly string[] {
  const columns = model.comparisons.flatMap(({ comparison }) =>
    comparison.levels.flatMap(({ band }) => (band === undefined ? [] : [band.column])),
  );
  return [...new Set(columns)].sort();
}

/**
 * Weights of the pairs of a table, those that can reach a floor. Exact agreement on a value counts as the value is rare:
 * log2(mean count of its band / its own count) is added.
 *
 * @param relation pairs with `l`, `r` and the words of their vectors
 */
export async function scorePairs(
  model: LinkageModel,
  relation: string,
  floor: number,
  store: Store,
): Promise<ScoredPairs> {
  const comparisons = model.comparisons.map(({ comparison }) => comparison);
  const words = vectorColumns(comparisons);
  const list = words.join(", ");
  const distinct = await store.columns(`SELECT DISTINCT ${list} FROM ${relation} ORDER BY ${list}`);
  const patterns = { levels: decodeVectors(comparisons, distinct), comparisons: comparisons.length };
  const kept: number[] = [];
  for (let p = 0; p < (distinct[0]?.length ?? 0); p++)
    if (highestWeight(model, patterns, p) >= floor) kept.push(p);
  const chosen = Object.fromEntries(words.map((word, at) => [word, kept.map((p) => distinct[at]?.[p] ?? 0)]));
  await store.numbers("kept_vectors", { ...chosen, pattern: kept });
  const counted = countedColumns(model);
  const [left, right, pattern, ...counts] = (await store.columns(
    `SELECT ${["l", "r", "pattern", ...counted.map((column) => `n_${column}`)].join(", ")}
       FROM ${relation} JOIN kept_vectors USING (${list}) JOIN records ON rid = l ORDER BY l, r`,
  )) as [Float64Array, Float64Array, Float64Array, ...Float64Array[]];
  const byColumn = new Map(counted.map((column, at) => [column, counts[at] as Float64Array]));
  const weight = new Float64Array(left.length);
  for (let at = 0; at < left.length; at++)
    weight[at] = pairWeight(
      model,
      patterns,
      pattern[at] as number,
      (column) => byColumn.get(column)?.[at] ?? 1,
    );
  return pairsFrom({ left: new Int32Array(left), right: new Int32Array(right), weight }, floor);
}

/** The pairs from a weight on. */
export function pairsFrom({ left, right, weight }: ScoredPairs, lowest: number): ScoredPairs {
  const isKept = (_: number, at: number) => (weight[at] as number) >= lowest;
  return { left: left.filter(isKept), right: right.filter(isKept), weight: weight.filter(isKept) };
}

function together(model: LinkageModel, decoded: Decoded, pattern: number): number {
  if (model.dependences.length === 0) return 0;
  const comparisons = model.comparisons.map(({ comparison }) => comparison);
  return dependenceWeight(model.dependences, comparisons, decoded, pattern);
}

type Decoded = Pick<Patterns, "levels" | "comparisons">;

/** Prior log2 odds. */
export function priorWeight({ matchProbability }: LinkageModel): number {
  return Math.log2(matchProbability / (1 - matchProbability));
}

/** The most that a pair of this vector can weigh, were its values found only twice. */
function highestWeight(model: LinkageModel, { levels, comparisons }: Decoded, pattern: number): number {
  let weight = priorWeight(model) + together(model, { levels, comparisons }, pattern);
  for (const [k, { levels: fitted }] of model.comparisons.entries()) {
    const level = fitted[levels[pattern * comparisons + k] as number];
    if (level !== undefined) weight += level.weight + refinement(level.meanCount, 1);
  }
  return weight;
}

function pairWeight(
  model: LinkageModel,
  { levels, comparisons }: Decoded,
  pattern: number,
  countOf: CountOf,
): number {
  let weight = priorWeight(model) + together(model, { levels, comparisons }, pattern);
  for (const [k, { comparison, levels: fitted }] of model.comparisons.entries()) {
    const at = levels[pattern * comparisons + k] as number;
    const level = fitted[at];
    if (level === undefined) continue;
    weight += level.weight;
    const band = comparison.levels[at]?.band;
    if (band !== undefined) weight += refinement(level.meanCount, countOf(band.column));
  }
  return weight;
}

/** What the frequency of the value itself adds: a value found fewer than twice cannot be agreed on. */
export function refinement(meanCount: number | null, count: number): number {
  return meanCount === null ? 0 : Math.log2(Math.max(1.5, meanCount) / Math.max(1.5, count));
}
