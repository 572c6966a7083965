import type {
  Coefficient,
  CountRegression,
  FittedRegression,
  SaturatedRegression,
  SeparatedRegression,
} from "../../../src/statistics/regression/index.ts";

/** The fit, or a failure of the test that names the other answer. */
export function fitted(result: CountRegression | SaturatedRegression): FittedRegression {
  if (result.kind !== "fitted") throw new Error(`expected a fit, got ${JSON.stringify(result)}`);
  return result;
}

export function separated(result: CountRegression | SaturatedRegression): SeparatedRegression {
  if (result.kind !== "separated") throw new Error(`expected separation, got ${JSON.stringify(result)}`);
  return result;
}

export function coefficient(result: CountRegression | SaturatedRegression, name: string): Coefficient {
  const found = fitted(result).coefficients.find((c) => c.name === name);
  if (found === undefined) throw new Error(`no coefficient ${name}`);
  return found;
}

export function estimates(result: CountRegression | SaturatedRegression): number[] {
  return fitted(result).coefficients.map((c) => c.estimate);
}

export function errors(result: CountRegression | SaturatedRegression): number[] {
  return fitted(result).coefficients.map((c) => c.standardError);
}

/** Largest difference of two lists, relative to the second. */
export function relativeDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`${a.length} numbers beside ${b.length}`);
  return Math.max(
    0,
    ...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN)) / Math.abs(b[i] ?? Number.NaN)),
  );
}
