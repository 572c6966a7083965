import {
  beta,
  binomial,
  chiSquare,
  complementaryErrorFunction,
  type DensityOptions,
  digamma,
  errorFunction,
  fisherF,
  gamma,
  hypergeometric,
  logGamma,
  negativeBinomial,
  normal,
  poisson,
  studentT,
  type TailOptions,
  trigamma,
} from "../../distributions/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

type Columns = Readonly<Record<string, readonly number[]>>;

/** A distribution with the names of its columns: the place first, then the parameters in the order of the functions. */
interface Family {
  readonly columns: readonly string[];
  readonly distribution: {
    density(...values: [...number[], DensityOptions]): number;
    cdf(...values: [...number[], TailOptions]): number;
    quantile(...values: [...number[], TailOptions]): number;
  };
}

/** Each function takes its numbers first and options last; the columns say how many numbers there are. */
function family(distribution: object, ...columns: readonly string[]): Family {
  return { columns, distribution: distribution as Family["distribution"] };
}

const FAMILIES: Readonly<Record<string, Family>> = {
  normal: family(normal, "x"),
  gamma: family(gamma, "x", "shape", "scale"),
  chi_square: family(chiSquare, "x", "df"),
  beta: family(beta, "x", "a", "b"),
  student_t: family(studentT, "x", "df"),
  fisher_f: family(fisherF, "x", "numerator", "denominator"),
  poisson: family(poisson, "k", "lambda"),
  binomial: family(binomial, "k", "n", "p"),
  negative_binomial: family(negativeBinomial, "k", "theta", "mu"),
  hypergeometric: family(hypergeometric, "k", "marked", "unmarked", "drawn"),
};

/** R's p, d and q functions, and mpmath where R is imprecise: parallel lists of points. */
export const distributionsAdapter: ReferenceAdapter = {
  function: "distributions",
  // R's values are kept in the files up to 1e-12 off (mpmath, `r_deviations` beyond). Against 50 digits
  // this library is within 4e-14: test/statistics/distributions holds it to that.
  tolerance: 1.1e-12,
  // Below the smallest normal double digits are lost, and R returns 0.
  absoluteTolerance: 2.2250738585072014e-308,
  compute(input, expected, id) {
    const columns = input as Columns;
    const wanted = Object.keys(expected as object);
    if (columns.x !== undefined && wanted.includes("lgamma")) return special(columns.x);
    return tabulate(familyOf(columns, id), columns, wanted);
  },
};

/** By the case's id; else by its columns, Student's t being told from chi-square by places below 0. */
function familyOf(columns: Columns, id: string): Family {
  const named = FAMILIES[id];
  if (named !== undefined) return named;
  const fitting = Object.values(FAMILIES).filter(
    ({ columns: names }) =>
      names.every((name) => name in columns) &&
      Object.keys(columns).every((name) => name === "prob" || names.includes(name)),
  );
  const [first, second] = fitting;
  if (first === undefined)
    throw new Error(`no distribution has the columns ${Object.keys(columns).join(", ")}`);
  return second !== undefined && columns.x?.some((x) => x < 0) ? second : first;
}

function special(x: readonly number[]) {
  const above = (f: (value: number) => number) => x.map((value) => (value > 0 ? f(value) : null));
  return {
    lgamma: x.map(logGamma),
    digamma: above(digamma),
    trigamma: above(trigamma),
    erf: x.map(errorFunction),
    erfc: x.map(complementaryErrorFunction),
  };
}

function tabulate({ columns: names, distribution }: Family, columns: Columns, wanted: readonly string[]) {
  const rows = (columns[names[0] as string] as readonly number[]).map((_, i) =>
    names.map((name) => (columns[name] as readonly number[])[i] as number),
  );
  const probability = (i: number): number => (columns.prob as readonly number[])[i] as number;
  const upper = { tail: "upper" } as const;
  const log = { log: true } as const;
  const answers: Readonly<Record<string, (row: readonly number[], i: number) => number>> = {
    pmf: (row) => distribution.density(...row, {}),
    pdf: (row) => distribution.density(...row, {}),
    log_pmf: (row) => distribution.density(...row, log),
    log_pdf: (row) => distribution.density(...row, log),
    cdf: (row) => distribution.cdf(...row, {}),
    sf: (row) => distribution.cdf(...row, upper),
    log_cdf: (row) => distribution.cdf(...row, log),
    log_sf: (row) => distribution.cdf(...row, { ...upper, ...log }),
    quantile: (row, i) => distribution.quantile(probability(i), ...row.slice(1), {}),
    quantile_upper: (row, i) => distribution.quantile(probability(i), ...row.slice(1), upper),
  };
  return Object.fromEntries(
    wanted.flatMap((name) => (answers[name] === undefined ? [] : [[name, rows.map(answers[name])]])),
  );
}
