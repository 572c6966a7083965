import { requireLevel } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { type Code, type RatingTable, ratingsByUnit, sortedCodes } from "./RatingTable.ts";
import { type AgreementInterval, type UnitBootstrap, unitBootstrap } from "./unitBootstrap.ts";

interface RatedUnits {
  readonly method: "Fleiss' kappa";
  /** Units that every rater coded. */
  readonly units: number;
  /** Units left out because a rater gave no code. */
  readonly unitsWithMissing: number;
  readonly raters: number;
}

export type FleissKappa = RatedUnits &
  (
    | {
        readonly kind: "estimated";
        readonly kappa: number;
        readonly observedAgreement: number;
        readonly expectedAgreement: number;
        /** Conger's kappa, whose chance agreement lets each rater have habits of their own. */
        readonly congerKappa: number;
        /** Test of agreement by chance only (kappa 0), with the standard error that holds then. */
        readonly chanceTest: { readonly standardError: number; readonly z: number; readonly p: number };
        /** Agreement on each category against all others. */
        readonly categories: readonly { readonly category: Code; readonly kappa: number }[];
        /** Null unless asked for, or when most resamples of the units have no variation. */
        readonly interval: AgreementInterval | null;
      }
    /** All raters used one category throughout: chance alone would agree as well. */
    | { readonly kind: "no-variation" }
    /** No unit has a code from every rater. */
    | { readonly kind: "no-complete-units" }
  );

/**
 * Agreement of several raters beyond chance, on the units that every one of them coded.
 *
 * κ = (P̄ − P̄_e) / (1 − P̄_e) (Fleiss 1971, Psychological Bulletin 76, 378–382), standard error under chance of Fleiss,
 * Nee and Landis 1979; Conger 1980 beside it. Units with a missing code are left out and counted; when they are many,
 * `krippendorffAlpha` uses the codes that are there.
 *
 * @param ratings `{ byUnit }` one row a unit, or `{ byRater }` one row a rater; null where a code is missing
 * @param options.bootstrap seed and number of replicates (default 9999) of the interval; no interval unless given
 * @param options.level of the interval, default 0.95
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_CODE_INVALID, SIJILL_RATERS_TOO_FEW,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE and the problems of `bootstrapReplicates`
 *
 * @example
 * import { fleissKappa } from "sijill";
 *
 * const result = fleissKappa({ byUnit: [[1, 1, 2], [1, 1, 1], [2, 2, 2]] });
 * if (result.kind === "estimated") console.log(result.kappa.toFixed(2), result.chanceTest.z.toFixed(2)); // → 0.55 1.65
 * @evidence test/reference/fleiss_kappa.json, R 4.2.2, irr 0.84.1 kappam.fleiss, 20 cases, 1e-10
 * @evidence test/reference/fleiss_kappa_more.json, plain R, 24 cases, 1e-10
 * @evidence test/statistics/agreement/fleissKappa.test.ts, published tables, missing codes, interval over units
 */
export function fleissKappa(
  ratings: RatingTable,
  options: { readonly bootstrap?: UnitBootstrap; readonly level?: number } = {},
): FleissKappa {
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  const rows = ratingsByUnit("ratings", ratings);
  const codes = rows.filter((row): row is readonly Code[] => !row.includes(null));
  const units = codes.length;
  const raters = rows[0]?.length ?? 0;
  const heading = { method: "Fleiss' kappa", units, unitsWithMissing: rows.length - units, raters } as const;
  if (units === 0) return { kind: "no-complete-units", ...heading };
  const all = units * raters;
  const categories = sortedCodes(codes.flat());
  if (categories.length < 2) return { kind: "no-variation", ...heading };
  const counts = codes.map((row) =>
    categories.map((category) => row.filter((code) => code === category).length),
  );
  const { totals, observedAgreement, expectedAgreement } = agreements(counts, counts.keys(), raters);
  const kappa = (observedAgreement - expectedAgreement) / (1 - expectedAgreement);
  const shares = totals.map((total) => total / all);
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  const standardError =
    (Math.sqrt(2) / (spread * Math.sqrt(all * (raters - 1)))) * Math.sqrt(spread * spread - skew);
  const z = kappa / standardError;
  const measure = (chosen: ArrayLike<number>) => {
    const drawn = agreements(counts, Array.from(chosen), raters);
    // One category throughout: the sum of squares is that of a single total, exactly.
    return drawn.expectedAgreement === 1
      ? null
      : (drawn.observedAgreement - drawn.expectedAgreement) / (1 - drawn.expectedAgreement);
  };
  return {
    kind: "estimated",
    ...heading,
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
    interval:
      options.bootstrap === undefined ? null : unitBootstrap(units, measure, kappa, level, options.bootstrap),
  };
}

/** Observed and chance agreement over chosen units: sums of whole numbers, divided once, so that nothing is lost before. */
function agreements(
  counts: readonly (readonly number[])[],
  chosen: Iterable<number>,
  raters: number,
): {
  readonly totals: readonly number[];
  readonly observedAgreement: number;
  readonly expectedAgreement: number;
} {
  const totals = (counts[0] ?? []).map(() => 0);
  let pairs = 0;
  let all = 0;
  for (const unit of chosen)
    (counts[unit] as readonly number[]).forEach((count, k) => {
      totals[k] = (totals[k] as number) + count;
      pairs += count * (count - 1);
      all += count;
    });
  const squares = totals.reduce((sum, total) => sum + total * total, 0);
  return {
    totals,
    observedAgreement: pairs / (all * (raters - 1)),
    expectedAgreement: squares / (all * all),
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
