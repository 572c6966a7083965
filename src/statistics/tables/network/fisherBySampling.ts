import { type RandomStream, uniformVariate } from "../../random/index.ts";
import type { CountTable } from "../CountTable.ts";
import { weightOf } from "./fillings.ts";
import { FEXACT_TIE } from "./fisherByNetwork.ts";
import type { LogFactorials } from "./logFactorials.ts";

export interface SampledPValue {
  /** (1 + tables not more probable) / (1 + tables drawn): never 0 (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585). */
  readonly pValue: number;
  readonly standardError: number;
}

/** Share of random tables with the same margins that are not more probable than the one observed. */
export function fisherBySampling(
  table: CountTable,
  rows: readonly number[],
  columns: readonly number[],
  logs: LogFactorials,
  replicates: number,
  stream: RandomStream,
): SampledPValue {
  const observed = weightOf(table.flat(), logs) + FEXACT_TIE;
  let asRare = 0;
  for (let i = 0; i < replicates; i++) if (drawWeight(rows, columns, logs, stream) <= observed) asRare += 1;
  const pValue = (asRare + 1) / (replicates + 1);
  return { pValue, standardError: Math.sqrt((pValue * (1 - pValue)) / replicates) };
}

/** −Σ log x! of one random table: each column is drawn from what is left of the rows, cell by cell. */
function drawWeight(
  rows: readonly number[],
  columns: readonly number[],
  logs: LogFactorials,
  stream: RandomStream,
): number {
  const rest = [...rows];
  let left = rest.reduce((sum, n) => sum + n, 0);
  let weight = 0;
  for (const column of columns) {
    let open = column;
    let behind = left;
    for (let i = 0; i < rest.length; i++) {
      const available = rest[i] as number;
      behind -= available;
      const x = drawCell(available, behind, open, logs, stream);
      rest[i] = available - x;
      open -= x;
      weight -= logs(x);
    }
    left -= column;
  }
  return weight;
}

/** A hypergeometric count by inversion, outwards from its mode. */
function drawCell(
  marked: number,
  unmarked: number,
  drawn: number,
  logs: LogFactorials,
  stream: RandomStream,
): number {
  const least = Math.max(0, drawn - unmarked);
  const most = Math.min(drawn, marked);
  if (least === most) return least;
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (marked + unmarked + 2))),
  );
  const atMode = Math.exp(
    logs(marked) -
      logs(mode) -
      logs(marked - mode) +
      logs(unmarked) -
      logs(drawn - mode) -
      logs(unmarked - drawn + mode) -
      (logs(marked + unmarked) - logs(drawn) - logs(marked + unmarked - drawn)),
  );
  for (;;) {
    let u = uniformVariate(stream) - atMode;
    if (u <= 0) return mode;
    let up = mode;
    let down = mode;
    let pUp = atMode;
    let pDown = atMode;
    while (up < most || down > least) {
      if (up < most) {
        pUp *= ((marked - up) / (up + 1)) * ((drawn - up) / (unmarked - drawn + up + 1));
        up += 1;
        u -= pUp;
        if (u <= 0) return up;
      }
      if (down > least) {
        pDown *= (down / (marked - down + 1)) * ((unmarked - drawn + down) / (drawn - down + 1));
        down -= 1;
        u -= pDown;
        if (u <= 0) return down;
      }
    }
    // Rounding can leave a rest that no outcome reaches: draw again.
  }
}
