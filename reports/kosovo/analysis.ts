import {
  assumptionTable,
  captureHistories,
  decomposableGraphEstimate,
  defineAnalysis,
  dependenceTable,
  estimateQuantity,
  formatInteger,
  identify,
  isRefusal,
  latentClassEstimate,
  leaveOneListOut,
  listDependenceChart,
  loglinearEstimate,
  modelAveragedEstimate,
  observedCells,
  overlapChart,
  overlapCounts,
  type PopulationEstimate,
  publishedQuantity,
  publishedSource,
  type Quantity,
  type Refusal,
  readPublishedFigures,
  sampleCoverageEstimate,
  sizeCurveChart,
  sizeCurveTable,
  type Table,
} from "sijill";

/** Persons by the lists that recorded them, as printed in the sources: EXH, ABA, OSCE, HRW. */
const cells: Readonly<Record<string, number>> = {
  "1000": 1131,
  "0100": 845,
  "0010": 936,
  "0001": 306,
  "1100": 177,
  "1010": 228,
  "1001": 106,
  "0110": 217,
  "0101": 31,
  "0011": 123,
  "1110": 181,
  "1101": 18,
  "1011": 42,
  "0111": 32,
  "1111": 27,
};

const lists = ["EXH", "ABA", "OSCE", "HRW"];
const place = "Kosovo";

export default defineAnalysis(async ({ resolve, seed }) => {
  const published = await readPublishedFigures(resolve("../../data/published"), { language: "en" });
  const histories = captureHistories({
    lists,
    cells: Object.entries(cells).map(([history, count]) => ({ history, count })),
  });
  const [bic, bca, averaged, classes] = await Promise.all([
    loglinearEstimate(histories, { id: "kosovo.bic" }),
    loglinearEstimate(histories, { id: "kosovo.bca", interval: { kind: "bca", seed, replicates: 999 } }),
    modelAveragedEstimate(histories, { id: "kosovo.averaged" }),
    latentClassEstimate(histories, { id: "kosovo.classes", seed }),
  ]);
  const graphs = decomposableGraphEstimate(histories, { id: "kosovo.graphs" });
  const coverage = sampleCoverageEstimate(histories, { id: "kosovo.coverage", seed });
  const unseen = identify(
    observedCells(histories),
    { kind: "no-highest-order-interaction" },
    { id: "kosovo.saturated" },
  );
  const estimates = [bic, bca, averaged, graphs, classes, coverage, unseen].map(answered);
  const [best] = estimates as [PopulationEstimate, ...PopulationEstimate[]];
  const curve = sizeCurveTable(best);
  if (curve === null) throw new Error("the log-linear estimate has no profile");
  const overlap: Table = {
    ...overlapCounts(histories, { id: "kosovo.overlap", nature: "published" }),
    notes: [],
  };
  const dependence = dependenceTable(histories, { id: "kosovo.dependence" });
  const values = estimates.map(({ value }) => value);
  const quantities: Quantity[] = [
    {
      kind: "count",
      id: "kosovo.recorded",
      label: "persons killed whom at least one of the four lists recorded",
      value: histories.observed,
      unit: "person",
      period: { from: "1999-03-20", to: "1999-06-22" },
      method: { name: "sum of the published overlap table" },
      inputs: [],
      nature: "published",
      citation: "ball-2002",
    },
    {
      kind: "population-estimate",
      id: "kosovo.published",
      label: "killings in Kosovo as published in 2002",
      value: 10_356,
      unit: "person",
      documented: null,
      interval: { lower: 9_002, upper: 12_122, level: 0.95, method: "confidence" },
      period: { from: "1999-03-20", to: "1999-06-22" },
      method: { name: "multiple systems estimation, as published" },
      priors: [],
      seed: null,
      assumptions: [],
      warnings: [],
      inputs: [],
      nature: "published",
      citation: "ball-2002",
    },
    ...estimates.map((estimate) => estimateQuantity(estimate)),
    extreme("kosovo.lowest", "the lowest of the estimates", Math.min(...values), best),
    extreme("kosovo.highest", "the highest of the estimates", Math.max(...values), best),
    publishedQuantity(published, "hrdag-documented", "hrdag"),
    publishedQuantity(published, "hrdag-estimate", "hrdag"),
  ];
  return {
    quantities,
    tables: [estimatesTable(estimates), await withoutLists(histories), assumptionTable(estimates, findings)],
    figures: [
      overlapChart(overlap, {
        id: "overlap",
        title: "Most of the recorded stand on one list only",
        place,
      }),
      sizeCurveChart(
        { ...curve, notes: [] },
        {
          id: "profile",
          title: "Sizes that agree with the lists under one model",
          place,
          value: best.value,
          ...(best.interval === undefined ? {} : { interval: best.interval }),
          documented: best.documented,
        },
      ),
      listDependenceChart(dependence, {
        id: "dependence",
        title: "All pairs of lists but one depend on one another",
        place,
      }),
    ],
    sources: [
      {
        key: "ball-2002",
        title:
          "Killings and Refugee Flow in Kosovo, March–June 1999: A Report to the International Criminal Tribunal for the Former Yugoslavia",
        publisher: "P. Ball, W. Betts, F. Scheuren, J. Dudukovich and J. Asher; AAAS and ABA/CEELI",
        date: "2002",
        url: null,
        urlExact: false,
        verification: "secondary",
        note: "The estimate and its interval are carried from literature that quotes the report.",
      },
      {
        key: "cells",
        title: "Kosovo data, killings by the lists that recorded them",
        publisher:
          "R packages LCMCR 0.4.14 (kosovo_aggregate) and MultipleSystemsEstimation 1.2.0 (Kosovo): the same fifteen numbers",
        date: null,
        url: "https://cran.r-project.org/package=LCMCR",
        urlExact: true,
        verification: "seen",
        note: "The numbers are facts published with the report of 2002; no code of the packages is carried.",
      },
      publishedSource(published, { key: "hrdag", figure: "hrdag-estimate", language: "en" }),
    ],
    notes: [
      "Every estimate is computed from the fifteen published numbers; no record of a person was used.",
      "The published interval of 2002 comes from a stratified analysis whose strata are not public, so it is not reproduced.",
    ],
    literals: [
      {
        exhibit: "profile",
        text: range(best),
        reason: "the interval of the estimate kosovo.bic, which the text prints",
      },
    ],
    inputs: [{ dataset: "published", file: published.file, path: published.path, rowLevel: "aggregate" }],
  };
});

const findings = [
  {
    assumption: "Records were linked",
    holds: "not known",
    because: "the linked records are not public; the sensitivity to links cannot be computed from the table",
  },
  {
    assumption: "The lists depend on one another only as",
    holds: "not known",
    because: "three models fit about equally well and give sizes far apart",
  },
] as const;

function answered<Estimate extends PopulationEstimate>(answer: Estimate | Refusal): Estimate {
  if (isRefusal(answer)) throw new Error(answer.reasons.join(" "));
  return answer;
}

/** As the chart writes it. */
function range({ interval }: PopulationEstimate): string {
  const [lower, upper] = [interval?.lower ?? 0, interval?.upper ?? 0].map((limit) =>
    formatInteger(Math.round(limit), "en"),
  );
  return `${lower}–${upper}`;
}

function extreme(id: string, label: string, value: number, { inputs }: PopulationEstimate): Quantity {
  return {
    kind: "population-estimate",
    id,
    label,
    value,
    unit: "person",
    documented: null,
    period: null,
    method: { name: "comparison of the estimates of this report" },
    priors: [],
    seed: null,
    assumptions: [],
    warnings: [],
    inputs,
    nature: "estimated",
  };
}

function estimatesTable(estimates: readonly PopulationEstimate[]): Table {
  const measure = (name: string, label: string) =>
    ({ name, label, type: "integer", role: "measure", meaning: "estimate", missing: "none" }) as const;
  return {
    id: "estimates",
    title: "One table of overlap, seven estimates",
    columns: [
      { name: "method", label: "Method", type: "text", role: "dimension" },
      measure("size", "Persons, recorded or not"),
      measure("lower", "Lower limit (95%)"),
      measure("upper", "Upper limit (95%)"),
      { name: "interval", label: "Interval", type: "text", role: "dimension" },
    ],
    rows: estimates.map(({ method, value, interval }) => ({
      method: method.name,
      size: Math.round(value),
      lower: interval === undefined ? null : Math.round(interval.lower),
      upper: interval === undefined ? null : Math.round(interval.upper),
      interval: interval?.method ?? "none",
    })),
    unit: "person",
    nature: "estimated",
    method: { name: "the methods named in the rows" },
    inputs: [],
    notes: ["Limits are those of each method under its own assumptions."],
  };
}

async function withoutLists(histories: Parameters<typeof leaveOneListOut>[0]): Promise<Table> {
  const rows = await leaveOneListOut(histories);
  const measure = (name: string, label: string) =>
    ({ name, label, type: "integer", role: "measure", meaning: "estimate", missing: "no estimate" }) as const;
  return {
    id: "without",
    title: "The log-linear estimate without each list",
    columns: [
      { name: "omitted", label: "Left out", type: "text", role: "dimension" },
      { name: "model", label: "Model chosen by BIC", type: "text", role: "dimension" },
      measure("size", "Persons, recorded or not"),
      measure("lower", "Lower limit (95%)"),
      measure("upper", "Upper limit (95%)"),
    ],
    rows: rows.map(({ omitted, estimate }) => ({
      omitted: omitted ?? "none",
      model: isRefusal(estimate) ? "none" : estimate.model.model,
      size: isRefusal(estimate) ? null : Math.round(estimate.value),
      lower: isRefusal(estimate) ? null : Math.round(estimate.interval?.lower ?? estimate.value),
      upper: isRefusal(estimate) ? null : Math.round(estimate.interval?.upper ?? estimate.value),
    })),
    unit: "person",
    nature: "estimated",
    method: { name: "log-linear model, best by BIC" },
    inputs: [],
    notes: ["Models name the lists that are left, in their order."],
  };
}
