import { openSolver, type Solver } from "../../../statistics/index.ts";
import type { ClosedModel } from "../../closedPopulation/designs.ts";
import { fitClosedModel, fittedColumns, rowsByHistory } from "../../closedPopulation/fitClosedModel.ts";
import { fitNormalMixture } from "../../closedPopulation/fitNormalMixture.ts";
import type { CaptureHistories } from "../../histories/Histories.ts";
import { contains } from "../../histories/history.ts";
import { isEstimated } from "../../loglinear/LoglinearFit.ts";
import { modelCells } from "../../loglinear/modelCells.ts";
import { modelFitter } from "../../loglinear/modelFitter.ts";
import { modelTerms, readModelName } from "../../loglinear/modelName.ts";
import { exactConstant, type ProfiledModel, profileInterval } from "../../loglinear/profileInterval.ts";
import { logNormalInterval } from "../../logNormalInterval.ts";
import { glmAsInR } from "../glmAsInR.ts";
import type { ForeignResult, PopulationCheck } from "../PopulationCheck.ts";
import { answersIn } from "../readFields.ts";
import type { Tally } from "../Tally.ts";
import { compareFit, type FitNumbers, TOLERANCE } from "./compareFit.ts";
import { readClosedModel } from "./readClosedModel.ts";

/** R searches its maximum and limits to about 1e-4 of their size. */
const SEARCH = 1e-4;
const POINTS_IN_R = 20;
/** Up to this spread of the log-odds Rcapture's 20 Gauss–Hermite points give the integral. */
const RULE_HOLDS = 2;

/** Fits and their profile intervals: closedpCI.t. */
export const rcaptureProfiles: PopulationCheck = {
  tool: "Rcapture::closedpCI",
  async compare(result, histories, tally) {
    const solver = await openSolver();
    const level = 1 - (result.alpha ?? 0.05);
    for (const row of result.models ?? []) {
      const name = String(row.model);
      const [hierarchical] = /\[[\d,]+\]/.exec(name) ?? [];
      const model = hierarchical === undefined ? readClosedModel(name) : null;
      const fit =
        hierarchical !== undefined
          ? hierarchicalFit(hierarchical, histories, solver)
          : model === null
            ? undefined
            : closedFit(model, histories, solver);
      tally.holds(`${name} is not understood as a model`, fit !== undefined);
      if (fit === undefined) continue;
      if (model?.endsWith("Normal")) {
        compareMixture(name, fit, row, histories.observed, level, tally);
        continue;
      }
      compareFit(name, fit, row, tally, () =>
        glmAsInR(fit === null ? [] : fittedColumns(fit), fit?.counts ?? []),
      );
      if (fit !== null) compareInterval(name, fit, row.CI, histories.observed, level, tally);
    }
  },
};

type ProfiledFit = FitNumbers & ProfiledModel;

function closedFit(model: ClosedModel, { counts, lists }: CaptureHistories, solver: Solver) {
  const rows = rowsByHistory(counts, lists.length);
  const fit = model.endsWith("Normal")
    ? fitNormalMixture(model, rows, POINTS_IN_R)
    : fitClosedModel(model, rows, solver);
  return fit === null
    ? null
    : {
        ...fit,
        coefficients: fit.vector,
        counts: rows.counts,
        unseen: fit.abundance - rows.counts.reduce((sum, count) => sum + count, 0),
      };
}

function hierarchicalFit(
  model: string,
  histories: CaptureHistories,
  solver: Solver,
): ProfiledFit | null | undefined {
  const lists = histories.lists.length;
  const interactions = readModelName(model, lists);
  if (interactions === null) return undefined;
  const cells = modelCells(histories);
  const fit = modelFitter(cells, solver).fit(histories.counts, interactions);
  if (!isEstimated(fit)) return null;
  const kept = cells.fitted.filter((history) => !fit.empty.some((term) => contains(history, term)));
  const isInside = fit.status === "estimated";
  return {
    ...fit,
    isOnBoundary: !isInside || fit.empty.length > 0,
    columns: isInside
      ? modelTerms(lists, interactions, fit.empty).map((term) =>
          kept.map((history) => (contains(history, term) ? 1 : 0)),
        )
      : [],
    counts: kept.map((history) => histories.counts[history] as number),
  };
}

function compareInterval(
  name: string,
  fit: ProfiledFit,
  interval: ForeignResult,
  observed: number,
  level: number,
  tally: Tally,
): void {
  if (interval === null || interval === undefined) return;
  const flags = String(interval.infoCI ?? 0);
  if (flags.includes("6")) {
    tally.aside(
      "an interval that Rcapture ends where its search ends, and flags (infoCI)",
      answersIn(interval),
    );
    return;
  }
  if (fit.columns.length === 0) {
    tally.aside("the interval of a fit on the boundary, which has no profile here", answersIn(interval));
    return;
  }
  const profile = profileInterval(fit, level, constantAsInR, { withoutCurve: true });
  // R puts what is less than one unseen at the recorded.
  const near = (size: number, theirs: unknown) =>
    typeof theirs === "number" && theirs < observed + 1e-3 && size < observed + 1 ? theirs : size;
  tally.near(`${name} best size`, near(profile.best, interval.N_multinomial), interval.N_multinomial, SEARCH);
  tally.near(`${name} lower limit`, near(profile.lower, interval.inf), interval.inf, SEARCH);
  tally.near(`${name} upper limit`, profile.upper, interval.sup, SEARCH);
}

/**
 * R minimises the deviance by BFGS, which ends before the minimum: its deviance must be above ours, by little, and the sizes be
 * no further apart than that difference lets them, (ΔN/s)² at least. R takes the second derivatives of the deviance for those of
 * the log-likelihood, half as large, so that its standard error is too small by √2; its interval follows from that. Its
 * derivatives are numerical and ours expected: standard errors are near by 6 per cent.
 */
function compareMixture(
  name: string,
  fit: (ProfiledFit & { readonly vector?: Float64Array }) | null,
  row: ForeignResult,
  observed: number,
  level: number,
  tally: Tally,
): void {
  if (fit === null) {
    tally.aside(
      "refused here: sigma is 0 or the size runs away, so no normal mixture is in the data",
      answersIn(row),
    );
    return;
  }
  if (Math.abs(fit.coefficients.at(-1) as number) > RULE_HOLDS) {
    tally.aside(
      `sigma is above ${RULE_HOLDS}, where the mean over 20 points that Rcapture minimises is no longer the integral`,
      answersIn(row),
    );
    return;
  }
  tally.holds(
    `${name}: the deviance ${fit.deviance} is above R's ${row.deviance}`,
    fit.deviance <= row.deviance + 1e-9 * (1 + row.deviance),
  );
  tally.near(`${name} deviance`, fit.deviance, row.deviance, 1e-3, 0.1);
  tally.near(`${name} AIC`, fit.aic, row.AIC, 1e-3);
  tally.near(`${name} BIC`, fit.bic, row.BIC, 1e-3);
  if (typeof row.df === "number") tally.same(`${name} degrees of freedom`, fit.degreesOfFreedom, row.df);
  const lost = Math.max(0, row.deviance - fit.deviance);
  const apart = 2 * fit.standardError * Math.sqrt(lost) + TOLERANCE * fit.abundance;
  tally.holds(
    `${name} abundance: ${fit.abundance} and R's ${row.abundance} are further apart than ${apart.toFixed(3)}, what R's deviance allows`,
    Math.abs(fit.abundance - row.abundance) <= apart,
  );
  const variance = fit.unseen + (fit.standardError ** 2 - fit.unseen) / 2;
  tally.near(`${name} standard error`, Math.sqrt(variance), row.stderr, 0.06);
  const theirs = logNormalInterval(observed, row.abundance, row.stderr, level);
  tally.near(`${name} lower limit by R's standard error`, theirs.lower, row.infCL, TOLERANCE);
  tally.near(`${name} upper limit by R's standard error`, theirs.upper, row.supCL, TOLERANCE);
}

/** Stirling's approximation above 100, as Rcapture has it. */
function constantAsInR(unseen: number, size: number): number {
  if (size <= 100) return exactConstant(unseen, size);
  if (unseen === 0 || unseen === 1) return -size + Math.log(2 * Math.PI * size) / 2;
  return unseen - size - Math.log(unseen / size) / 2;
}
