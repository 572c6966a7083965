import type { Store } from "../../archive/index.ts";
import { type PairScope, scopeCondition } from "../blocking/pairsSql.ts";
import type { Comparison } from "../comparison/Comparison.ts";
import { vectorSql } from "../comparison/vectorSql.ts";
import type { Dependence, LinkageModel } from "./LinkageModel.ts";
import { countPatterns, type Patterns } from "./Patterns.ts";

/** Pairs looked at for two properties that seem to go together. */
const LOOKED_AT = 100_000;
/** How many times more often than by chance two agreements must come together to count. */
const NOTABLE = 1.5;
/** Fewer pairs of different persons than this, or than this share, may be matches whose other properties are damaged. */
const FEW = 30;
const SMALL_SHARE = 0.02;

/**
 * Properties whose agreements come together also in records of different persons, such as a postcode and its town: the
 * second agreement then says less than it would alone. The pairs that agree on both are counted exactly; how many of
 * them are matches is told by the other properties; the rest, over what chance would bring, is the dependence. Of
 * properties that all hang together, the strongest ties that form a tree are kept (Chow and Liu 1968).
 */
export async function findDependences(
  model: LinkageModel,
  pairs: number,
  scope: PairScope,
  store: Store,
): Promise<readonly Dependence[]> {
  const comparisons = model.comparisons.map(({ comparison }) => comparison);
  const keys = comparisons.map(({ levels }) => levels.find(({ band }) => band !== undefined)?.band?.column);
  const agreeing = model.comparisons.map(({ comparison, levels }) =>
    levels.reduce((sum, { u }, at) => (comparison.levels[at]?.band === undefined ? sum : sum + u), 0),
  );
  const found: Dependence[] = [];
  for (const [a, one] of keys.entries())
    for (const [b, other] of keys.entries()) {
      if (one === undefined || other === undefined || a >= b) continue;
      const both = await countAgreeing(one, other, scope, store);
      const filled = await bothFilled(one, other, store);
      const expected = pairs * filled * (agreeing[a] as number) * (agreeing[b] as number);
      if (both < 2 * expected + 20) continue;
      const matches = await shareOfMatches(model, comparisons, a, b, both, pairs, scope, store);
      const apart = both * (1 - matches);
      const lift = apart / Math.max(expected, 1);
      const certain =
        apart >= FEW && 1 - matches >= SMALL_SHARE && apart > expected + 5 * Math.sqrt(expected);
      if (certain && lift >= NOTABLE) found.push({ first: a, second: b, lift, weight: -Math.log2(lift) });
    }
  return tree(found, comparisons.length);
}

/** Pairs that agree wholly on two properties. */
function countAgreeing(one: string, other: string, scope: PairScope, store: Store): Promise<number> {
  const count = scope === "all" ? "c * (c - 1) / 2" : "(c * c - squares) / 2";
  return store.number(`
    SELECT coalesce(sum(${count}), 0)
      FROM (SELECT sum(k) AS c, sum(k * k) AS squares
              FROM (SELECT c_${one} AS a, c_${other} AS b, source, count(*)::DOUBLE AS k FROM records
                     WHERE c_${one} IS NOT NULL AND c_${other} IS NOT NULL GROUP BY ALL)
             GROUP BY a, b)`);
}

/** Share of pairs in which both records have both values. */
async function bothFilled(one: string, other: string, store: Store): Promise<number> {
  const share = await store.number(
    `SELECT avg(CAST(c_${one} IS NOT NULL AND c_${other} IS NOT NULL AS INTEGER)) FROM records`,
  );
  return share * share;
}

/** Among pairs that agree on two properties, the share that are matches, as the other properties tell it. */
async function shareOfMatches(
  model: LinkageModel,
  comparisons: readonly Comparison[],
  a: number,
  b: number,
  both: number,
  pairs: number,
  scope: PairScope,
  store: Store,
): Promise<number> {
  const [one, other] = [a, b].map(
    (k) => comparisons[k]?.levels.find(({ band }) => band !== undefined)?.band?.column,
  );
  // Every n-th pair by a number that depends on the records alone, so that large groups are not compared in full.
  const step = Math.max(1, Math.ceil(both / LOOKED_AT));
  const thin = step === 1 ? "" : ` AND hash(l.rid, r.rid) % ${step} = 0`;
  const relation = `records l JOIN records r ON l.c_${one} = r.c_${one} AND l.c_${other} = r.c_${other} AND ${scopeCondition(scope)}${thin}`;
  const patterns = await countPatterns(comparisons, `(${vectorSql(comparisons, relation)})`, store);
  const odds = Float64Array.from({ length: patterns.length }, (_, p) =>
    oddsOfOthers(model, patterns, p, a, b),
  );
  const total = patterns.counts.reduce((sum, count) => sum + count, 0);
  let share = Math.min(0.9, (model.matchProbability * pairs) / Math.max(1, both));
  for (let iteration = 0; iteration < 100; iteration++) {
    const prior = share / (1 - share);
    let matches = 0;
    for (let p = 0; p < patterns.length; p++) {
      const ratio = prior * (odds[p] as number);
      matches += ((patterns.counts[p] as number) * ratio) / (1 + ratio);
    }
    const next = Math.min(1 - 1e-9, Math.max(1e-9, matches / Math.max(1, total)));
    if (Math.abs(next - share) < 1e-7) return next;
    share = next;
  }
  return share;
}

function oddsOfOthers(model: LinkageModel, patterns: Patterns, p: number, a: number, b: number): number {
  let log2 = 0;
  for (const [k, { levels }] of model.comparisons.entries())
    if (k !== a && k !== b)
      log2 += levels[patterns.levels[p * patterns.comparisons + k] as number]?.weight ?? 0;
  return 2 ** Math.min(200, log2);
}

/** The strongest dependences that make no ring. */
function tree(found: readonly Dependence[], comparisons: number): readonly Dependence[] {
  const group = Array.from({ length: comparisons }, (_, at) => at);
  const kept: Dependence[] = [];
  for (const each of [...found].sort(
    (x, y) => x.weight - y.weight || x.first - y.first || x.second - y.second,
  )) {
    const [one, other] = [group[each.first], group[each.second]];
    if (one === other) continue;
    for (const [at, label] of group.entries()) if (label === other) group[at] = one as number;
    kept.push(each);
  }
  return kept.sort((x, y) => x.first - y.first || x.second - y.second);
}
