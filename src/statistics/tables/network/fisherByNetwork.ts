import type { CountTable } from "../CountTable.ts";
import { forEachFilling, weightOf } from "./fillings.ts";
import { largestWeight } from "./largestWeight.ts";
import type { LogFactorials } from "./logFactorials.ts";

/** A table counts as not more probable than the observed one up to this log ratio: the tolerance of R's FEXACT. */
export const FEXACT_TIE = 3.45254e-7;
/** Partial tables whose log weights agree to this are one. */
const SAME = 1e11;
/** From this many partial tables on, sorting the last fillings of a state is cheaper than trying each. */
const SORT_FROM = 12;

/** What is left of the rows when some columns have been filled; rows with equal totals are interchangeable. */
interface State {
  readonly rest: readonly number[];
  /** Distinct log weights −Σ log x! of the filled part, with how many ways lead to each. */
  readonly pasts: Map<number, { readonly log: number; ways: number }>;
  /** No way of filling the remaining columns weighs more. */
  readonly largest: number;
  /** log of the total weight of all ways to fill them. */
  readonly whole: number;
}

class WorkLimitPassed extends Error {}

export interface NetworkResult {
  /** null when the limit was passed. */
  readonly pValue: number | null;
  /** Fillings of a column that were looked at. */
  readonly work: number;
}

/**
 * P(tables with these margins that are not more probable than `table`), by filling columns one after another and
 * merging partial tables that leave the same rows (Mehta and Patel 1983). A partial table all of whose completions count
 * is not filled further: their total probability has a closed form. Error of p about 1e-16 · log n!, relative.
 */
export function fisherByNetwork(
  table: CountTable,
  rows: readonly number[],
  columns: readonly number[],
  logs: LogFactorials,
  workLimit: number,
): NetworkResult {
  // Few rows make few states; wide columns first leave the narrow ones to the end.
  const turned = rows.length > columns.length;
  const start = sorted((turned ? columns : rows).filter((n) => n > 0));
  const stages = [...(turned ? rows : columns)].filter((n) => n > 0).sort((a, b) => b - a);
  const observed = weightOf(table.flat(), logs) + FEXACT_TIE;
  const total = start.reduce((sum, n) => sum + n, 0);
  const constant = -weightOf([...start, ...stages], logs) - logs(total);
  let work = 0;
  const spend = (steps: number): void => {
    work += steps;
    if (work > workLimit) throw new WorkLimitPassed();
  };
  let p = 0;
  const keyOf = keyFor(start, total);
  const newState = (rest: readonly number[], stage: number): State => {
    const columnsLeft = stages.slice(stage);
    const left = rest.reduce((sum, n) => sum + n, 0);
    return {
      rest,
      pasts: new Map(),
      largest: largestWeight(rest, columnsLeft, logs),
      whole: logs(left) + weightOf(rest, logs) + weightOf(columnsLeft, logs),
    };
  };
  const first = newState(start, 0);
  first.pasts.set(0, { log: 0, ways: 1 });
  if (first.largest <= observed) return { pValue: 1, work };
  let level = new Map([[keyOf(start), first]]);
  try {
    for (let stage = 0; stage < stages.length - 2 && level.size > 0; stage++) {
      const next = new Map<number | string, State>();
      for (const state of level.values())
        forEachFilling(state.rest, stages[stage] as number, logs, (left, weight) => {
          spend(1);
          const rest = sorted(left);
          const key = keyOf(rest);
          let after = next.get(key);
          if (after === undefined) {
            after = newState(rest, stage + 1);
            next.set(key, after);
          }
          for (const past of state.pasts.values()) {
            const log = past.log + weight;
            if (log + after.largest <= observed) p += past.ways * Math.exp(log + after.whole + constant);
            else addPast(after, log, past.ways);
          }
          spend(state.pasts.size);
        });
      level = next;
    }
    for (const state of level.values())
      p += lastTwo(state, stages[stages.length - 2] as number, logs, observed, constant, spend);
  } catch (error) {
    if (error instanceof WorkLimitPassed) return { pValue: null, work: workLimit };
    throw error;
  }
  return { pValue: Math.min(1, p), work };
}

function addPast({ pasts }: State, log: number, ways: number): void {
  const rounded = Math.round(log * SAME);
  const known = pasts.get(rounded);
  if (known === undefined) pasts.set(rounded, { log, ways });
  else known.ways += ways;
}

/** Probability of the tables that count among those that end a state: the last column but one fixes the last. */
function lastTwo(
  state: State,
  column: number,
  logs: LogFactorials,
  observed: number,
  constant: number,
  spend: (steps: number) => void,
): number {
  if (state.pasts.size === 0) return 0;
  const pasts = [...state.pasts.values()];
  const ends: number[] = [];
  forEachFilling(state.rest, column, logs, (left, weight) => {
    ends.push(weight + weightOf(left, logs));
  });
  spend(ends.length);
  let p = 0;
  if (pasts.length < SORT_FROM) {
    spend(ends.length * pasts.length);
    for (const { log, ways } of pasts) {
      let sum = 0;
      for (const end of ends) if (log + end <= observed) sum += Math.exp(log + end + constant);
      p += ways * sum;
    }
    return p;
  }
  const ascending = Float64Array.from(ends).sort();
  // Sums relative to the heaviest end, so that nothing overflows.
  const top = ascending[ascending.length - 1] as number;
  const sums = new Float64Array(ascending.length + 1);
  for (let i = 0; i < ascending.length; i++)
    sums[i + 1] = (sums[i] as number) + Math.exp((ascending[i] as number) - top);
  for (const { log, ways } of pasts) {
    const upTo = countUpTo(ascending, observed - log);
    p += ways * Math.exp(log + top + constant) * (sums[upTo] as number);
  }
  return p;
}

/** How many of the ascending values are at most `limit`. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A state's name: one whole number where the totals allow it, else a text. */
function keyFor(start: readonly number[], total: number): (rest: readonly number[]) => number | string {
  const base = total + 1;
  if (base ** start.length > Number.MAX_SAFE_INTEGER) return (rest) => rest.join();
  return (rest) => rest.reduce((key, n) => key * base + n, 0);
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
