import { normal, openSolver } from "../../statistics/index.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { contains, listsOf, sizeOf } from "../histories/history.ts";
import { bootstrapSelection } from "../loglinear/bootstrapSelection.ts";
import { hierarchicalModels } from "../loglinear/hierarchicalModels.ts";
import type { EstimatedFit } from "../loglinear/LoglinearFit.ts";
import { modelCells } from "../loglinear/modelCells.ts";
import { type ModelFitter, modelFitter } from "../loglinear/modelFitter.ts";
import { modelName, modelTerms, readModelName, sortTerms } from "../loglinear/modelName.ts";
import { bestOf, rankModels, type Selection, stepwise } from "../loglinear/selectModel.ts";
import type { ForeignResult, PopulationCheck } from "./PopulationCheck.ts";
import { answersIn } from "./readFields.ts";
import type { Tally } from "./Tally.ts";

const TOLERANCE = 1e-6;

/** Stepwise selection and the existence of every model of pairs: estimatepopulation.0, checkident. */
export const sparseMsePoints: PopulationCheck = {
  tool: "SparseMSE::estimatepopulation.0",
  aside: {
    "stepwise[]/poisson_p_of_empty":
      "the p-values by which empty overlaps entered; the overlaps are compared",
  },
  async compare(result, histories, tally) {
    const fitter = modelFitter(modelCells(histories), await openSolver());
    compareStep("main effects", stepwise(fitter, 0), result.main_effects, histories, fitter, tally);
    for (const row of result.stepwise ?? [])
      compareStep(`threshold ${row.pthresh}`, stepwise(fitter, row.pthresh), row, histories, fitter, tally);
    for (const row of result.checkident ?? []) compareExistence(row, histories, fitter, tally);
  },
};

function compareStep(
  name: string,
  select: Selection,
  row: ForeignResult,
  { counts, lists: names }: CaptureHistories,
  fitter: ModelFitter,
  tally: Tally,
): void {
  if (row?.estimate === undefined || row.estimate === null) return;
  const fit = select(counts);
  const point = row.estimate["point est."];
  if (typeof point !== "number" || !Number.isFinite(point)) {
    tally.aside("SparseMSE's own estimate is not finite", answersIn(row));
    return;
  }
  if (fit === null) {
    tally.holds(`${name}: no estimate, expected ${point}`, false);
    return;
  }
  tally.near(`${name} estimate`, fit.abundance, point, TOLERANCE);
  tally.near(`${name} deviance`, fit.deviance, row.deviance, TOLERANCE, 0.1);
  tally.near(`${name} AIC`, fit.aic, row.aic_adjusted, TOLERANCE);
  const { lists, fitted } = fitter.cells;
  const kept = fitted.filter((history) => !fit.empty.some((term) => contains(history, term)));
  if (typeof row.cells_fitted === "number") tally.same(`${name} cells`, kept.length, row.cells_fitted);
  // As `glm` counts them: without the overlaps at −∞ and their cells.
  const terms = modelTerms(lists, fit.interactions, fit.empty);
  if (typeof row.df === "number")
    tally.same(`${name} degrees of freedom`, kept.length - terms.length, row.df);
  const named = terms.map((term) => (term === 0 ? "(Intercept)" : namesOf(term, names)));
  for (const [term, value] of Object.entries(row.coef ?? {}))
    tally.near(`${name} coefficient ${term}`, fit.coefficients[named.indexOf(term)], value, 1e-4, 1);
  if (Array.isArray(row.empty_overlaps_in_model))
    tally.same(
      `${name} empty overlaps`,
      fit.empty
        .map((term) => namesOf(term, names))
        .sort()
        .join(),
      [...row.empty_overlaps_in_model].sort().join(),
    );
  if (typeof row.formula === "string")
    tally.same(
      `${name} terms`,
      [...names, ...terms.filter((term) => sizeOf(term) > 1).map((term) => namesOf(term, names))]
        .sort()
        .join(),
      row.formula
        .replace(/^.*~/, "")
        .split("+")
        .map((term: string) => term.trim())
        .sort()
        .join(),
    );
  // R's standard error comes from the weights before its last step.
  const z = normal.quantile(0.975) * Math.sqrt(fit.logVariance);
  const recorded = fit.abundance - fit.unseen;
  tally.near(`${name} lower limit`, recorded + fit.unseen * Math.exp(-z), row.estimate["2.5%"], 1e-4);
  tally.near(`${name} upper limit`, recorded + fit.unseen * Math.exp(z), row.estimate["97.5%"], 1e-4);
}

/** A term as R's formulas write it. */
function namesOf(term: number, names: readonly string[]): string {
  return listsOf(term)
    .map((place) => names[place])
    .join(":");
}

function compareExistence(
  row: ForeignResult,
  { counts, lists }: CaptureHistories,
  fitter: ModelFitter,
  tally: Tally,
): void {
  const pairs = readPairs(String(row.model), lists);
  if (pairs === null) {
    tally.fails(`the model "${row.model}" is not understood`);
    return;
  }
  const { status } = fitter.fit(counts, pairs, { boundary: false });
  const code = { estimated: 0, "no-maximum": 1, "not-identified": 2, neither: 3 }[status as string] ?? -1;
  tally.same(`existence of ${row.model}`, code, row.code);
}

/** "main", "all pairs", "1:2+1:3", "A:B + A:C", "AB+AC" or "[12,13]". */
function readPairs(model: string, lists: readonly string[]): readonly number[] | null {
  if (/^main/i.test(model)) return [];
  const every = lists.flatMap((_, a) => lists.slice(a + 1).map((__, k) => 2 ** a + 2 ** (a + 1 + k)));
  if (/^all/i.test(model)) return sortTerms(every);
  if (/^\[/.test(model)) return readModelName(model, lists.length);
  const pairs = model.split(/[+,;]/).map((term) => {
    const text = term.trim();
    return every.find((pair) => {
      const places = listsOf(pair);
      const ways = [places.map((place) => String(place + 1)), places.map((place) => lists[place] ?? "")];
      return [":", "", "*", "-"].some((between) =>
        ways.some((way) => text === way.join(between) || text === [...way].reverse().join(between)),
      );
    });
  });
  return pairs.some((pair) => pair === undefined) ? null : sortTerms(pairs as number[]);
}

const BOOTSTRAP_ASIDE = {
  "bootreps[]": "each replicate of R's own random draws; their quantiles are compared",
  boot_mean:
    "replicates of SparseMSE may be infinite, so their mean says nothing; their quantiles are compared",
  boot_sd:
    "replicates of SparseMSE may be infinite, so their deviation says nothing; their quantiles are compared",
};

/** BCa interval after stepwise selection: estimatepopulation. */
export const sparseMseBootstrap: PopulationCheck = {
  tool: "SparseMSE::estimatepopulation",
  aside: BOOTSTRAP_ASIDE,
  async compare(result, histories, tally) {
    const fitter = modelFitter(modelCells(histories), await openSolver());
    await compareBootstrap(result, histories, stepwise(fitter, result.pthresh ?? 0.02), tally);
  },
};

/** All models by BIC, and its BCa interval: estimate_population_bic. */
export const mseBic: PopulationCheck = {
  tool: "MultipleSystemsEstimation::estimate_population_bic",
  aside: BOOTSTRAP_ASIDE,
  async compare(result, histories, tally) {
    const { counts, lists } = histories;
    const fitter = modelFitter(modelCells(histories), await openSolver());
    const order = result.maxorder ?? { 2: 1, 3: 2, 4: 3, 5: 3, 6: 2 }[lists.length] ?? 2;
    const models = hierarchicalModels(lists.length, order) ?? [];
    const ranked = rankModels(fitter, counts, models, "BIC");
    const [best] = ranked;
    tally.near("estimate", best?.abundance, result.popest, TOLERANCE);
    tally.near("BIC", best?.bic, result.BIC, TOLERANCE);
    if (typeof result.model === "string") compareBest(result.model, ranked, lists.length, tally);
    if (typeof result.n_admissible_models === "number")
      tally.same("admissible models", ranked.length, result.n_admissible_models);
    const byName = new Map(ranked.map((fit) => [modelName(fit.interactions, lists.length), fit]));
    for (const row of result.top ?? []) {
      const interactions = readModelName(String(row.model), lists.length);
      if (interactions === null) tally.fails(`the model "${row.model}" is not understood`);
      const fit = interactions === null ? undefined : byName.get(modelName(interactions, lists.length));
      tally.near(`${row.model} abundance`, fit?.abundance, row.abundance, TOLERANCE);
      tally.near(`${row.model} BIC`, fit?.bic, row.BIC, TOLERANCE);
    }
    if (!Array.isArray(result.bootreps) && typeof result.BCa !== "object") return;
    if (result.BCa === null) return;
    const top = ranked.slice(0, lists.length === 4 ? 20 : lists.length > 4 ? 100 : ranked.length);
    const select = bestOf(
      fitter,
      top.map(({ interactions }) => interactions),
      "BIC",
      top.map(({ coefficients }) => coefficients),
    );
    await compareBootstrap(result, histories, select, tally);
  },
};

/** The model that R chose is ours, or one whose BIC is the same. */
function compareBest(name: string, ranked: readonly EstimatedFit[], lists: number, tally: Tally): void {
  const interactions = readModelName(name, lists);
  if (interactions === null) {
    tally.fails(`the model "${name}" is not understood`);
    return;
  }
  const theirs = ranked.find((fit) => modelName(fit.interactions, lists) === modelName(interactions, lists));
  const best = ranked[0]?.bic ?? Number.NaN;
  tally.holds(`${name} is not the best model here`, theirs !== undefined && theirs.bic - best < 1e-6);
}

const REPLICATES = 1_000;

/** The limits lie within the Monte Carlo error of both bootstraps: a band of ranks around each of ours. */
async function compareBootstrap(
  result: ForeignResult,
  { counts }: CaptureHistories,
  select: Selection,
  tally: Tally,
): Promise<void> {
  const fit = select(counts);
  tally.near("estimate", fit?.abundance, result.popest, TOLERANCE);
  if (fit === null || typeof result.BCa !== "object" || result.BCa === null) return;
  const theirs = Number(result.nboot ?? 1_000);
  const boot = bootstrapSelection(counts, fit.abundance, select, {
    seed: 1,
    replicates: REPLICATES,
    level: 0.95,
  });
  if (typeof result.ahat === "number") tally.near("acceleration", boot.acceleration, result.ahat, 1e-3, 1e-3);
  const ascending = Float64Array.from(boot.replicates).sort();
  const bias = normal.quantile(Math.min(0.999, Math.max(0.001, shareBelow(ascending, fit.abundance))));
  const either = 1 / theirs + 1 / REPLICATES;
  // At the ends ranks are Poisson: the seventh place is passed once in a thousand times.
  const within = (what: string, value: unknown, share: number, variance: number) => {
    if (typeof value !== "number") return;
    const band = 4 * Math.sqrt(variance * either) + 7 * either;
    const [low, high] = [at(ascending, share - band), at(ascending, share + band)];
    tally.holds(
      `${what}: ${value} is outside ${low.toFixed(1)} to ${high.toFixed(1)}, the Monte Carlo error`,
      value >= low - 1e-6 * Math.abs(low) && value <= high + 1e-6 * Math.abs(high),
    );
  };
  for (const [key, limit] of Object.entries(result.BCa)) {
    const level = Number(key);
    if (!(level > 0 && level < 1)) continue;
    const z = normal.quantile(level);
    const place = bias + (bias + z) / (1 - boot.acceleration * (bias + z));
    const share = normal.cdf(place);
    // The rank itself and the bias both come from the replicates.
    const density = Math.exp((-place * place) / 2) / Math.sqrt(2 * Math.PI);
    within(`limit ${key}`, limit, share, share * (1 - share) + (2 * density) ** 2 * (Math.PI / 2));
  }
  for (const [key, quantile] of Object.entries(result.boot_quantiles ?? {})) {
    const share = Number(key.replace("%", "")) / 100;
    if (share > 0 && share < 1) within(`replicates, quantile ${key}`, quantile, share, share * (1 - share));
  }
  if (typeof result.z0 === "number") {
    const error = 4 * Math.sqrt((Math.PI / 2) * either);
    tally.holds(
      `bias ${result.z0} is further than ${error.toFixed(3)} from ${bias.toFixed(3)}, the Monte Carlo error`,
      Math.abs(result.z0 - bias) <= error,
    );
  }
  if (boot.without > 0)
    tally.note("resampled tables without an estimate are left out; SparseMSE keeps what it prints for them");
}

function shareBelow(ascending: Float64Array, value: number): number {
  let below = 0;
  for (const one of ascending) if (one < value) below += 1;
  return below / ascending.length;
}

function at(ascending: Float64Array, share: number): number {
  const place = Math.round(share * ascending.length);
  if (place <= 0) return Number.NEGATIVE_INFINITY;
  return place >= ascending.length ? Number.POSITIVE_INFINITY : (ascending[place] as number);
}
