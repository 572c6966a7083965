import { SijillError } from "../../errors/index.ts";
import { normal } from "../distributions/index.ts";
import { messages } from "./messages.ts";
import { type Code, type RatingTable, ratingsByUnit, sortedCodes } from "./RatingTable.ts";

export type FleissKappa =
  | {
      readonly kind: "estimated";
      readonly method: "Fleiss' kappa";
      readonly units: number;
      readonly raters: number;
      readonly kappa: number;
      readonly observedAgreement: number;
      readonly expectedAgreement: number;
      /** Conger's kappa, whose chance agreement lets each rater have habits of their own. */
      readonly congerKappa: number;
      /** Test of agreement by chance only (kappa 0), with the standard error that holds then. */
      readonly chanceTest: { readonly standardError: number; readonly z: number; readonly p: number };
      /** Agreement on each category against all others. */
      readonly categories: readonly { readonly category: Code; readonly kappa: number }[];
    }
  /** All raters used one category throughout: chance alone would agree as well. */
  | {
      readonly kind: "no-variation";
      readonly method: "Fleiss' kappa";
      readonly units: number;
      readonly raters: number;
    };

/**
 * Agreement of several raters beyond chance, each of whom coded every unit.
 *
 * κ = (P̄ − P̄_e) / (1 − P̄_e) (Fleiss 1971, Psychological Bulletin 76, 378–382), standard error under chance of Fleiss,
 * Nee and Landis 1979; Conger 1980 beside it. For missing codes or an interval use `krippendorffAlpha`.
 *
 * @param ratings `{ byUnit }` one row a unit, or `{ byRater }` one row a rater; no missing codes
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_CODE_INVALID, SIJILL_CODE_MISSING,
 *   SIJILL_RATERS_TOO_FEW
 *
 * @example
 * import { fleissKappa } from "sijill";
 *
 * const result = fleissKappa({ byUnit: [[1, 1, 2], [1, 1, 1], [2, 2, 2]] });
 * if (result.kind === "estimated") console.log(result.kappa.toFixed(2), result.chanceTest.z.toFixed(2)); // → 0.55 1.65
 * @evidence test/reference/fleiss_kappa.json (R 4.2.2, irr 0.84.1 kappam.fleiss, 20 cases, 1e-10)
 */
export function fleissKappa(ratings: RatingTable): FleissKappa {
  const rows = ratingsByUnit("ratings", ratings);
  const name = "byRater" in ratings ? "byRater" : "byUnit";
  const codes = rows.map((row, unit) =>
    row.map((code, rater) => {
      const at = name === "byUnit" ? `[${unit}][${rater}]` : `[${rater}][${unit}]`;
      if (code === null) throw new SijillError(messages.missingCode(`ratings.${name}${at}`));
      return code;
    }),
  );
  const units = codes.length;
  const raters = codes[0]?.length ?? 0;
  const all = units * raters;
  const categories = sortedCodes(codes.flat());
  if (categories.length < 2) return { kind: "no-variation", method: "Fleiss' kappa", units, raters };
  const counts = codes.map((row) =>
    categories.map((category) => row.filter((code) => code === category).length),
  );
  const totals = categories.map((_, k) => counts.reduce((sum, row) => sum + (row[k] as number), 0));
  // Sums of whole numbers, divided once: nothing is lost before the end.
  const pairs = counts.flat().reduce((sum, count) => sum + count * (count - 1), 0);
  const squares = totals.reduce((sum, total) => sum + total * total, 0);
  const observedAgreement = pairs / (all * (raters - 1));
  const expectedAgreement = squares / (all * all);
  const kappa = (observedAgreement - expectedAgreement) / (1 - expectedAgreement);
  const shares = totals.map((total) => total / all);
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  const standardError =
    (Math.sqrt(2) / (spread * Math.sqrt(all * (raters - 1)))) * Math.sqrt(spread * spread - skew);
  const z = kappa / standardError;
  return {
    kind: "estimated",
    method: "Fleiss' kappa",
    units,
    raters,
    kappa,
    observedAgreement,
    expectedAgreement,
    congerKappa: conger(codes, categories, observedAgreement),
    chanceTest: { standardError, z, p: 2 * normal.cdf(Math.abs(z), { tail: "upper" }) },
    categories: categories.map((category, k) => {
      const total = totals[k] as number;
      const own = counts.reduce((sum, row) => sum + (row[k] as number) * ((row[k] as number) - 1), 0);
      const chosenAgain = own / (total * (raters - 1));
      const p = total / all;
      return { category, kappa: (chosenAgain - p) / (1 - p) };
    }),
  };
}

/** Chance agreement is the mean over pairs of raters of Σ p_a p_b, with each rater's own shares. */
function conger(codes: readonly (readonly Code[])[], categories: readonly Code[], observed: number): number {
  const units = codes.length;
  const raters = codes[0]?.length ?? 0;
  let chance = 0;
  for (const category of categories) {
    let sum = 0;
    let squares = 0;
    for (let rater = 0; rater < raters; rater++) {
      const count = codes.reduce((total, row) => total + Number(row[rater] === category), 0);
      sum += count;
      squares += count * count;
    }
    chance += sum * sum - squares;
  }
  chance /= units * units * raters * (raters - 1);
  return (observed - chance) / (1 - chance);
}
