import { SijillError } from "../../errors/index.ts";
import {
  requireCount,
  requireFinite,
  requireLevel,
  requirePositive,
  requireSameLength,
} from "../arguments.ts";
import { type Matrix, matrixFromColumns, scaleColumns } from "../linearAlgebra/index.ts";
import { messages as argumentMessages } from "../messages.ts";
import { type CovarianceChoice, requireCovariance } from "./CovarianceChoice.ts";
import { type DesignMatrix, designColumns, readDates } from "./designMatrix.ts";
import { messages } from "./messages.ts";
import type { DesignColumn, Observations, RegressionTerm } from "./RegressionTerm.ts";
import type { RegularDates, TimeIndex } from "./TimeIndex.ts";

/** Options shared by the regressions of counts. */
export interface CountRegressionOptions {
  /** Person-time at risk of each observation: the model is then of rates. Positive. */
  readonly exposure?: readonly number[];
  /** Known part of the linear predictor, on the log scale, within ±700; the logarithm of an exposure. */
  readonly offset?: readonly number[];
  /** One date an observation, ascending (years, months or days), or a start and a frequency; terms with dates need it. */
  readonly dates?: readonly string[] | RegularDates;
  /** Default "model". */
  readonly covariance?: CovarianceChoice;
  /** Confidence level of the Wald intervals; default 0.95. */
  readonly level?: number;
  /** Most Newton steps before the answer is "not-converged"; default 100. */
  readonly maximumIterations?: number;
}

/** A design with its columns scaled to about 1: coefficient = scaled coefficient · scale. */
export interface PreparedDesign {
  readonly names: readonly string[];
  readonly matrix: Matrix;
  readonly scale: Float64Array;
}

/** A regression of counts after its arguments were checked. */
export interface PreparedRegression {
  readonly design: PreparedDesign;
  readonly response: Float64Array;
  readonly offset: Float64Array;
  readonly covariance: CovarianceChoice;
  readonly level: number;
  readonly maximumIterations: number;
}

export function prepareCountRegression(
  response: readonly number[],
  terms: readonly RegressionTerm[] | DesignMatrix,
  options: CountRegressionOptions,
  time: TimeIndex | null = readDates(options.dates, response.length),
): PreparedRegression {
  if (response.length === 0) throw new SijillError(argumentMessages.empty("response"));
  const wrong = response.findIndex((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong >= 0) requireCount(`response[${wrong}]`, response[wrong] as number);
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  const maximumIterations = options.maximumIterations ?? 100;
  requireCount("options.maximumIterations", maximumIterations);
  const covariance = options.covariance ?? "model";
  requireCovariance("options.covariance", covariance, response.length);
  return {
    design: prepareDesign(terms, { count: response.length, time }),
    response: Float64Array.from(response),
    offset: offsetOf(options, response),
    covariance,
    level,
    maximumIterations,
  };
}

/** Terms or a raw design as one matrix with scaled columns; every entry is checked to be a finite number. */
export function prepareDesign(
  terms: readonly RegressionTerm[] | DesignMatrix,
  observations: Observations,
): PreparedDesign {
  const { count } = observations;
  const columns = isDesign(terms) ? rawColumns(terms, count) : designColumns(terms, observations);
  for (const { name, values } of columns) {
    requireSameLength(`column "${name}"`, values, "response", { length: count });
    // The paths of a million entries are built only when one of them is wrong.
    for (let i = 0; i < values.length; i++)
      if (!Number.isFinite(values[i])) requireFinite(`column "${name}"[${i}]`, values[i] as number);
  }
  const names = columns.map((column) => column.name);
  return {
    names,
    ...scaleColumns(
      matrixFromColumns(
        count,
        columns.map((column) => column.values),
      ),
    ),
  };
}

function isDesign(terms: readonly RegressionTerm[] | DesignMatrix): terms is DesignMatrix {
  return "rows" in terms;
}

function rawColumns(design: DesignMatrix, observations: number): readonly DesignColumn[] {
  if (design.names.length === 0) throw new SijillError(messages.termsEmpty());
  const repeated = design.names.find((name, i) => design.names.indexOf(name) !== i);
  if (repeated !== undefined) throw new SijillError(messages.columnRepeated(repeated));
  requireSameLength("design.rows", design.rows, "response", { length: observations });
  const wrong = design.rows.findIndex((row) => row.length !== design.names.length);
  if (wrong >= 0)
    throw new SijillError(
      messages.columnCount(`design.rows[${wrong}]`, design.rows[wrong]?.length ?? 0, design.names.length),
    );
  const columns = design.names.map((name) => ({ name, values: new Float64Array(observations) }));
  for (let i = 0; i < observations; i++) {
    const row = design.rows[i] as readonly number[];
    for (let j = 0; j < columns.length; j++) (columns[j] as (typeof columns)[0]).values[i] = row[j] as number;
  }
  return columns;
}

function offsetOf(options: CountRegressionOptions, response: readonly number[]): Float64Array {
  const { offset, exposure } = options;
  if (offset !== undefined && exposure !== undefined) throw new SijillError(messages.offsetAndExposure());
  if (exposure !== undefined) {
    requireSameLength("options.exposure", exposure, "response", response);
    const wrong = exposure.findIndex((value) => !(Number.isFinite(value) && value > 0));
    if (wrong >= 0) requirePositive(`options.exposure[${wrong}]`, exposure[wrong] as number);
    return Float64Array.from(exposure, Math.log);
  }
  if (offset === undefined) return new Float64Array(response.length);
  requireSameLength("options.offset", offset, "response", response);
  const wrong = offset.findIndex((value) => !(Math.abs(value) <= 700));
  if (wrong >= 0) {
    const path = `options.offset[${wrong}]`;
    requireFinite(path, offset[wrong] as number);
    throw new SijillError(
      argumentMessages.outOfRange(path, offset[wrong], "the logarithm of an exposure, between -700 and 700"),
    );
  }
  return Float64Array.from(offset);
}
