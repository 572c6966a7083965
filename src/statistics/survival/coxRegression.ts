import { SijillError } from "../../errors/index.ts";
import { requireLevel, requireOption, requireSameLength, requireValues } from "../arguments.ts";
import { chiSquare, normal } from "../distributions/index.ts";
import { matrixToRows } from "../linearAlgebra/index.ts";
import { messages as shared } from "../messages.ts";
import { type CoxFit, fitCox } from "./cox/fitCox.ts";
import type { CoxTies } from "./cox/partialLikelihood.ts";
import { riskOrder } from "./cox/riskOrder.ts";
import { type Label, splitByLabel } from "./labels.ts";
import { messages } from "./messages.ts";
import type { CensoredData } from "./SurvivalObservation.ts";
import { survivalColumns } from "./survivalColumns.ts";

export interface Covariate {
  readonly name: string;
  /** One number an observation; a category becomes one 0/1 covariate for each level but one. */
  readonly values: ArrayLike<number>;
}

export interface CoxCoefficient {
  readonly name: string;
  /** Log hazard ratio for one unit more of the covariate. */
  readonly estimate: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly hazardRatio: { readonly value: number; readonly lower: number; readonly upper: number };
}

export interface ChiSquareResult {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

export type CoxRegression =
  | {
      readonly kind: "fitted";
      readonly method: "Cox proportional hazards";
      readonly ties: CoxTies;
      readonly level: number;
      readonly observations: number;
      readonly events: number;
      readonly coefficients: readonly CoxCoefficient[];
      readonly covariance: readonly (readonly number[])[];
      readonly logLikelihood: { readonly null: number; readonly fitted: number };
      readonly tests: {
        readonly likelihoodRatio: ChiSquareResult;
        readonly wald: ChiSquareResult;
        readonly score: ChiSquareResult;
      };
      readonly iterations: number;
    }
  /** The likelihood rises for ever along these covariates: in every risk set the events have the extreme values. */
  | { readonly kind: "monotone-likelihood"; readonly covariates: readonly string[] }
  /** These covariates do not vary within any risk set, or repeat what the ones before them say. */
  | { readonly kind: "not-identified"; readonly covariates: readonly string[] }
  /** The iteration did not settle; no coefficient is given. */
  | { readonly kind: "not-converged"; readonly iterations: number };

/**
 * Regression of the hazard of an event on covariates, leaving its course over time open.
 *
 * Maximises Cox's partial likelihood (1972, JRSS B 34, 187–220) by Newton steps until rounding stops them; ties by
 * Efron's method, the default of R, or Breslow's. With strata each has a hazard of its own. The interval and p-value
 * of a coefficient both come from its normal approximation, so they never disagree.
 *
 * @param data observations of kind "exact" or "right-censored", late entries allowed, or columns
 * @param options.covariates name and values, one value an observation
 * @param options.ties default "efron"
 * @param options.stratum one label an observation
 * @param options.level of the intervals of hazard ratios, default 0.95
 * @returns the fit, or why there is none: monotone likelihood, covariates not identified, no convergence
 * @throws SIJILL_NO_EVENTS, SIJILL_COLUMN_REPEATED and the problems of `kaplanMeier`
 *
 * @example
 * import { coxRegression } from "sijill";
 *
 * const data = { time: [4, 3, 1, 1, 2, 2, 3], event: [1, 1, 1, 0, 1, 1, 0] };
 * const fit = coxRegression(data, { covariates: [{ name: "ward", values: [0, 2, 1, 1, 1, 0, 0] }] });
 * if (fit.kind === "fitted") console.log(fit.coefficients[0]?.estimate.toFixed(8)); // → 0.46077765
 * @evidence test/reference/cox_regression.json, R 4.2.2, survival 3.5.3 coxph, 13 cases, 1e-7
 * @evidence test/statistics/survival/coxRegression.test.ts, likelihood counted afresh, lung cancer in R’s manual
 */
export function coxRegression(
  data: CensoredData,
  options: {
    readonly covariates: readonly Covariate[];
    readonly ties?: CoxTies;
    readonly stratum?: ArrayLike<Label>;
    readonly level?: number;
  },
): CoxRegression {
  const { covariates, stratum } = options;
  const ties = options.ties ?? "efron";
  const level = options.level ?? 0.95;
  requireOption("options.ties", ties, ["efron", "breslow"]);
  requireLevel("options.level", level);
  const columns = survivalColumns("data", data);
  const events = columns.event.reduce((sum, event) => sum + event, 0);
  if (events === 0) throw new SijillError(messages.noEvents("data"));
  if (covariates.length === 0) throw new SijillError(shared.empty("options.covariates"));
  const seen = new Set<string>();
  covariates.forEach(({ name, values }, k) => {
    if (seen.has(name)) throw new SijillError(messages.covariateNamesRepeated(name));
    seen.add(name);
    requireValues(`options.covariates[${k}].values`, values);
    requireSameLength("data", columns.time, `options.covariates[${k}].values`, values);
  });
  if (stratum !== undefined) requireSameLength("data", columns.time, "options.stratum", stratum);
  const strata =
    stratum === undefined
      ? [Uint32Array.from(columns.time, (_, row) => row)]
      : splitByLabel("options.stratum", stratum).map(({ rows }) => rows);
  const fit = fitCox(
    columns,
    strata.map((rows) => riskOrder(columns, rows)),
    covariates,
    ties,
  );
  if (fit.kind !== "fitted") return fit;
  return { ...report(fit, covariates, level), ties, level, observations: columns.time.length, events };
}

function report(fit: CoxFit, covariates: readonly Covariate[], level: number) {
  const z = normal.quantile((1 - level) / 2, { tail: "upper" });
  const p = covariates.length;
  const coefficients = covariates.map(({ name }, k): CoxCoefficient => {
    const estimate = fit.beta[k] as number;
    const standardError = Math.sqrt(fit.covariance.values[k * p + k] as number);
    const ratio = (value: number) => {
      const result = Math.exp(value);
      if (!Number.isFinite(result)) throw new SijillError(messages.unitTooLarge(name));
      return result;
    };
    return {
      name,
      estimate,
      standardError,
      z: estimate / standardError,
      p: 2 * normal.cdf(Math.abs(estimate / standardError), { tail: "upper" }),
      hazardRatio: {
        value: ratio(estimate),
        lower: ratio(estimate - z * standardError),
        upper: ratio(estimate + z * standardError),
      },
    };
  });
  const test = (statistic: number): ChiSquareResult => ({
    statistic,
    degreesOfFreedom: p,
    p: chiSquare.cdf(statistic, p, { tail: "upper" }),
  });
  return {
    kind: "fitted",
    method: "Cox proportional hazards",
    coefficients,
    covariance: matrixToRows(fit.covariance),
    logLikelihood: { null: fit.nullLogLikelihood, fitted: fit.logLikelihood },
    tests: {
      likelihoodRatio: test(Math.max(0, 2 * (fit.logLikelihood - fit.nullLogLikelihood))),
      wald: test(fit.wald),
      score: test(fit.score),
    },
    iterations: fit.iterations,
  } as const;
}
