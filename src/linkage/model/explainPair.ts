import { dependenceWeight } from "./dependenceWeight.ts";
import type { LinkageModel } from "./LinkageModel.ts";
import { type CountOf, priorWeight, refinement } from "./scorePairs.ts";

/** One step of the way from the prior to the weight of a pair. */
export interface WeightStep {
  readonly comparison: string;
  readonly level: string;
  /** log2 of m / u, and what the frequency of the value itself adds. */
  readonly weight: number;
  readonly frequency: number;
  /** Sum so far. */
  readonly total: number;
}

/**
 * The waterfall of a pair: what each comparison adds to or takes from the odds, beginning with the prior.
 *
 * @param levels level of each comparison; one beyond the last means missing
 * @param countOf counts of the values of one of the two records
 */
export function explainPair(
  model: LinkageModel,
  levels: ArrayLike<number>,
  countOf: CountOf,
): readonly WeightStep[] {
  let total = priorWeight(model);
  const steps: WeightStep[] = [
    {
      comparison: "before any comparison",
      level: "two records at random",
      weight: total,
      frequency: 0,
      total,
    },
  ];
  for (const [k, { comparison, levels: fitted }] of model.comparisons.entries()) {
    const at = levels[k] as number;
    const level = fitted[at];
    const band = comparison.levels[at]?.band;
    const frequency =
      level === undefined || band === undefined ? 0 : refinement(level.meanCount, countOf(band.column));
    const weight = level?.weight ?? 0;
    total += weight + frequency;
    steps.push({ comparison: comparison.name, level: level?.label ?? "missing", weight, frequency, total });
  }
  const comparisons = model.comparisons.map(({ comparison }) => comparison);
  const pattern = { levels: Uint8Array.from(levels), comparisons: comparisons.length };
  for (const dependence of model.dependences) {
    const weight = dependenceWeight([dependence], comparisons, pattern, 0);
    if (weight === 0) continue;
    total += weight;
    const names = [dependence.first, dependence.second].map((k) => comparisons[k]?.name).join(" and ");
    steps.push({ comparison: names, level: "agree together also by chance", weight, frequency: 0, total });
  }
  return steps;
}
