import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { openSolver, requireLevel } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { contains, writeHistory } from "../histories/history.ts";
import { logNormalInterval } from "../logNormalInterval.ts";
import { messages } from "../messages.ts";
import { listsInside, refuse } from "../refuse.ts";
import type { TaskRunner } from "../runs/TaskRunner.ts";
import { type SelectionBootstrap, summariseSelection } from "./bootstrapSelection.ts";
import { drawReplicates } from "./drawReplicates.ts";
import { hierarchicalModels, USUAL_ORDER } from "./hierarchicalModels.ts";
import { type EstimatedFit, isEstimated, type LoglinearFit } from "./LoglinearFit.ts";
import { modelCells } from "./modelCells.ts";
import { type ModelFitter, modelFitter } from "./modelFitter.ts";
import { type Interactions, modelName, modelTerms, readModelName } from "./modelName.ts";
import { type ProfileInterval, profileInterval } from "./profileInterval.ts";
import { bestOf, type Criterion, rankModels, type Selection, stepwise } from "./selectModel.ts";

export type ModelSearch =
  /** All hierarchical models up to an order. */
  | { readonly kind: "all"; readonly criterion?: Criterion; readonly order?: number }
  /** Pairs entered one by one while improbable (Chan, Silverman and Vincent). */
  | { readonly kind: "stepwise"; readonly threshold?: number }
  /** One model named beforehand, such as "[123,14,34]". */
  | { readonly kind: "model"; readonly model: string };

export interface LoglinearOptions extends EstimateOptions {
  /** Default: all models by BIC for up to six lists, stepwise for seven and eight. */
  readonly search?: ModelSearch;
  /** Default: profile likelihood, given the model. BCa repeats the whole search on resampled tables. */
  readonly interval?:
    | { readonly kind: "profile" }
    | {
        readonly kind: "bca";
        readonly seed: number;
        readonly replicates?: number;
        readonly among?: number;
        /** Where replicates are drawn: threads or a queue, with the same answer. Default: here. */
        readonly runner?: TaskRunner;
        readonly progress?: (done: number, total: number) => void;
      };
}

/** One model and what it says, for tables. */
export interface ModelRow {
  readonly model: string;
  readonly status: LoglinearFit["status"];
  readonly parameters: number;
  readonly degreesOfFreedom: number;
  /** Interactions at −∞, because their lists share nobody, as histories. */
  readonly empty: readonly string[];
  readonly abundance: number;
  readonly standardError: number;
  readonly deviance: number;
  readonly aic: number;
  readonly bic: number;
}

export interface LoglinearEstimate extends PopulationEstimate {
  readonly model: ModelRow;
  /** Other models that have an estimate, best first: at most twenty. */
  readonly alternatives: readonly ModelRow[];
  /** How many models were fitted, and how many of them have an estimate. */
  readonly fitted: number;
  readonly admissible: number;
  /** Fitted means by history, such as "101", for the cells of the table that were used. */
  readonly means: Readonly<Record<string, number>>;
  readonly bootstrap: SelectionBootstrap | null;
}

const SHOWN = 20;
/** Models among which a resampled table chooses, of the original ranking (Chan, Silverman and Vincent 2024). */
const AMONG: Readonly<Record<number, number>> = { 2: 1, 3: 8, 4: 20 };

/**
 * How many persons there were, by log-linear models of the overlap of lists, fitted by Poisson maximum likelihood.
 *
 * N = n + exp(β₀): the fitted mean of the history that no list has. Only models are chosen whose maximum exists (linear
 * programming, Fienberg and Rinaldo 2012) and whose parameters can be told apart; overlaps without anybody are treated as
 * Chan, Silverman and Vincent do. BIC counts persons, not cells.
 *
 * @param options.search which models are looked at
 * @param options.interval "profile" holds for the chosen model only, and says so; "bca" includes the choice
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_OPTION_OUT_OF_REACH, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, isRefusal, loglinearEstimate } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const estimate = await loglinearEstimate(histories);
 * if (!isRefusal(estimate)) console.log(estimate.model.model, Math.round(estimate.value)); // → [1,2,3] 242
 * @evidence test/population/loglinear/loglinearEstimate.test.ts, published estimates, Lincoln and Petersen, order of lists, hostile input
 * @evidence test/population/reference/checkPopulation.test.ts, Rcapture 1.4-4, SparseMSE 2.0.1 and MultipleSystemsEstimation 1.2.0 on 15 real data sets
 */
export async function loglinearEstimate(
  histories: CaptureHistories,
  options: LoglinearOptions = {},
): Promise<LoglinearEstimate | Refusal> {
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  const lists = histories.lists.length;
  const search = options.search ?? (lists > 6 ? { kind: "stepwise" } : { kind: "all" });
  const named = search.kind === "model" ? readNamed(search.model, lists) : null;
  const refusal = refuse(histories, "log-linear models");
  if (refusal !== null) return refusal;
  const fitter = modelFitter(modelCells(histories), await openSolver());
  const found = runSearch(histories, fitter, search, named);
  if ("kind" in found) return found;
  const { fit, ranked, fitted, select } = found;
  const method = options.interval ?? { kind: "profile" };
  const boot =
    method.kind === "profile"
      ? null
      : summariseSelection(
          histories.counts,
          fit.abundance,
          select(method.among),
          await drawReplicates(histories, search, method, select(method.among)),
          level,
        );
  const profile = profileOf(fitter, histories, fit, level);
  const limits =
    boot ?? profile ?? logNormalInterval(fit.abundance - fit.unseen, fit.abundance, fit.standardError, level);
  const name = modelName(fit.interactions, lists);
  return {
    ...estimateBase("loglinear", histories, options),
    value: fit.abundance,
    documented: Math.round(fit.abundance - fit.unseen),
    ...(limits.lower !== null && limits.upper !== null
      ? {
          interval: {
            lower: limits.lower,
            upper: limits.upper,
            level,
            method:
              boot !== null
                ? "bootstrap (BCa, models chosen anew)"
                : profile !== null
                  ? "profile likelihood"
                  : "log-normal",
          },
        }
      : {}),
    method: {
      name: "log-linear model, Poisson maximum likelihood",
      settings: { model: name, search: search.kind, fitted, admissible: ranked.length },
      reference:
        "Bishop, Fienberg and Holland 1975; Fienberg and Rinaldo 2012; Chan, Silverman and Vincent 2021",
    },
    ...(profile === null ? {} : { curve: profile.curve }),
    priors: [],
    seed: method.kind === "bca" ? method.seed : null,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      `The lists depend on one another only as ${name} says; above all, no dependence of all lists together touches those whom no list recorded.`,
    ],
    warnings: warningsOf(histories, fit, ranked, boot, profile, search.kind, lists),
    model: modelRow(fit, lists),
    alternatives: ranked
      .filter((other) => other !== fit)
      .slice(0, SHOWN)
      .map((other) => modelRow(other, lists)),
    fitted,
    admissible: ranked.length,
    means: Object.fromEntries(
      fitter.cells.fitted.map((history, at) => [writeHistory(history, lists), fit.means[at] as number]),
    ),
    bootstrap: boot,
  };
}

/** The search of an estimate as a resampled table repeats it, for tasks that are done elsewhere; null when there is none. */
export async function selectionOf(
  histories: CaptureHistories,
  search: ModelSearch,
  among?: number,
): Promise<Selection | null> {
  const named = search.kind === "model" ? readNamed(search.model, histories.lists.length) : null;
  if (refuse(histories, "log-linear models") !== null) return null;
  const found = runSearch(histories, modelFitter(modelCells(histories), await openSolver()), search, named);
  return "kind" in found ? null : found.select(among);
}

/** Size with the limits of its interval given the model, as numbers; null where there is none. */
export async function loglinearNumbers(
  histories: CaptureHistories,
  search: ModelSearch,
): Promise<readonly (number | null)[]> {
  const estimate = await loglinearEstimate(histories, { search });
  if ("reasons" in estimate) return [null, null, null];
  return [estimate.value, estimate.interval?.lower ?? null, estimate.interval?.upper ?? null];
}

/** Null where censored lists make several numbers unseen at once, and on the boundary. */
function profileOf(
  { cells }: ModelFitter,
  { counts }: CaptureHistories,
  fit: EstimatedFit,
  level: number,
): ProfileInterval | null {
  if (cells.unseen.length > 1 || fit.status === "boundary") return null;
  const kept = cells.fitted.filter((history) => !fit.empty.some((term) => contains(history, term)));
  const terms = modelTerms(cells.lists, fit.interactions, fit.empty);
  return profileInterval(
    {
      columns: terms.map((term) => kept.map((history) => (contains(history, term) ? 1 : 0))),
      counts: kept.map((history) => counts[history] as number),
      coefficients: fit.coefficients,
      unseen: fit.unseen,
    },
    level,
  );
}

interface Found {
  readonly fit: EstimatedFit;
  readonly ranked: readonly EstimatedFit[];
  readonly fitted: number;
  /** The search as a resampled table repeats it. */
  readonly select: (among?: number) => Selection;
}

function runSearch(
  { counts, lists }: CaptureHistories,
  fitter: ModelFitter,
  search: ModelSearch,
  named: Interactions | null,
): Found | Refusal {
  if (named !== null) {
    const fit = fitter.fit(counts, named);
    if (!isEstimated(fit)) return messages.modelNotEstimable(modelName(named, lists.length), reasonOf(fit));
    return {
      fit,
      ranked: [fit],
      fitted: 1,
      select: () => bestOf(fitter, [named], "BIC", [fit.coefficients]),
    };
  }
  if (search.kind === "stepwise") {
    const select = stepwise(fitter, search.threshold ?? 0.02);
    const fit = select(counts);
    if (fit === null) return messages.noModel(1, [messages.noMaximum("independence")]);
    return { fit, ranked: [fit], fitted: 1, select: () => select };
  }
  const all = search.kind === "all" ? search : { criterion: undefined, order: undefined };
  const criterion = all.criterion ?? "BIC";
  const order = all.order ?? USUAL_ORDER[lists.length] ?? 2;
  const models = hierarchicalModels(lists.length, order);
  if (models === null) throw new SijillError(messages.modelsTooMany(lists.length, order));
  const ranked = rankModels(fitter, counts, models, criterion);
  const [fit] = ranked;
  if (fit === undefined) return messages.noModel(models.length, reasonsAgainst(fitter, counts, models));
  return {
    fit,
    ranked,
    fitted: models.length,
    select: (among = AMONG[lists.length] ?? 100) => {
      const top = ranked.slice(0, among);
      return bestOf(
        fitter,
        top.map(({ interactions }) => interactions),
        criterion,
        top.map(({ coefficients }) => coefficients),
      );
    },
  };
}

function readNamed(model: string, lists: number): Interactions {
  const interactions = readModelName(model, lists);
  if (interactions === null || interactions.includes(2 ** lists - 1))
    throw new SijillError(messages.modelUnknown(model, lists));
  return interactions;
}

function reasonsAgainst(
  fitter: ModelFitter,
  counts: readonly number[],
  models: readonly Interactions[],
): readonly string[] {
  const statuses = models
    .slice(0, 1_000)
    .map((model) => fitter.fit(counts, model, { boundary: false }).status);
  const count = (status: string) => statuses.filter((one) => one === status).length;
  return [
    count("no-maximum") + count("neither") > 0
      ? `Of ${count("no-maximum") + count("neither")} the likelihood has no maximum, because overlaps are empty.`
      : "",
    count("not-identified") > 0
      ? `${count("not-identified")} have parameters that the recorded histories cannot tell apart.`
      : "",
    count("not-converged") > 0 ? `${count("not-converged")} did not converge.` : "",
  ].filter((reason) => reason !== "");
}

function reasonOf(fit: LoglinearFit): string {
  return fit.status === "not-identified" || fit.status === "neither"
    ? messages.noFreedom("The model")
    : messages.noMaximum("the model");
}

function modelRow(fit: EstimatedFit, lists: number): ModelRow {
  const { status, parameters, degreesOfFreedom, abundance, standardError, deviance, aic, bic } = fit;
  return {
    model: modelName(fit.interactions, lists),
    status,
    parameters,
    degreesOfFreedom,
    empty: fit.empty.map((term) => writeHistory(term, lists)),
    abundance,
    standardError,
    deviance,
    aic,
    bic,
  };
}

/** Beyond this many unseen for one recorded, an estimate rests on the model alone (Rossi; Checchi). */
const PLAUSIBLE = 5;

function warningsOf(
  histories: CaptureHistories,
  fit: EstimatedFit,
  ranked: readonly EstimatedFit[],
  boot: SelectionBootstrap | null,
  profile: ProfileInterval | null,
  search: ModelSearch["kind"],
  lists: number,
): readonly string[] {
  const near = ranked.filter((other) => other.bic - fit.bic < 2 && other !== fit);
  const spread = [...near, fit].map(({ abundance }) => Math.round(abundance)).sort((a, b) => a - b);
  return [
    fit.status === "boundary"
      ? "The likelihood of this model has no maximum; the number is the limit of its fits, and the model would not be selected."
      : "",
    boot === null && search !== "model" && lists > 2
      ? "The interval holds given the model. The model was chosen with the same data, so the interval is too narrow; the BCa interval includes the choice."
      : "",
    profile?.upper === null ? "The data exclude no size from above under this model." : "",
    fit.unseen > PLAUSIBLE * (fit.abundance - fit.unseen)
      ? `More than ${PLAUSIBLE} unseen for each recorded: the figure rests on the model more than on the lists.`
      : "",
    near.length > 0
      ? `${near.length} other ${near.length === 1 ? "model fits" : "models fit"} about as well (BIC within 2): estimates from ${spread[0]} to ${spread.at(-1)}.`
      : "",
    fit.empty.length > 0
      ? `Nobody is on all lists of ${fit.empty.length} of the model's interactions; they were set to −∞.`
      : "",
    boot !== null && boot.without > 0
      ? `${boot.without} resampled tables had no estimate and were left out, so the interval is too narrow.`
      : "",
    ...listsInside(histories).map(
      ({ inner, outer }) =>
        `Everybody on "${inner}" is on "${outer}" too: find out whether one was made from the other.`,
    ),
  ].filter((warning) => warning !== "");
}
