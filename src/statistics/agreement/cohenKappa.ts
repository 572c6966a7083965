import { SijillError } from "../../errors/index.ts";
import { requireLevel, requireOption, requireSameLength } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";
import { type Code, requireCode, sortedCodes } from "./RatingTable.ts";
import { type AgreementInterval, type UnitBootstrap, unitBootstrap } from "./unitBootstrap.ts";

/** Weight of an agreement: only equal categories, 1 − distance, or 1 − squared distance of categories in order. */
export type KappaWeights = "unweighted" | "linear" | "quadratic";

/** A standard deviation of weights below this is the rounding of 0. */
const NOTHING = 1e-12;

interface KappaTable {
  readonly method: "Cohen's kappa";
  readonly weights: KappaWeights;
  readonly categories: readonly Code[];
  /** `table[i][j]`: units that the first rater put in category i and the second in category j. */
  readonly table: readonly (readonly number[])[];
  readonly units: number;
  /** Units left out because a rater gave no code. */
  readonly unitsWithMissing: number;
}

export type CohenKappa = KappaTable &
  (
    | {
        readonly kind: "estimated";
        readonly kappa: number;
        readonly observedAgreement: number;
        readonly expectedAgreement: number;
        /** Large-sample standard error, from which the interval comes. */
        readonly standardError: number;
        readonly interval: {
          readonly lower: number;
          readonly upper: number;
          readonly level: number;
          /** The normal interval went beyond ±1 and was cut there. */
          readonly clipped: boolean;
        };
        /** Null unless asked for, or when most resamples of the units have no variation. */
        readonly bootstrapInterval: AgreementInterval | null;
        /**
         * Test of agreement by chance only (kappa 0), with the standard error that holds then. Null when the marginal
         * counts leave agreement no room to vary, as when one rater used a single category.
         */
        readonly chanceTest: {
          readonly standardError: number;
          readonly z: number;
          readonly p: number;
        } | null;
      }
    /** Both raters used one and the same category throughout: chance alone would agree as well. */
    | { readonly kind: "no-variation" }
    /** No unit has a code from both raters. */
    | { readonly kind: "no-pairs" }
  );

/**
 * Agreement of two raters beyond chance.
 *
 * κ = (p_o − p_e) / (1 − p_e) with weights 1 on the diagonal (Cohen 1960, 1968); standard errors of Fleiss, Cohen and
 * Everitt 1969, Psychological Bulletin 72, 323–327. Units that either rater left uncoded are left out and counted.
 *
 * @param first codes of the first rater, one a unit, null where missing
 * @param second codes of the second rater for the same units
 * @param options.weights default "unweighted"
 * @param options.categories all categories in their order; needed for weights on texts. Default: the codes that occur
 * @param options.level of the interval, default 0.95
 * @param options.bootstrap seed and number of replicates (default 9999) of a second interval, from resampled units,
 *   which few units or agreement near 1 need: the large-sample error of perfect agreement is 0
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_CODE_INVALID, SIJILL_CATEGORY_UNKNOWN,
 *   SIJILL_CATEGORY_REPEATED, SIJILL_CATEGORY_ORDER_NEEDED, SIJILL_OPTION_UNKNOWN, SIJILL_ARGUMENT_OUT_OF_RANGE and
 *   the problems of `bootstrapReplicates`
 *
 * @example
 * import { cohenKappa } from "sijill";
 *
 * const result = cohenKappa(["burn", "none", "cut", "none"], ["burn", "none", "cut", "cut"]);
 * if (result.kind === "estimated") console.log(result.kappa.toFixed(4)); // → 0.6364
 * @evidence test/reference/kappa.json, R 4.2.2, irr 0.84.1 kappa2, vcd 1.4.11 Kappa, 20 cases, 1e-10
 * @evidence test/reference/kappa_more.json, R 4.2.2, vcd 1.4.11 Kappa, 24 cases, 1e-10
 * @evidence test/statistics/agreement/cohenKappa.test.ts, definitions, standard error by differences, interval over units
 */
export function cohenKappa(
  first: readonly (Code | null)[],
  second: readonly (Code | null)[],
  options: {
    readonly weights?: KappaWeights;
    readonly categories?: readonly Code[];
    readonly level?: number;
    readonly bootstrap?: UnitBootstrap;
  } = {},
): CohenKappa {
  const weights = options.weights ?? "unweighted";
  const level = options.level ?? 0.95;
  requireOption("options.weights", weights, ["unweighted", "linear", "quadratic"]);
  requireLevel("options.level", level);
  if (first.length === 0) throw new SijillError(shared.empty("first"));
  requireSameLength("first", first, "second", second);
  const categories = categoriesOf(first, second, options.categories, weights);
  const place = new Map(categories.map((category, i) => [category, i]));
  const pairs = first.flatMap((code, unit) => {
    const i = placeOf(`first[${unit}]`, code, place);
    const j = placeOf(`second[${unit}]`, second[unit] ?? null, place);
    return i === null || j === null ? [] : [[i, j] as const];
  });
  const units = pairs.length;
  const table = crossTable(pairs, pairs.keys(), categories.length);
  const counted = {
    method: "Cohen's kappa",
    weights,
    categories,
    table,
    units,
    unitsWithMissing: first.length - units,
  } as const;
  if (units === 0) return { ...counted, kind: "no-pairs" };
  const answer = estimate(table, units, weights, level);
  if (answer.kind !== "estimated") return { ...counted, ...answer };
  const measure = (chosen: ArrayLike<number>) =>
    agreements(crossTable(pairs, Array.from(chosen), categories.length), units, weights)?.kappa ?? null;
  return {
    ...counted,
    ...answer,
    bootstrapInterval:
      options.bootstrap === undefined
        ? null
        : unitBootstrap(units, measure, answer.kappa, level, options.bootstrap),
  };
}

type Pair = readonly [first: number, second: number];

function crossTable(pairs: readonly Pair[], chosen: Iterable<number>, categories: number): number[][] {
  const table = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const unit of chosen) {
    const [i, j] = pairs[unit] as Pair;
    const row = table[i] as number[];
    row[j] = (row[j] as number) + 1;
  }
  return table;
}

function categoriesOf(
  first: readonly (Code | null)[],
  second: readonly (Code | null)[],
  given: readonly Code[] | undefined,
  weights: KappaWeights,
): readonly Code[] {
  first.forEach((code, i) => {
    requireCode(`first[${i}]`, code);
  });
  second.forEach((code, i) => {
    requireCode(`second[${i}]`, code);
  });
  if (given === undefined) {
    const seen = sortedCodes([...first, ...second].filter((code) => code !== null));
    if (weights !== "unweighted" && seen.some((code) => typeof code === "string"))
      throw new SijillError(messages.orderNeeded("options.weights"));
    return seen;
  }
  const repeated = given.find((category, i) => given.indexOf(category) !== i);
  if (repeated !== undefined) throw new SijillError(messages.categoryRepeated(repeated));
  return given;
}

function placeOf(path: string, code: Code | null, place: ReadonlyMap<Code, number>): number | null {
  if (code === null) return null;
  const index = place.get(code);
  if (index === undefined) throw new SijillError(messages.categoryUnknown(path, code));
  return index;
}

/** Weighted agreement of a table, seen and by chance; null when both raters used one and the same category throughout. */
function agreements(table: readonly (readonly number[])[], n: number, kind: KappaWeights) {
  const k = table.length;
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = rows.map((_, j) => table.reduce((sum, row) => sum + (row[j] as number), 0));
  if (rows.some((count, i) => count === n && columns[i] === n)) return null;
  const weight = (i: number, j: number) => {
    if (i === j) return 1;
    if (kind === "unweighted") return 0;
    const distance = Math.abs(i - j) / (k - 1);
    return 1 - (kind === "linear" ? distance : distance * distance);
  };
  let observed = 0;
  let chance = 0;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      observed += weight(i, j) * (table[i]?.[j] as number);
      chance += weight(i, j) * (rows[i] as number) * (columns[j] as number);
    }
  const observedAgreement = observed / n;
  const expectedAgreement = chance / n / n;
  const kappa = (observedAgreement - expectedAgreement) / (1 - expectedAgreement);
  return { rows, columns, weight, observedAgreement, expectedAgreement, kappa };
}

function estimate(table: readonly (readonly number[])[], n: number, kind: KappaWeights, level: number) {
  const seen = agreements(table, n, kind);
  if (seen === null) return { kind: "no-variation" } as const;
  const { rows, columns, weight, observedAgreement, expectedAgreement, kappa } = seen;
  const k = table.length;
  const rest = 1 - expectedAgreement;
  const rowMean = new Float64Array(k);
  const columnMean = new Float64Array(k);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      rowMean[i] = (rowMean[i] as number) + (weight(i, j) * (columns[j] as number)) / n;
      columnMean[j] = (columnMean[j] as number) + (weight(i, j) * (rows[i] as number)) / n;
    }
  // Both variances are sums of squares about their mean, so that perfect agreement has an error of exactly 0.
  const errorOf = (count: (i: number, j: number) => number, total: number, factor: number) => {
    const value = (i: number, j: number) =>
      weight(i, j) - ((rowMean[i] as number) + (columnMean[j] as number)) * factor;
    let mean = 0;
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) mean += count(i, j) * value(i, j);
    mean /= total;
    let sum = 0;
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) sum += count(i, j) * (value(i, j) - mean) ** 2;
    const deviation = Math.sqrt(sum / total);
    return deviation < NOTHING ? 0 : deviation / Math.sqrt(n) / rest;
  };
  const standardError = errorOf((i, j) => table[i]?.[j] as number, n, 1 - kappa);
  const nullError = errorOf((i, j) => (rows[i] as number) * (columns[j] as number), n * n, 1);
  const z = kappa / nullError;
  const reach = normal.quantile((1 - level) / 2, { tail: "upper" }) * standardError;
  return {
    kind: "estimated",
    kappa,
    observedAgreement,
    expectedAgreement,
    standardError,
    interval: {
      lower: Math.max(-1, kappa - reach),
      upper: Math.min(1, kappa + reach),
      level,
      clipped: kappa - reach < -1 || kappa + reach > 1,
    },
    chanceTest:
      nullError === 0
        ? null
        : { standardError: nullError, z, p: 2 * normal.cdf(Math.abs(z), { tail: "upper" }) },
  } as const;
}
