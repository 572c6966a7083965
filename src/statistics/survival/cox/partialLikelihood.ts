import { type Matrix, zeroMatrix } from "../../linearAlgebra/index.ts";
import type { CheckedColumns } from "../survivalColumns.ts";
import { RunningSum } from "./RunningSum.ts";
import type { RiskOrder } from "./riskOrder.ts";

/** How events at one time share their risk set: Efron 1977, or Breslow 1974. */
export type CoxTies = "efron" | "breslow";

export interface PartialLikelihood {
  readonly value: number;
  readonly score: Float64Array;
  readonly information: Matrix;
}

/** Log partial likelihood at `beta` with its first derivative and minus its second. */
export function partialLikelihood(
  columns: CheckedColumns,
  strata: readonly RiskOrder[],
  x: readonly Float64Array[],
  beta: ArrayLike<number>,
  ties: CoxTies,
): PartialLikelihood {
  const p = x.length;
  const n = columns.time.length;
  const eta = new Float64Array(n);
  for (let k = 0; k < p; k++)
    for (let i = 0; i < n; i++) eta[i] = (eta[i] as number) + (x[k]?.[i] as number) * (beta[k] as number);
  const score = new Float64Array(p);
  const information = zeroMatrix(p, p);
  let value = 0;
  for (const stratum of strata) value += addStratum(columns, stratum, x, eta, ties, score, information);
  return { value, score, information };
}

/** Positions in a packed vector of one weight, p weighted values and p(p+1)/2 weighted products. */
function packedLength(p: number): number {
  return 1 + p + (p * (p + 1)) / 2;
}

function addStratum(
  { time, event, entry }: CheckedColumns,
  { byTime, byEntry }: RiskOrder,
  x: readonly Float64Array[],
  eta: Float64Array,
  ties: CoxTies,
  score: Float64Array,
  information: Matrix,
): number {
  const p = x.length;
  const size = packedLength(p);
  const largest = byTime.reduce((max, row) => Math.max(max, eta[row] as number), -Infinity);
  const atRisk = new RunningSum(size);
  const dying = new Float64Array(size);
  const packed = new Float64Array(size);
  const pack = (row: number) => {
    const weight = Math.exp((eta[row] as number) - largest);
    packed[0] = weight;
    for (let k = 0, at = 1 + p; k < p; k++) {
      const own = weight * (x[k]?.[row] as number);
      packed[1 + k] = own;
      for (let l = 0; l <= k; l++) packed[at++] = own * (x[l]?.[row] as number);
    }
  };
  const mean = new Float64Array(p);
  let value = 0;
  let left = 0;
  for (let i = 0; i < byTime.length; ) {
    const t = time[byTime[i] as number] as number;
    dying.fill(0);
    let deaths = 0;
    for (; i < byTime.length && time[byTime[i] as number] === t; i++) {
      const row = byTime[i] as number;
      pack(row);
      for (let s = 0; s < size; s++) atRisk.add(s, packed[s] as number);
      if (event[row] !== 1) continue;
      deaths++;
      value += (eta[row] as number) - largest;
      for (let s = 0; s < size; s++) dying[s] = (dying[s] as number) + (packed[s] as number);
      for (let k = 0; k < p; k++) score[k] = (score[k] as number) + (x[k]?.[row] as number);
    }
    if (deaths === 0) continue;
    if (byEntry !== null && entry !== null)
      for (; left < byEntry.length && (entry[byEntry[left] as number] as number) >= t; left++) {
        pack(byEntry[left] as number);
        for (let s = 0; s < size; s++) atRisk.add(s, -(packed[s] as number));
      }
    for (let d = 0; d < deaths; d++) {
      const share = ties === "efron" ? d / deaths : 0;
      const total = atRisk.at(0) - share * (dying[0] as number);
      value -= Math.log(total);
      for (let k = 0, at = 1 + p; k < p; k++) {
        mean[k] = (atRisk.at(1 + k) - share * (dying[1 + k] as number)) / total;
        score[k] = (score[k] as number) - (mean[k] as number);
        for (let l = 0; l <= k; l++, at++) {
          const second = (atRisk.at(at) - share * (dying[at] as number)) / total;
          const spread = second - (mean[k] as number) * (mean[l] as number);
          information.values[k * p + l] = (information.values[k * p + l] as number) + spread;
          if (k !== l) information.values[l * p + k] = (information.values[l * p + k] as number) + spread;
        }
      }
    }
  }
  return value;
}
