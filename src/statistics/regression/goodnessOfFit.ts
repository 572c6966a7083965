import { plainColumn } from "../resultColumn.ts";
import { unitDeviance } from "./deviance.ts";
import { fitLogLinear } from "./fitLogLinear.ts";
import type { PreparedRegression } from "./prepareRegression.ts";

/** Residuals of three kinds, with the deviance and Pearson's χ² that they add up to. */
export function residualsOf(response: Float64Array, mu: Float64Array, theta: number) {
  const n = response.length;
  const residuals = {
    response: new Float64Array(n),
    pearson: new Float64Array(n),
    deviance: new Float64Array(n),
  };
  let deviance = 0;
  let pearson = 0;
  for (let i = 0; i < n; i++) {
    const mean = mu[i] as number;
    const difference = (response[i] as number) - mean;
    const unit = unitDeviance(response[i] as number, mean, theta);
    const scaled = mean === 0 ? 0 : difference / Math.sqrt(mean * (1 + mean / theta));
    residuals.response[i] = difference;
    residuals.pearson[i] = scaled;
    residuals.deviance[i] = Math.sign(difference) * Math.sqrt(unit);
    deviance += unit;
    pearson += scaled * scaled;
  }
  return {
    residuals: {
      response: plainColumn(residuals.response),
      pearson: plainColumn(residuals.pearson),
      deviance: plainColumn(residuals.deviance),
    },
    deviance,
    pearson,
  };
}

/** Deviance of a constant and the offset alone, at the same θ. */
export function nullDeviance(
  { response, offset, maximumIterations }: PreparedRegression,
  theta: number,
): number {
  const n = response.length;
  const total = response.reduce((a, b) => a + b, 0);
  if (total === 0) return 0;
  let mu = new Float64Array(n);
  if (theta === Number.POSITIVE_INFINITY) {
    // Shifting the offset by its largest value keeps the exponentials in range.
    const top = offset.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    let exposure = 0;
    for (let i = 0; i < n; i++) {
      mu[i] = Math.exp((offset[i] as number) - top);
      exposure += mu[i] as number;
    }
    for (let i = 0; i < n; i++) mu[i] = ((mu[i] as number) * total) / exposure;
  } else {
    const ones = { rows: n, columns: 1, values: new Float64Array(n).fill(1) };
    const fit = fitLogLinear({ matrix: ones, response, offset, theta }, maximumIterations);
    if (fit.kind === "converged") mu = Float64Array.from(fit.state.mu);
  }
  let deviance = 0;
  for (let i = 0; i < n; i++) deviance += unitDeviance(response[i] as number, mu[i] as number, theta);
  return deviance;
}
