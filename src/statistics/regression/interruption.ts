import type {
  Coefficient,
  CountRegression,
  FittedRegression,
  SaturatedRegression,
} from "./CountRegression.ts";
import { fitFamily } from "./fitCounts.ts";
import { type JointWald, jointWald } from "./jointWald.ts";
import { type CountRegressionOptions, prepareCountRegression } from "./prepareRegression.ts";
import type { RegressionTerm } from "./RegressionTerm.ts";
import type { TimeIndex } from "./TimeIndex.ts";
import { intercept, slopeChange, step, trend } from "./terms/index.ts";
import { type WaldReference, waldCoefficient } from "./wald.ts";

/** A series ready to be interrupted anywhere. */
export interface InterruptibleSeries {
  readonly counts: readonly number[];
  readonly time: TimeIndex | null;
  readonly family: "poisson" | "quasi-poisson" | "negative-binomial";
  /** Terms beside intercept, trend, step and slope change. */
  readonly otherTerms: readonly RegressionTerm[];
  readonly options: CountRegressionOptions;
}

/** What one break does to level and slope. */
export interface InterruptionEffect {
  readonly kind: "fitted";
  readonly regression: FittedRegression;
  readonly trendBefore: Coefficient;
  readonly levelChange: Coefficient;
  readonly slopeChange: Coefficient;
  readonly trendAfter: Coefficient;
  readonly joint: JointWald;
  /** Sizes by which breaks are compared. */
  readonly statistics: { readonly level: number; readonly slope: number; readonly joint: number };
}

/** The answer when the scatter is 0 or the two changes cannot be told apart by the errors in force. */
export interface NoErrors {
  readonly kind: "no-standard-errors";
  readonly reason: string;
}

/** Places of the coefficients in the model below. */
const TREND = 1;
const LEVEL = 2;
const SLOPE = 3;

/** Fits intercept, trend, step and slope change with a break after some number of observations. */
export function interruptAt(
  series: InterruptibleSeries,
  observationsBefore: number,
): InterruptionEffect | Exclude<CountRegression, FittedRegression> | SaturatedRegression | NoErrors {
  const terms = [
    intercept(),
    trend(),
    step(observationsBefore),
    slopeChange(observationsBefore),
    ...series.otherTerms,
  ];
  const prepared = prepareCountRegression(series.counts, terms, series.options, series.time);
  const regression = fitFamily(series.family, prepared);
  if (regression.kind !== "fitted") return regression;
  const at = (k: number) => regression.coefficients[k] as Coefficient;
  const v = (a: number, b: number) => (regression.covariance.matrix[a] as readonly number[])[b] as number;
  const reference: WaldReference =
    regression.reference === "t"
      ? { type: "t", degreesOfFreedom: regression.residualDegrees }
      : { type: "normal" };
  const joint = jointWald(
    [at(LEVEL).estimate, at(SLOPE).estimate],
    [
      [v(LEVEL, LEVEL), v(LEVEL, SLOPE)],
      [v(SLOPE, LEVEL), v(SLOPE, SLOPE)],
    ],
    reference,
  );
  const level = at(LEVEL).statistic;
  const slope = at(SLOPE).statistic;
  if (joint === null || level === null || slope === null)
    return {
      kind: "no-standard-errors",
      reason: "the residuals leave no scatter from which errors of both changes can be estimated",
    };
  return {
    kind: "fitted",
    regression,
    trendBefore: at(TREND),
    levelChange: at(LEVEL),
    slopeChange: at(SLOPE),
    trendAfter: waldCoefficient(
      "trend after",
      at(TREND).estimate + at(SLOPE).estimate,
      Math.sqrt(Math.max(0, v(TREND, TREND) + 2 * v(TREND, SLOPE) + v(SLOPE, SLOPE))),
      reference,
      prepared.level,
    ),
    joint,
    statistics: { level: Math.abs(level), slope: Math.abs(slope), joint: joint.statistic },
  };
}
