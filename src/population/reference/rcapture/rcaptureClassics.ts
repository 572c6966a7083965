import { openSolver, type Solver } from "../../../statistics/index.ts";
import { correctedFit } from "../../closedPopulation/biasCorrection.ts";
import { type ClosedModel, closedDesign } from "../../closedPopulation/designs.ts";
import {
  type ClosedFit,
  type ClosedRows,
  fitClosedModel,
  fittedColumns,
  rowsByHistory,
  sizeOfPopulation,
} from "../../closedPopulation/fitClosedModel.ts";
import { captureFrequencies, rowsByCaptures } from "../../closedPopulation/rowsByCaptures.ts";
import type { CaptureHistories } from "../../histories/Histories.ts";
import { listsOf, recordedBy } from "../../histories/history.ts";
import { type FitAsInR, glmAsInR, standardErrorAsInR } from "../glmAsInR.ts";
import type { ForeignResult, PopulationCheck } from "../PopulationCheck.ts";
import { answersIn } from "../readFields.ts";
import type { Tally } from "../Tally.ts";
import { compareFit, NO_MAXIMUM, TOLERANCE } from "./compareFit.ts";
import { readClosedModel } from "./readClosedModel.ts";

/** The classical models: closedp, by histories, by numbers of lists, and corrected for bias. */
export const rcaptureClassics: PopulationCheck = {
  tool: "Rcapture::closedp",
  async compare(result, histories, tally) {
    const { counts, lists, observed } = histories;
    const solver = await openSolver();
    if (typeof result.n === "number") tally.same("persons recorded", observed, result.n);
    if (typeof result.t === "number") tally.same("number of lists", lists.length, result.t);
    compareDescription(result.descriptive, histories, tally);
    for (const [key, rows] of [
      ["closedp.t", rowsByHistory(counts, lists.length)],
      ["closedp.0", rowsByCaptures(counts, lists.length)],
    ] as const)
      for (const row of result[key] ?? []) compareClassic(key, row, rows, histories, solver, tally);
    for (const row of result["closedp.bc"] ?? []) compareCorrected(row, histories, solver, tally);
  },
};

function compareClassic(
  key: string,
  row: ForeignResult,
  rows: ClosedRows,
  histories: CaptureHistories,
  solver: Solver,
  tally: Tally,
): void {
  const name = `${key} ${row.model}`;
  const model = readClosedModel(String(row.model));
  tally.holds(`${name} is not understood as a model`, model !== null);
  if (model === null) return;
  const fit = fitClosedModel(model, rows, solver);
  const isBehaviour = model === "Mb" || model === "Mbh";
  const columns = fit === null ? [] : fittedColumns(fit);
  const isCompared = compareFit(
    name,
    fit,
    row,
    tally,
    () => glmAsInR(columns, rows.counts, rows.offset),
    isBehaviour ? (theirs) => behaviourErrorInR(model, rows, theirs, tally) : standardErrorAsInR,
  );
  if (fit !== null && isCompared) compareParameters(name, fit, row, histories, tally);
}

/**
 * The delta method with R's last weights: N is taken from a number little larger, so R's weights cost it most digits. For Mbh
 * R's derivative by beta2 leaves out that the chances after the first list, too, hold (1 + e^beta2)^(t − 1).
 */
function behaviourErrorInR(
  model: ClosedModel,
  { lists, counts }: ClosedRows,
  { coefficients, spread }: FitAsInR,
  tally: Tally,
): number {
  const { abundance, gradient, added } = sizeOfPopulation(
    model,
    closedDesign(model, lists),
    coefficients,
    counts,
  );
  if (model === "Mbh") {
    const again = Math.exp(coefficients[3] as number);
    const first = Math.exp(coefficients[0] as number) * (1 + again) ** (lists - 1);
    gradient[3] = (gradient[3] as number) - ((abundance - first) * (lists - 1) * again) / (1 + again);
    tally.note(
      "Rcapture's standard error of Mbh leaves out one term of the delta method; without it ours agrees",
    );
  }
  const moved = spread(gradient);
  const variance = gradient.reduce((sum, value, j) => sum + value * (moved[j] as number), 0);
  return Math.sqrt(variance + added);
}

function compareParameters(
  name: string,
  fit: ClosedFit,
  row: ForeignResult,
  { counts, lists, observed }: CaptureHistories,
  tally: Tally,
): void {
  // R ends its steps at a change of the deviance of 1e-8, and a coefficient moves with its root.
  for (const [key, value] of Object.entries(row.coef ?? {}))
    tally.near(`${name} coefficient ${key}`, fit.coefficients[key.toLowerCase()], value, 1e-4, 1);
  const { N, p, c, ...chances } = row.parameters ?? {};
  tally.near(`${name} N`, fit.abundance, N, TOLERANCE);
  for (const [key, value] of Object.entries(chances)) {
    // Of Mth only the first is the share of the size that is on the list.
    if (fit.model !== "Mt" && key !== "p1") continue;
    const place = Number(/^p(\d+)$/.exec(key)?.[1] ?? Number.NaN) - 1;
    tally.near(`${name} ${key}`, recordedBy(counts, 2 ** place) / fit.abundance, value, TOLERANCE);
  }
  const { beta1 = 0, beta2 = 0 } = fit.coefficients;
  const on = counts.reduce((sum, count, history) => sum + count * listsOf(history).length, 0);
  const first = fit.model === "Mbh" ? recordedBy(counts, 1) / fit.abundance : null;
  const chance =
    fit.model === "Mb" ? 1 - Math.exp(beta1) / (1 + Math.exp(beta2)) : on / (lists.length * fit.abundance);
  tally.near(`${name} p`, first ?? chance, p, 1e-5);
  tally.near(`${name} c`, 1 / (1 + Math.exp(-beta2)), c, 1e-5);
  if (fit.abundance < observed) tally.note("below what was recorded: refused where an estimate is asked for");
}

function compareCorrected(
  row: ForeignResult,
  { counts, lists, observed }: CaptureHistories,
  solver: Solver,
  tally: Tally,
): void {
  const name = `closedp.bc ${row.model}`;
  const model = readClosedModel(String(row.model));
  tally.holds(`${name} is not understood as a model`, model !== null);
  if (model === null) return;
  const fit = correctedFit(model, counts, lists.length, solver);
  if (fit === null) {
    tally.aside(`refused here: ${NO_MAXIMUM}`, answersIn(row));
    return;
  }
  tally.near(`${name} abundance`, fit.abundance, row.abundance, TOLERANCE);
  // R's is from the weights before its last step, of Mb less a number little smaller: digits are lost where few are unseen.
  tally.near(`${name} standard error`, fit.standardError, row.stderr, 1e-3, 1e-3 * observed);
}

/** Persons on so many lists, first on a list, last on a list, on a list. */
function compareDescription(
  description: ForeignResult,
  { counts, lists }: CaptureHistories,
  tally: Tally,
): void {
  if (description === undefined || description === null) return;
  const total = (holds: (places: readonly number[]) => boolean) =>
    counts.reduce((sum, count, history) => sum + (history > 0 && holds(listsOf(history)) ? count : 0), 0);
  const frequencies = captureFrequencies(counts, lists.length);
  const of: Readonly<Record<string, (place: number) => number>> = {
    fi: (place) => frequencies[place] ?? 0,
    ui: (place) => total((places) => places[0] === place),
    vi: (place) => total((places) => places.at(-1) === place),
    ni: (place) => recordedBy(counts, 2 ** place),
  };
  const columns: readonly string[] = [...(description.columns ?? [])];
  for (const [place, row] of (description.base ?? []).entries())
    for (const [at, column] of columns.entries())
      tally.near(`${column} of ${place + 1}`, of[column]?.(place), row[at], 0);
}
