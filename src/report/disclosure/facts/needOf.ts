import { mayBeBelow } from "../hierarchies/ageBands.ts";
import type { SmallNumberRules } from "../profiles/index.ts";
import type { Need } from "../system/index.ts";
import type { DraftCell } from "./SystemDraft.ts";

/** Dimensions over which a remainder may be women or children, whose threshold is higher. */
const guardedDimensions = new Set(["sex", "age", "ageBand"]);

/**
 * What must stay possible for a cell: nothing for none and for many; for a count below the threshold, every count from
 * one to the threshold itself, so that a reader learns no more than that it is small, and not even that for sure.
 *
 * A magnitude is protected by the p% rule: were the second largest contributor to take away what it gave itself, it
 * must not come within p percent of what the largest gave.
 */
export function needOf(cell: DraftCell, rules: SmallNumberRules): Need | null {
  const { value, like, facts } = cell;
  if (value === null || value === 0) return null;
  if (cell.kind === "change") {
    const most = thresholdOf(cell, rules);
    if (Math.abs(value) >= most) return null;
    return value > 0 ? { least: 0, most } : { least: -most, most: 0 };
  }
  if (!isCount(like.measure)) {
    const largest = facts.find((fact) => fact.largest !== null)?.largest;
    if (largest === undefined || largest === null) return null;
    const missing = (rules.dominancePercent / 100) * largest.first - (value - largest.first - largest.second);
    return missing > 0 ? { least: value - missing, most: value + missing } : null;
  }
  const threshold = thresholdOf(cell, rules);
  return value < threshold ? { least: 1, most: threshold } : null;
}

/** The threshold of a count: by what is counted, and higher where it may be of women or children. */
export function thresholdOf(
  { attributes, over, like }: Pick<DraftCell, "attributes" | "over" | "like">,
  rules: SmallNumberRules,
): number {
  const { guarded } = rules;
  const own = rules.threshold[like.unit];
  const isGuarded =
    guarded.sex.includes(attributes.sex ?? "") ||
    mayBeBelow(attributes.age ?? "", guarded.childrenBelow) ||
    mayBeBelow(attributes.ageBand ?? "", guarded.childrenBelow) ||
    over.some((dimension) => guardedDimensions.has(dimension));
  return isGuarded ? Math.max(own, guarded.threshold) : own;
}

/** How many records: the least first. */
export const countMeasures: readonly string[] = ["certain", "possible", "open"];

export const isCount = (measure: string): boolean => countMeasures.includes(measure);

/** The round number that a withheld count below a threshold is said to be fewer than. */
export function fewerThan(threshold: number): number {
  return [10, 20, 50, 100, 200, 500].find((round) => round > threshold) ?? 2000;
}
