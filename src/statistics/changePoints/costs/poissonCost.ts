import { requirePositive, requireSameLength } from "../../arguments.ts";
import { logFactorial } from "../../risingFactorial.ts";
import { drawMultinomial } from "../draws.ts";
import { logarithmTable, prefixSums } from "../prefixSums.ts";
import { type BatchCost, type FittedCost, oneByOne, type SegmentCost } from "../SegmentCost.ts";
import { requireCounts } from "./countValues.ts";

/** Up to this many events logarithms come from a table. */
const TABLE = 4_000_000;

/**
 * Counts with one Poisson rate a segment: 2 S (log m − log S), S events in m periods (or in exposure m); 0 when S = 0.
 *
 * @param options.exposure person-time or length of each period; without it every period counts the same
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH when values are given
 *
 * @example
 * import { changePoints, poissonCost } from "sijill";
 *
 * const counts = [2, 3, 1, 2, 3, 2, 14, 11, 12, 15, 13];
 * const result = changePoints(counts, { cost: poissonCost() });
 * console.log(result.kind, result.segments.map((segment) => segment.length).join(" + ")); // → changes 6 + 5
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 * @evidence test/statistics/changePoints/costs.test.ts, likelihoods written out
 */
export function poissonCost(options: { readonly exposure?: readonly number[] } = {}): SegmentCost {
  return {
    name: "Poisson",
    parameters: 1,
    minimumSegmentLength: 1,
    fit: (values) => fitPoisson(values, options.exposure),
  };
}

function fitPoisson(values: readonly number[], exposure: readonly number[] | undefined): FittedCost {
  requireCounts(values);
  if (exposure !== undefined) {
    requireSameLength("exposure", exposure, "values", values);
    exposure.forEach((value, i) => {
      requirePositive(`exposure[${i}]`, value);
    });
  }
  const n = values.length;
  const events = prefixSums(values);
  const total = events[n] as number;
  const at = prefixSums(exposure ?? new Float64Array(n).fill(1));
  const logs = logarithmTable(Math.max(n, Math.min(total, TABLE)));
  const tabulated = exposure === undefined && total < logs.length;
  const weight = (value: number, i: number) =>
    value === 0 || exposure === undefined ? 0 : value * Math.log(exposure[i] as number);

  const cost = tabulated
    ? (from: number, to: number) => {
        const s = (events[to] as number) - (events[from] as number);
        return s === 0 ? 0 : 2 * s * ((logs[to - from] as number) - (logs[s] as number));
      }
    : (from: number, to: number) => {
        const s = (events[to] as number) - (events[from] as number);
        return s === 0 ? 0 : 2 * s * Math.log(((at[to] as number) - (at[from] as number)) / s);
      };
  const hasLengthTerm = (from: number, to: number) => events[to] !== events[from];

  return {
    length: n,
    settings: {},
    cost,
    hasLengthTerm,
    costs: tabulated ? tabulatedCosts(Int32Array.from(events), logs) : oneByOne(cost, hasLengthTerm),
    estimate: (from, to) => ({
      mean: ((events[to] as number) - (events[from] as number)) / ((at[to] as number) - (at[from] as number)),
      variance: null,
    }),
    // Σ y log μ − μ − log y!, with Σ μ = Σ y at the estimates.
    logLikelihoodConstant: values.reduce((sum, y, i) => sum + weight(y, i) - logFactorial(y), 0) - total,
    simulateWithoutChange: (stream) => drawMultinomial(stream, total, at),
    refit: (other) => fitPoisson(other, exposure),
  };
}

/** Sums below the size of the table are whole numbers of 32 bits, which index it without a conversion. */
function tabulatedCosts(events: Int32Array, logs: Float64Array): BatchCost {
  return (starts, count, to, out, lengthLogarithms) => {
    const end = events[to] as number;
    for (let c = 0; c < count; c++) {
      const from = starts[c] as number;
      const s = end - (events[from] as number);
      out[c] = s === 0 ? 0 : 2 * s * ((logs[to - from] as number) - (logs[s] as number));
    }
    if (lengthLogarithms === null) return;
    for (let c = 0; c < count; c++) {
      const from = starts[c] as number;
      if (end !== (events[from] as number))
        out[c] = (out[c] as number) + (lengthLogarithms[to - from] as number);
    }
  };
}
