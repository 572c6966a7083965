import type { Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { Field } from "../comparison/Field.ts";
import { messages } from "../messages.ts";
import { type BlockingRule, everyPair } from "./BlockingRule.ts";
import { candidateRules } from "./candidateRules.ts";
import { countPairs } from "./countPairs.ts";
import { coverageOf, imaginedMatches } from "./coverage.ts";
import type { PairScope } from "./pairsSql.ts";

/** A rule with the pairs it makes, counted before any is made. */
export interface CountedRule extends BlockingRule {
  readonly pairs: number;
}

/** Up to here every pair is compared, and blocking loses nothing. */
const EVERY_PAIR_UP_TO = 1_000_000;
/** Share of imagined matches that is enough. */
const ENOUGH = 0.9995;

/**
 * Chooses rules that together let through nearly all matches at the least cost: again and again the one that brings the
 * most matches a pair, among imagined matches of which some are much worse than others. Every rule is counted first.
 *
 * @param budget most pairs that may be compared
 * @param all pairs there are
 * @throws SIJILL_LINKAGE_NO_BLOCKING when no rule fits into the budget
 */
export async function chooseBlocking(
  fields: readonly Field[],
  records: number,
  all: number,
  budget: number,
  scope: PairScope,
  store: Store,
): Promise<readonly CountedRule[]> {
  if (all <= Math.min(budget, EVERY_PAIR_UP_TO)) return [{ ...everyPair, pairs: all }];
  const counted: CountedRule[] = [];
  for (const rule of candidateRules(fields))
    counted.push({ ...rule, pairs: await countPairs(rule, scope, store) });
  const matches = imaginedMatches(fields, records);
  const open = counted
    .filter(({ pairs, otherKey }) => otherKey === undefined && pairs > 0 && pairs <= budget / 2)
    .map((rule) => ({ rule, reached: coverageOf(rule, matches) }));
  const chosen: CountedRule[] = [];
  const covered = new Uint8Array(matches.count);
  let cost = 0;
  let done = 0;
  while (done < ENOUGH * matches.count) {
    let best: (typeof open)[number] | undefined;
    let bestScore = 0;
    for (const one of open) {
      if (chosen.includes(one.rule) || cost + one.rule.pairs > budget) continue;
      let gain = 0;
      for (let at = 0; at < covered.length; at++) if (one.reached[at] === 1 && covered[at] === 0) gain += 1;
      const score = gain / (one.rule.pairs + records);
      if (score > bestScore) {
        best = one;
        bestScore = score;
      }
    }
    if (best === undefined) break;
    chosen.push(best.rule);
    cost += best.rule.pairs;
    for (let at = 0; at < covered.length; at++)
      if (best.reached[at] === 1 && covered[at] === 0) {
        covered[at] = 1;
        done += 1;
      }
  }
  if (chosen.length === 0) throw new SijillError(messages.noBlocking(all, budget));
  for (const rule of counted) {
    if (rule.otherKey === undefined || rule.pairs === 0 || cost + rule.pairs > budget) continue;
    chosen.push(rule);
    cost += rule.pairs;
  }
  return chosen;
}
