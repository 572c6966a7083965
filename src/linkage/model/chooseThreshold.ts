/** The weight from which pairs are linked, with what is expected of it. */
export interface Threshold {
  readonly weight: number;
  readonly probability: number;
  /** "expected error": where the expected F1 is highest; "given": as asked for. */
  readonly chosenBy: "expected error" | "given";
  readonly expected: ExpectedQuality;
}

/** Quality that the model expects of the links, without any truth. Certain only as far as the model holds. */
export interface ExpectedQuality {
  readonly links: number;
  readonly trueLinks: number;
  readonly matches: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Probability of a match at a weight. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/**
 * Chooses the threshold at which the expected F1 is highest: with the probabilities of the pairs in falling order,
 * 2 Σp / (links + matches), where the matches expected are those among all pairs compared.
 *
 * @param weights log2 odds of the pairs, prior included, in any order
 * @param matches expected number of matches among all pairs compared
 */
export function chooseThreshold(weights: Float64Array, matches: number, given?: number): Threshold {
  const falling = weights.slice().sort().reverse();
  let sum = 0;
  let best = { weight: Number.POSITIVE_INFINITY, links: 0, trueLinks: 0, f1: -1 };
  for (let at = 0; at < falling.length; at++) {
    const weight = falling[at] as number;
    if (given !== undefined && weight < given) break;
    sum += probabilityOf(weight);
    if (falling[at + 1] === weight) continue;
    const f1 = (2 * sum) / (at + 1 + matches);
    if (f1 > best.f1 || given !== undefined) best = { weight, links: at + 1, trueLinks: sum, f1 };
  }
  const weight = given ?? (Number.isFinite(best.weight) ? Math.min(best.weight, 0) : 0);
  return {
    weight,
    probability: probabilityOf(weight),
    chosenBy: given === undefined ? "expected error" : "given",
    expected: {
      links: best.links,
      trueLinks: best.trueLinks,
      matches,
      precision: best.links === 0 ? 1 : best.trueLinks / best.links,
      recall: matches === 0 ? 1 : Math.min(1, best.trueLinks / matches),
      f1: Math.max(0, best.f1),
    },
  };
}
