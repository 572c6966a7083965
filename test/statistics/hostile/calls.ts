import {
  aalenJohansen,
  aic,
  allocatePartialDates,
  beta,
  bic,
  binarySegmentation,
  binomial,
  bootstrap,
  bootstrapInterval,
  bootstrapReplicates,
  calibrated,
  changePointPosterior,
  changePoints,
  checkVectorFile,
  chiSquare,
  chiSquareTest,
  clusterProportion,
  cohenKappa,
  complementaryErrorFunction,
  covariate,
  coxRegression,
  cramersV,
  designMatrix,
  digamma,
  errorFunction,
  expectedCounts,
  factor,
  fisherExact,
  fisherF,
  fleissKappa,
  gamma,
  hannanQuinn,
  hypergeometric,
  imputePartialDates,
  intercept,
  interruptedTimeSeries,
  kaplanMeier,
  krippendorffAlpha,
  likelihoodRatioTest,
  linearRegression,
  logGamma,
  logRank,
  mannKendall,
  manual,
  mbic,
  multinomialIntervals,
  multipleImputation,
  negativeBinomial,
  negativeBinomialCost,
  negativeBinomialRegression,
  normal,
  normalMeanCost,
  normalMeanVarianceCost,
  optimalPartition,
  pelt,
  photoToBodyProportion,
  poisson,
  poissonCost,
  poissonInterval,
  poissonRegression,
  proportionInterval,
  quasiPoissonRegression,
  rateInterval,
  rateRatio,
  rateTest,
  ratioEstimate,
  referenceAdapters,
  rightTruncatedDistribution,
  seasonal,
  senSlope,
  slopeChange,
  step,
  studentT,
  surveyProportion,
  survivalAt,
  survivalQuantile,
  trend,
  trendTest,
  trigamma,
  turnbull,
  turnbullConfidence,
  turnbullQuantile,
  turnbullSurvival,
} from "../../../src/statistics/index.ts";
import type { Given, NumberKind } from "./Given.ts";

/** A call that is answered when nothing is changed. */
export type Call = (given: Given) => unknown;

const COUNTS = [4, 6, 5, 3, 5, 4, 6, 5, 13, 11, 14, 12];
const TIMES = [3, 5, 5, 8, 9];
const level = (g: Given) => g.number("options.level", "level", 0.9);
const upper = { tail: "upper" } as const;
const log = { log: true } as const;

/** The three functions of a distribution, in both tails and with logarithms. */
function distribution(
  name: string,
  functions: object,
  place: readonly [name: string, kind: NumberKind, value: number],
  parameters: readonly (readonly [name: string, kind: NumberKind, value: number])[],
): Readonly<Record<string, Call>> {
  type Functions = Readonly<Record<string, (...values: unknown[]) => number>>;
  const all = functions as Functions;
  const numbers = (g: Given, list: readonly (readonly [string, NumberKind, number])[]) =>
    list.map(([path, kind, value]) => g.number(path, kind, value));
  return Object.fromEntries(
    Object.keys(functions).map((key) => [
      `${name}.${key}`,
      (g: Given) => {
        const of = all[key] as Functions[string];
        if (key === "density") {
          const values = numbers(g, [place, ...parameters]);
          return [of(...values), of(...values, log)];
        }
        const first = key === "quantile" ? (["p", "probability", 0.3] as const) : place;
        const values = numbers(g, [first, ...parameters]);
        const answers = [of(...values), of(...values, upper)];
        return key === "quantile" ? answers : [...answers, of(...values, { ...upper, ...log })];
      },
    ]),
  );
}

const table = (g: Given) => [
  [g.number("table[0][0]", "count", 12), 5, 9],
  [29, g.number("table[1][1]", "count", 2), 4],
];

const response = (g: Given) =>
  g.list("response", "count", COUNTS, "options.exposure", 'column "x"', "design.rows");
const design = (g: Given) => {
  const x = g.list(
    'column "x"',
    "real",
    COUNTS.map((_, i) => i % 5),
    "response",
    "design.rows",
  );
  return { names: ["one", "x"], rows: x.map((value) => [1, value]) };
};
const countOptions = (g: Given) => ({
  exposure: g.list(
    "options.exposure",
    "positive",
    COUNTS.map(() => 2),
    "response",
    "design.rows",
  ),
  level: level(g),
  maximumIterations: g.number("options.maximumIterations", "amount", 50),
});

const censored = (g: Given) => ({
  time: g.list("data.time", "not-negative", TIMES, "data.event", "data.entry", "options.group"),
  event: g.list("data.event", "zero-or-one", [1, 0, 1, 1, 0], "data.time", "options.group"),
  entry: g.list("data.entry", "entry", [0, 1, 0, 2, 0], "data.time", "options.group"),
});
const interval = (g: Given) => ({
  lower: g.list("data.lower", "not-negative", [1, 0, 2, 4], "data.upper", "data.weight"),
  upper: g.list("data.upper", "not-negative", [3, 2, 6, 4], "data.lower", "data.weight"),
  weight: g.list("data.weight", "count", [1, 2, 1, 1], "data.lower", "data.upper"),
});
const spans = (g: Given) => ({
  spans: [
    { earliest: g.number("spans[0].earliest", "real", 0), latest: 3 },
    {
      earliest: 7,
      latest: g.number("spans[1].latest", "real", 14),
      weight: g.number("spans[1].weight", "count", 8),
    },
  ],
  boundaries: g.list("boundaries", "real", [0, 5, 10, 20]),
});
const changeOptions = (g: Given) => ({
  minimumSegmentLength: g.number("options.minimumSegmentLength", "count", 2),
});
const resampling = (g: Given) => ({
  seed: g.number("options.seed", "seed", 7),
  replicates: g.number("options.replicates", "amount", 99),
  level: level(g),
});

/** Every public function of the statistics. The test fails when an export has no call here. */
export const CALLS: Readonly<Record<string, Call>> = {
  ...distribution("normal", normal, ["x", "place", 1.2], []),
  ...distribution(
    "beta",
    beta,
    ["x", "place", 0.3],
    [
      ["a", "positive", 2],
      ["b", "positive", 3],
    ],
  ),
  ...distribution(
    "gamma",
    gamma,
    ["x", "place", 1.5],
    [
      ["shape", "positive", 2],
      ["scale", "positive", 3],
    ],
  ),
  ...distribution("chiSquare", chiSquare, ["x", "place", 1.5], [["degreesOfFreedom", "positive", 4]]),
  ...distribution("studentT", studentT, ["t", "place", -1.5], [["degreesOfFreedom", "positive", 4]]),
  ...distribution(
    "fisherF",
    fisherF,
    ["x", "place", 1.5],
    [
      ["numerator", "positive", 4],
      ["denominator", "positive", 7],
    ],
  ),
  ...distribution("poisson", poisson, ["k", "count", 3], [["mean", "not-negative", 2.5]]),
  ...distribution(
    "binomial",
    binomial,
    ["k", "count", 3],
    [
      ["trials", "count", 10],
      ["chance", "probability", 0.3],
    ],
  ),
  ...distribution(
    "negativeBinomial",
    negativeBinomial,
    ["k", "count", 3],
    [
      ["size", "positive", 2],
      ["mean", "positive", 4],
    ],
  ),
  ...distribution(
    "hypergeometric",
    hypergeometric,
    ["k", "count", 1],
    [
      ["marked", "count", 5],
      ["unmarked", "count", 6],
      ["drawn", "count", 3],
    ],
  ),
  logGamma: (g) => logGamma(g.number("x", "positive", 3)),
  digamma: (g) => digamma(g.number("x", "positive", 3)),
  trigamma: (g) => trigamma(g.number("x", "positive", 3)),
  errorFunction: (g) => errorFunction(g.number("x", "real", 0.5)),
  complementaryErrorFunction: (g) => complementaryErrorFunction(g.number("x", "real", 0.5)),

  proportionInterval: (g) =>
    (["wilson", "clopper-pearson", "jeffreys", "agresti-coull"] as const).map((method) =>
      proportionInterval(g.number("x", "count", 3), g.number("n", "count", 10), { method, level: level(g) }),
    ),
  poissonInterval: (g) =>
    (["exact", "mid-p", "byar"] as const).map((method) =>
      poissonInterval(g.number("events", "count", 3), { method, level: level(g) }),
    ),
  rateInterval: (g) =>
    rateInterval(g.number("events", "count", 3), g.number("exposure", "positive", 12), { level: level(g) }),
  rateTest: (g) =>
    rateTest(
      g.number("events", "count", 3),
      g.number("exposure", "positive", 12),
      g.number("nullRate", "positive", 0.5),
    ),
  rateRatio: (g) =>
    (["conditional-exact", "mid-p", "wald"] as const).map((method) =>
      rateRatio(
        {
          events: g.number("first.events", "count", 3),
          exposure: g.number("first.exposure", "positive", 12),
        },
        {
          events: g.number("second.events", "count", 8),
          exposure: g.number("second.exposure", "positive", 9),
        },
        { method, level: level(g), nullRatio: g.number("options.nullRatio", "positive", 1) },
      ),
    ),
  multinomialIntervals: (g) =>
    (["goodman", "sison-glaz", "quesenberry-hurst", "bonferroni-clopper-pearson"] as const).map((method) =>
      multinomialIntervals(g.list("counts", "count", [12, 5, 9]), { method, level: level(g) }),
    ),

  chiSquareTest: (g) => chiSquareTest(table(g)),
  likelihoodRatioTest: (g) => likelihoodRatioTest(table(g)),
  cramersV: (g) => cramersV(table(g)),
  expectedCounts: (g) => expectedCounts(table(g)),
  fisherExact: (g) => [
    fisherExact(table(g), { workLimit: 1e5, replicates: 199, seed: 1 }),
    fisherExact(
      [
        [g.number("table[0][0]", "count", 3), 1],
        [1, 3],
      ],
      { level: level(g) },
    ),
  ],
  trendTest: (g) =>
    trendTest(
      g.list("events", "count", [15, 10, 5], "totals", "scores"),
      g.list("totals", "count", [30, 30, 30], "events", "scores"),
      g.list("scores", "real", [1, 2, 4], "events", "totals"),
    ),

  poissonRegression: (g) => poissonRegression(response(g), design(g), countOptions(g)),
  quasiPoissonRegression: (g) => quasiPoissonRegression(response(g), design(g), countOptions(g)),
  negativeBinomialRegression: (g) => negativeBinomialRegression(response(g), design(g), countOptions(g)),
  linearRegression: (g) =>
    linearRegression(g.list("response", "real", COUNTS, 'column "x"', "design.rows"), design(g), {
      level: level(g),
    }),
  interruptedTimeSeries: (g) =>
    interruptedTimeSeries(g.list("counts", "count", COUNTS, "options.exposure"), {
      at: g.number("options.at", "break", 6),
      exposure: g.list(
        "options.exposure",
        "positive",
        COUNTS.map(() => 2),
        "counts",
      ),
      level: level(g),
      placeboMargin: g.number("options.placeboMargin", "count", 4),
    }),
  designMatrix: (g) =>
    designMatrix([intercept(), trend()], { observations: g.number("options.observations", "amount", 4) }),
  intercept: () => intercept(),
  covariate: (g) => covariate("x", g.list('covariate "x"', "real", [1, 2, 4])),
  factor: (g) => factor("x", g.texts("values", ["a", "b", "a"])),
  seasonal: (g) =>
    seasonal(g.number("period", "count", 12), { harmonics: g.number("options.harmonics", "count", 2) }),
  step: (g) => step(g.number("at", "break", 6)),
  slopeChange: (g) => slopeChange(g.number("at", "break", 6)),
  trend: (g) => trend({ per: g.number("options.per", "positive", 12) }),

  changePoints: (g) => [
    ...[poissonCost(), negativeBinomialCost({ theta: 3 })].map((cost) =>
      changePoints(g.list("values", "count", COUNTS), { cost, ...changeOptions(g) }),
    ),
    ...[normalMeanCost(), normalMeanVarianceCost()].map((cost) =>
      changePoints(g.list("values", "count", COUNTS), { cost, ...changeOptions(g) }),
    ),
  ],
  changePointPosterior: (g) =>
    changePointPosterior(g.list("counts", "count", COUNTS, "options.exposure"), {
      exposure: g.list(
        "options.exposure",
        "positive",
        COUNTS.map(() => 2),
        "counts",
      ),
      ratePrior: {
        shape: g.number("options.ratePrior.shape", "positive", 1),
        rate: g.number("options.ratePrior.rate", "positive", 0.2),
      },
      maximumChanges: g.number("options.maximumChanges", "count", 3),
      level: level(g),
      ...changeOptions(g),
    }),
  poissonCost: (g) =>
    changePoints(COUNTS, {
      cost: poissonCost({
        exposure: g.list(
          "exposure",
          "positive",
          COUNTS.map(() => 2),
          "values",
        ),
      }),
      penalty: bic(),
    }),
  negativeBinomialCost: (g) =>
    changePoints(COUNTS, { cost: negativeBinomialCost({ theta: g.number("theta", "positive", 3) }) }),
  normalMeanCost: (g) =>
    changePoints(COUNTS, { cost: normalMeanCost({ variance: g.number("variance", "positive", 3) }) }),
  normalMeanVarianceCost: () => changePoints(COUNTS, { cost: normalMeanVarianceCost() }),
  aic: () => aic(),
  bic: () => bic(),
  mbic: () => mbic(),
  hannanQuinn: () => hannanQuinn(),
  manual: (g) => manual(g.number("value", "not-negative", 4)),
  calibrated: (g) =>
    changePoints(COUNTS, {
      cost: poissonCost(),
      penalty: calibrated({
        seed: g.number("seed", "seed", 1),
        replicates: g.number("replicates", "amount", 39),
        level: g.number("level", "level", 0.1),
      }),
    }),
  pelt: () => pelt(),
  optimalPartition: () => optimalPartition(),
  binarySegmentation: () => binarySegmentation(),

  mannKendall: (g) => mannKendall(g.list("values", "real", COUNTS)),
  senSlope: (g) => senSlope(g.list("values", "real", COUNTS), { level: level(g) }),

  kaplanMeier: (g) => kaplanMeier(censored(g), { level: level(g) }),
  survivalAt: (g) =>
    survivalAt(kaplanMeier({ time: TIMES, event: [1, 0, 1, 1, 0] }), g.number("time", "real", 4)),
  survivalQuantile: (g) =>
    survivalQuantile(
      kaplanMeier({ time: TIMES, event: [1, 0, 1, 1, 0] }),
      g.number("probability", "probability", 0.5),
    ),
  logRank: (g) =>
    logRank(censored(g), {
      group: g.texts(
        "options.group",
        ["A", "B", "A", "B", "B"],
        "data",
        "data.time",
        "data.event",
        "data.entry",
      ),
      rho: g.number("options.rho", "not-negative", 1),
    }),
  coxRegression: (g) =>
    coxRegression(censored(g), {
      covariates: [
        {
          name: "x",
          values: g.list(
            "options.covariates[0].values",
            "real",
            [0, 1, 3, 1, 0],
            "data",
            "data.time",
            "data.event",
            "data.entry",
          ),
        },
      ],
      level: level(g),
    }),
  aalenJohansen: (g) =>
    aalenJohansen(
      {
        time: g.list("data.time", "not-negative", TIMES, "data.cause"),
        cause: g.texts("data.cause", ["died", null, "released", "died", null], "data.time"),
      },
      { level: level(g) },
    ),
  turnbull: (g) => turnbull(interval(g)),
  turnbullConfidence: (g) =>
    turnbullConfidence(interval(g), {
      seed: g.number("options.seed", "seed", 1),
      replicates: g.number("options.replicates", "amount", 49),
      level: level(g),
      probability: g.number("options.probability", "probability", 0.5),
      times: [g.number("options.times[0]", "not-negative", 3)],
    }),
  turnbullSurvival: (g) =>
    turnbullSurvival(turnbull({ lower: [1, 0], upper: [3, 2] }), g.number("time", "real", 2)),
  turnbullQuantile: (g) =>
    turnbullQuantile(turnbull({ lower: [1, 0], upper: [3, 2] }), g.number("probability", "probability", 0.5)),
  rightTruncatedDistribution: (g) =>
    rightTruncatedDistribution(
      {
        time: g.list("data.time", "not-negative", [1, 2, 3], "data.observableUntil"),
        observableUntil: g.list("data.observableUntil", "not-negative", [2, 5, 5], "data.time"),
      },
      { level: level(g) },
    ),

  cohenKappa: (g) =>
    cohenKappa(
      g.list("first", "code", [1, 2, 3, 1], "second"),
      g.list("second", "code", [1, 2, 3, 2], "first"),
      {
        level: level(g),
        bootstrap: {
          seed: g.number("options.seed", "seed", 1),
          replicates: g.number("options.bootstrap.replicates", "amount", 99),
        },
      },
    ),
  fleissKappa: (g) =>
    fleissKappa(
      {
        byUnit: [
          [g.number("ratings.byUnit[0][0]", "code", 1), 1, 2],
          [2, 2, 2],
          [1, 2, 2],
        ],
      },
      { level: level(g), bootstrap: { seed: g.number("options.seed", "seed", 1), replicates: 99 } },
    ),
  krippendorffAlpha: (g) =>
    krippendorffAlpha(
      {
        byUnit: [
          [g.number("ratings.byUnit[0][0]", "code", 1), 1, null],
          [2, 2, 2],
          [1, 2, 2],
        ],
      },
      {
        level: level(g),
        metric: "interval",
        bootstrap: { seed: g.number("options.seed", "seed", 1), replicates: 99 },
      },
    ),

  surveyProportion: (g) =>
    (["logit", "beta", "t", "normal", "exact"] as const).map((kind) =>
      surveyProportion(
        {
          successes: g.number("sample.successes", "count", 15),
          sample: g.number("sample.sample", "count", 40),
          population: g.number("sample.population", "count", 300),
        },
        { interval: kind, level: level(g) },
      ),
    ),
  clusterProportion: (g) =>
    clusterProportion(
      {
        clusters: [
          {
            successes: g.number("sample.clusters[0].successes", "count", 1),
            sample: g.number("sample.clusters[0].sample", "count", 4),
            size: g.number("sample.clusters[0].size", "count", 20),
          },
          { successes: 2, sample: 5, size: 40 },
        ],
        population: g.number("sample.population", "count", 30),
      },
      { level: level(g) },
    ),
  photoToBodyProportion: (g) =>
    photoToBodyProportion(
      {
        drawn: "photographs",
        photographs: [
          {
            body: "A",
            photographsOfBody: g.number("sample.photographs[0].photographsOfBody", "count", 4),
            shows: true,
          },
          { body: "B", photographsOfBody: 1, shows: false },
          { body: "C", photographsOfBody: 2, shows: true },
        ],
      },
      { level: level(g) },
    ),
  ratioEstimate: (g) =>
    ratioEstimate(
      {
        numerator: g.list("sample.numerator", "real", [1, 2, 0, 3], "sample.denominator"),
        denominator: g.list("sample.denominator", "real", [4, 8, 3, 10], "sample.numerator"),
        population: g.number("sample.population", "count", 40),
      },
      { level: level(g) },
    ),

  allocatePartialDates: (g) => allocatePartialDates(spans(g)),
  imputePartialDates: (g) =>
    imputePartialDates({
      ...spans(g),
      imputations: g.number("imputations", "amount", 3),
      seed: g.number("seed", "seed", 1),
    }),
  multipleImputation: (g) =>
    multipleImputation({
      draws: g.list("draws", "real", [34, 30, 31], "variances"),
      variances: g.list("variances", "not-negative", [4, 5, 4], "draws"),
      completeDegreesOfFreedom: g.number("completeDegreesOfFreedom", "positive", 40),
      level: g.number("level", "level", 0.9),
    }),

  bootstrap: (g) => {
    const values = g.list("values", "real", COUNTS);
    const probability = g.number("statistic.probability", "probability", 0.9);
    const denominators = COUNTS.map((_, i) =>
      i === 0 ? g.number("statistic.denominators[0]", "real", 3) : i + 4,
    );
    return [
      bootstrap(values, "mean", resampling(g)),
      bootstrap(values, "median", resampling(g)),
      bootstrap(values, { kind: "quantile", probability }, resampling(g)),
      bootstrap(COUNTS, { kind: "ratio", denominators }, resampling(g)),
      bootstrap([0, g.number("values[1]", "zero-or-one", 1), 1, 0], "proportion", resampling(g)),
    ];
  },
  bootstrapReplicates: (g) =>
    bootstrapReplicates(g.list("values", "real", COUNTS), "mean", {
      seed: g.number("options.seed", "seed", 7),
      from: g.number("options.from", "amount", 256),
      to: g.number("options.to", "amount", 300),
    }),
  bootstrapInterval: (g) =>
    bootstrapInterval(g.list("replicates", "real", [...COUNTS, ...COUNTS]), g.number("estimate", "real", 6), {
      level: level(g),
      acceleration: g.number("options.acceleration", "real", 0.02),
    }),

  checkVectorFile: () => checkVectorFile({ function: "nothing" }, referenceAdapters),
};
