import { openSolver, type Solver } from "../../statistics/index.ts";
import { CLOSED_MODELS, type ClosedModel } from "../closedPopulation/designs.ts";
import {
  type ClosedFit,
  type ClosedRows,
  fitClosedModel,
  rowsByHistory,
} from "../closedPopulation/fitClosedModel.ts";
import { captureFrequencies, rowsByCaptures } from "../closedPopulation/rowsByCaptures.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { contains } from "../histories/history.ts";
import { hierarchicalModels } from "../loglinear/hierarchicalModels.ts";
import { isEstimated } from "../loglinear/LoglinearFit.ts";
import { modelCells } from "../loglinear/modelCells.ts";
import { modelFitter } from "../loglinear/modelFitter.ts";
import { modelName, modelTerms, readModelName } from "../loglinear/modelName.ts";
import { exactConstant, profileInterval } from "../loglinear/profileInterval.ts";
import { standardErrorAsInR } from "./glmAsInR.ts";
import type { ForeignResult, PopulationCheck } from "./PopulationCheck.ts";
import type { Tally } from "./Tally.ts";

const TOLERANCE = 1e-6;
const NO_MAXIMUM = "the likelihood has no maximum, so what R prints is where it stopped";
const FLAGGED = "Rcapture itself flags the fit as not good (infoFit)";
const LAST_WEIGHTS = "R takes its standard error from the weights before its last step; with those it agrees";

/** All hierarchical models: closedpMS.t. */
export const rcaptureModels: PopulationCheck = {
  tool: "Rcapture::closedpMS.t",
  async compare(result, { counts, lists, ...rest }, tally) {
    const cells = modelCells({ counts, lists, ...rest });
    const fitter = modelFitter(cells, await openSolver());
    if (typeof result.nmodels === "number" && typeof result.maxorder === "number")
      tally.same(
        "number of models",
        hierarchicalModels(lists.length, result.maxorder)?.length,
        result.nmodels,
      );
    for (const row of [...(result.models_by_bic ?? []), ...(result.models_sample ?? [])]) {
      const interactions = readModelName(String(row.model), lists.length);
      tally.holds(
        `${row.model} is not read as a model`,
        interactions !== null && sameModel(row.model, modelName(interactions, lists.length)),
      );
      if (interactions === null) continue;
      if (row.infoFit !== 0) {
        tally.note(`not compared: ${FLAGGED}`);
        continue;
      }
      const fit = fitter.fit(counts, interactions);
      if (!isEstimated(fit)) {
        tally.note(`refused: ${NO_MAXIMUM}`);
        continue;
      }
      const columns = modelTerms(lists.length, interactions, []).map((term) =>
        cells.fitted.map((history) => (contains(history, term) ? 1 : 0)),
      );
      const response = cells.fitted.map((history) => counts[history] as number);
      compareFit(row.model, fit, row, tally, () => standardErrorAsInR(columns, response));
    }
  },
};

/** The classical models: closedp. */
export const rcaptureClassics: PopulationCheck = {
  tool: "Rcapture::closedp",
  async compare(result, { counts, lists, observed }, tally) {
    const solver = await openSolver();
    for (const [key, rows] of [
      ["closedp.t", rowsByHistory(counts, lists.length)],
      ["closedp.0", rowsByCaptures(counts, lists.length)],
    ] as const)
      for (const row of result[key] ?? []) {
        const fit = closedFit(row, rows, solver, tally);
        if (fit === null) continue;
        const name = `${key} ${row.model}`;
        if (fit.model === "Mb" || fit.model === "Mbh") {
          // Its variance subtracts N from a number little larger, so R's weights cost it all digits.
          tally.near(`${name} abundance`, fit.abundance, row.abundance, TOLERANCE);
          tally.note("standard errors of Mb and Mbh are not compared: Rcapture's formula is not documented");
        } else
          compareFit(name, fit, row, tally, () =>
            standardErrorAsInR(fittedColumns(fit), rows.counts, rows.offset),
          );
      }
    const [once = 0, twice = 0] = captureFrequencies(counts, lists.length);
    for (const row of result["closedp.bc"] ?? [])
      if (row.model === "Mh Chao")
        tally.near(
          "closedp.bc Mh Chao",
          observed + ((lists.length - 1) * once * (once - 1)) / (2 * lists.length * (twice + 1)),
          row.abundance,
          TOLERANCE,
        );
      else tally.note("not compared: bias corrections by constants added to the cells are not offered");
  },
};

/** Profile intervals: closedpCI.t. */
export const rcaptureProfiles: PopulationCheck = {
  tool: "Rcapture::closedpCI.t",
  async compare(result, histories, tally) {
    const { counts, lists, observed } = histories;
    const rows = rowsByHistory(counts, lists.length);
    const solver = await openSolver();
    for (const row of result.models ?? []) {
      const [model] = /\[[\d,]+\]/.exec(String(row.model)) ?? [];
      const fit =
        model === undefined
          ? closedFit(row, rows, solver, tally)
          : hierarchicalFit(model, row, histories, solver, tally);
      if (fit === null || row.CI === null || row.CI === undefined) continue;
      if (row.CI.infoCI !== 0) {
        tally.note("interval not compared: Rcapture flags it (infoCI)");
        continue;
      }
      const profile = profileInterval(
        {
          columns: fit.columns,
          counts: fit.counts ?? rows.counts,
          coefficients: fit.vector,
          notNegative: fit.notNegative ?? [],
          unseen: fit.abundance - observed,
        },
        1 - (result.alpha ?? 0.05),
        constantAsInR,
      );
      // R searches its maximum and limits to about 1e-4 of their size.
      tally.near(`${row.model} best size`, profile.best, row.CI.N_multinomial, 1e-4);
      // R puts a limit of less than one unseen at the recorded.
      const lower = row.CI.inf === observed && profile.lower < observed + 1 ? observed : profile.lower;
      tally.near(`${row.model} lower limit`, lower, row.CI.inf, 1e-4);
      tally.near(`${row.model} upper limit`, profile.upper, row.CI.sup, 1e-4);
    }
  },
};

/** Without the columns that were taken out. */
function fittedColumns(fit: ClosedFit): readonly ArrayLike<number>[] {
  return fit.columns.filter((_, j) => !(fit.notNegative.includes(j) && fit.vector[j] === 0));
}

interface ProfiledFit {
  readonly abundance: number;
  readonly columns: readonly ArrayLike<number>[];
  readonly vector: Float64Array;
  readonly counts?: readonly number[];
  readonly notNegative?: readonly number[];
}

function hierarchicalFit(
  model: string,
  row: ForeignResult,
  histories: CaptureHistories,
  solver: Solver,
  tally: Tally,
): ProfiledFit | null {
  const lists = histories.lists.length;
  const interactions = readModelName(model, lists);
  const cells = modelCells(histories);
  if (interactions === null || row.infoFit !== 0) {
    tally.note(`not compared: ${FLAGGED}`);
    return null;
  }
  const fit = modelFitter(cells, solver).fit(histories.counts, interactions, { boundary: false });
  if (!isEstimated(fit)) {
    tally.note(`refused: ${NO_MAXIMUM}`);
    return null;
  }
  const kept = cells.fitted.filter((history) => !fit.empty.some((term) => contains(history, term)));
  return {
    abundance: fit.abundance,
    columns: modelTerms(lists, interactions, fit.empty).map((term) =>
      kept.map((history) => (contains(history, term) ? 1 : 0)),
    ),
    vector: fit.coefficients,
    counts: kept.map((history) => histories.counts[history] as number),
  };
}

/** Stirling's approximation above 100, as Rcapture has it. */
function constantAsInR(unseen: number, size: number): number {
  if (size <= 100) return exactConstant(unseen, size);
  if (unseen === 0 || unseen === 1) return -size + Math.log(2 * Math.PI * size) / 2;
  return unseen - size - Math.log(unseen / size) / 2;
}

function closedFit(
  row: ForeignResult,
  rows: ClosedRows,
  solver: Solver,
  tally: Tally,
): (ClosedFit & { readonly counts?: undefined }) | null {
  const name = String(row.model)
    .replace(/ \(LB\)$/, "")
    .replace(/Poisson ?2$/, "Poisson")
    .replace(/Gamma ?3\.5$/, "Gamma");
  if (!CLOSED_MODELS.includes(name as ClosedModel)) {
    tally.note(`not compared: the model ${row.model} is not offered`);
    return null;
  }
  if (row.infoFit !== 0) {
    tally.note(`not compared: ${FLAGGED}`);
    return null;
  }
  const fit = fitClosedModel(name as ClosedModel, rows, solver);
  if (fit === null) tally.note(`refused: ${NO_MAXIMUM}`);
  return fit;
}

interface FitNumbers {
  readonly abundance: number;
  readonly standardError: number;
  readonly deviance: number;
  readonly aic: number;
  readonly bic: number;
}

function compareFit(
  name: string,
  fit: FitNumbers,
  row: ForeignResult,
  tally: Tally,
  errorAsInR: () => number | null,
): void {
  tally.near(`${name} abundance`, fit.abundance, row.abundance, TOLERANCE);
  // R ends its steps when the deviance changes by less than 1e-8 of (deviance + 0.1).
  tally.near(`${name} deviance`, fit.deviance, row.deviance, TOLERANCE, 0.1);
  tally.near(`${name} AIC`, fit.aic, row.AIC, TOLERANCE);
  tally.near(`${name} BIC`, fit.bic, row.BIC, TOLERANCE);
  const off = Math.abs(fit.standardError / row.stderr - 1);
  const ours = off <= TOLERANCE ? fit.standardError : errorAsInR();
  tally.near(`${name} standard error`, ours, row.stderr, TOLERANCE);
  if (off > TOLERANCE) tally.note(LAST_WEIGHTS);
}

/** R's list of terms in any order. */
function sameModel(theirs: string, ours: string): boolean {
  const terms = (name: string) => name.replace(/[[\]]/g, "").split(",").sort().join();
  return terms(theirs) === terms(ours);
}
