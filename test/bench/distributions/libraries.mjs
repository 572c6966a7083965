// How each library is asked for the four answers of a point: lower tail, upper tail, lower and upper quantile. A library
// without upper tails is asked for 1 − the lower one, which is what its users do.

/** @typedef {Readonly<Record<"cdf" | "sf" | "quantile" | "quantile_upper", ((...values: number[]) => number) | null>>} Answers */

const complement =
  (cdf) =>
  (...values) =>
    1 - cdf(...values);
const upperOf =
  (quantile) =>
  (p, ...rest) =>
    quantile(1 - p, ...rest);

/** jStat, by its own names; it has no quantiles of counts. */
export function jstat(library) {
  const { jStat } = library;
  const of = (name, inverse = true) => {
    const { cdf, inv } = jStat[name];
    return {
      cdf,
      sf: complement(cdf),
      quantile: inverse ? inv : null,
      quantile_upper: inverse ? upperOf(inv) : null,
    };
  };
  const normal = (place) => jStat.normal.cdf(place, 0, 1);
  return {
    normal: {
      cdf: normal,
      sf: complement(normal),
      quantile: (p) => jStat.normal.inv(p, 0, 1),
      quantile_upper: (p) => jStat.normal.inv(1 - p, 0, 1),
    },
    gamma: of("gamma"),
    chi_square: of("chisquare"),
    beta: of("beta"),
    student_t: of("studentt"),
    fisher_f: of("centralF"),
    poisson: of("poisson", false),
    binomial: of("binomial", false),
  };
}

/** @stdlib/stats-base-dists. */
export function stdlib(library) {
  const of = (distribution, order = (...values) => values) => {
    const cdf = (...values) => distribution.cdf(...order(...values));
    const quantile = (...values) => distribution.quantile(...order(...values));
    return { cdf, sf: complement(cdf), quantile, quantile_upper: upperOf(quantile) };
  };
  return {
    normal: of(library.normal, (place) => [place, 0, 1]),
    gamma: of(library.gamma, (place, shape, scale) => [place, shape, 1 / scale]),
    chi_square: of(library.chisquare),
    beta: of(library.beta),
    student_t: of(library.t),
    fisher_f: of(library.f),
    poisson: of(library.poisson),
    binomial: of(library.binomial),
    negative_binomial: of(library.negativeBinomial, (place, size, mean) => [
      place,
      size,
      size / (size + mean),
    ]),
    hypergeometric: of(library.hypergeometric, (place, marked, unmarked, drawn) => [
      place,
      marked + unmarked,
      marked,
      drawn,
    ]),
  };
}

/** lib-r-math.js, a translation of R's nmath; its functions take lower.tail as R's do. */
export function libRMath(library) {
  const of = (name, order = (...values) => values) => {
    const [p, q] = [library[`p${name}`], library[`q${name}`]];
    return {
      cdf: (...values) => p(...order(...values), true),
      sf: (...values) => p(...order(...values), false),
      quantile: (...values) => q(...order(...values), true),
      quantile_upper: (...values) => q(...order(...values), false),
    };
  };
  const none = undefined;
  return {
    normal: of("norm", (place) => [place, 0, 1]),
    // shape, rate, scale
    gamma: of("gamma", (place, shape, scale) => [place, shape, none, scale]),
    // its fourth argument is the non-centrality
    chi_square: of("chisq", (place, df) => [place, df, none]),
    beta: of("beta", (place, a, b) => [place, a, b, none]),
    student_t: of("t", (place, df) => [place, df, none]),
    fisher_f: of("f", (place, a, b) => [place, a, b, none]),
    poisson: of("pois"),
    binomial: of("binom"),
    // size, prob, mu
    negative_binomial: of("nbinom", (place, size, mean) => [place, size, none, mean]),
    hypergeometric: of("hyper"),
  };
}

/** This library. */
export function sijill(library) {
  const of = (distribution) => ({
    cdf: (...values) => distribution.cdf(...values),
    sf: (...values) => distribution.cdf(...values, { tail: "upper" }),
    quantile: (...values) => distribution.quantile(...values),
    quantile_upper: (...values) => distribution.quantile(...values, { tail: "upper" }),
  });
  return {
    normal: of(library.normal),
    gamma: of(library.gamma),
    chi_square: of(library.chiSquare),
    beta: of(library.beta),
    student_t: of(library.studentT),
    fisher_f: of(library.fisherF),
    poisson: of(library.poisson),
    binomial: of(library.binomial),
    negative_binomial: of(library.negativeBinomial),
    hypergeometric: of(library.hypergeometric),
  };
}
