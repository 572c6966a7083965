import type { CountTable } from "../CountTable.ts";
import type { LogFactorials } from "./logFactorials.ts";

/** Tables whose probabilities agree to this factor are ties, as in R's FEXACT. */
const TIE = Math.log1p(1e-7);
/** Partial tables whose log weights agree to this are one. */
const SAME = 1e11;

/** What is left of the rows when some columns have been filled; rows with equal totals are interchangeable. */
interface Node {
  readonly rest: readonly number[];
  /** Distinct log weights −Σ log x! of the filled part, with how many ways lead to each. */
  readonly pasts: Map<number, { readonly log: number; ways: number }>;
}

/** Largest and smallest −Σ log x! over all ways to fill the remaining columns. */
interface Extremes {
  readonly largest: number;
  readonly smallest: number;
}

class WorkLimitPassed extends Error {}

export interface NetworkResult {
  /** null when the limit was passed. */
  readonly pValue: number | null;
  readonly work: number;
}

/**
 * P(tables with these margins that are not more probable than `table`), by filling columns one after another and
 * merging partial tables that leave the same rows (Mehta and Patel 1983). Of a partial table none or all of whose
 * completions count, nothing more is filled: their total probability has a closed form.
 *
 * @param workLimit how many fillings of a column may be looked at
 */
export function fisherByNetwork(
  table: CountTable,
  rows: readonly number[],
  columns: readonly number[],
  logs: LogFactorials,
  workLimit: number,
): NetworkResult {
  // Few rows make few states; wide columns first leave small ones to the end.
  const turned = rows.length > columns.length;
  const states = sorted((turned ? columns : rows).filter((n) => n > 0));
  const stages = [...(turned ? rows : columns)].filter((n) => n > 0).sort((a, b) => b - a);
  const observed = -table.flat().reduce((sum, x) => sum + logs(x), 0) + TIE;
  const margins = [...states, ...stages].reduce((sum, n) => sum + logs(n), 0);
  const constant = margins - logs(states.reduce((sum, n) => sum + n, 0));
  /** log Σ Π 1/x! over all ways to fill the columns from `stage` on. */
  const completions = (rest: readonly number[], stage: number): number => {
    let left = 0;
    let log = 0;
    for (const n of rest) {
      left += n;
      log -= logs(n);
    }
    for (let j = stage; j < stages.length; j++) log -= logs(stages[j] as number);
    return log + logs(left);
  };
  const count = { work: 0 };
  const spend = (): void => {
    if (++count.work > workLimit) throw new WorkLimitPassed();
  };
  const extremes = extremesOf(stages, logs, spend);
  let p = 0;
  let level = new Map<string, Node>([
    [states.join(), { rest: states, pasts: new Map([[0, { log: 0, ways: 1 }]]) }],
  ]);
  try {
    for (let stage = 0; stage < stages.length && level.size > 0; stage++) {
      const next = new Map<string, Node>();
      for (const node of level.values()) {
        forEachFilling(node.rest, stages[stage] as number, logs, (rest, weight) => {
          const left = sorted(rest);
          const key = left.join();
          const { largest, smallest } = extremes(left, key, stage + 1);
          const whole = completions(left, stage + 1);
          for (const past of node.pasts.values()) {
            spend();
            const log = past.log + weight;
            if (log + largest <= observed) p += past.ways * Math.exp(log + whole + constant);
            else if (log + smallest <= observed) addPast(next, key, left, log, past.ways);
          }
        });
      }
      level = next;
    }
  } catch (error) {
    if (error instanceof WorkLimitPassed) return { pValue: null, work: workLimit };
    throw error;
  }
  return { pValue: Math.min(1, p), work: count.work };
}

function addPast(
  level: Map<string, Node>,
  key: string,
  rest: readonly number[],
  log: number,
  ways: number,
): void {
  let node = level.get(key);
  if (node === undefined) {
    node = { rest, pasts: new Map() };
    level.set(key, node);
  }
  const rounded = Math.round(log * SAME);
  const known = node.pasts.get(rounded);
  if (known === undefined) node.pasts.set(rounded, { log, ways });
  else known.ways += ways;
}

/** Memory of the extremes of every state that was met. */
function extremesOf(stages: readonly number[], logs: LogFactorials, spend: () => void) {
  const known: Map<string, Extremes>[] = stages.map(() => new Map<string, Extremes>());
  const find = (rest: readonly number[], key: string, stage: number): Extremes => {
    if (stage === stages.length) return { largest: 0, smallest: 0 };
    const memory = known[stage] as Map<string, Extremes>;
    const before = memory.get(key);
    if (before !== undefined) return before;
    let found: Extremes;
    if (stage === stages.length - 1) {
      const only = -rest.reduce((sum, n) => sum + logs(n), 0);
      found = { largest: only, smallest: only };
    } else {
      let largest = -Infinity;
      let smallest = Infinity;
      forEachFilling(rest, stages[stage] as number, logs, (left, weight) => {
        spend();
        const order = sorted(left);
        const after = find(order, order.join(), stage + 1);
        largest = Math.max(largest, weight + after.largest);
        smallest = Math.min(smallest, weight + after.smallest);
      });
      found = { largest, smallest };
    }
    memory.set(key, found);
    return found;
  };
  return find;
}

/** Every way to take `total` from the rows; the callback gets what is left and −Σ log x! of what was taken. */
function forEachFilling(
  rest: readonly number[],
  total: number,
  logs: LogFactorials,
  visit: (left: readonly number[], weight: number) => void,
): void {
  const left = [...rest];
  // after[i]: how much the rows behind i can still give.
  const after = new Array<number>(rest.length).fill(0);
  for (let i = rest.length - 2; i >= 0; i--) after[i] = (after[i + 1] as number) + (rest[i + 1] as number);
  const fill = (i: number, open: number, weight: number): void => {
    const available = rest[i] as number;
    if (i === rest.length - 1) {
      left[i] = available - open;
      visit(left, weight - logs(open));
      return;
    }
    const most = Math.min(available, open);
    for (let x = Math.max(0, open - (after[i] as number)); x <= most; x++) {
      left[i] = available - x;
      fill(i + 1, open - x, weight - logs(x));
    }
  };
  fill(0, total, 0);
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
