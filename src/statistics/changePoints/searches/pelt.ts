import { logarithmTable } from "../prefixSums.ts";
import type { Search, SearchProblem } from "../Search.ts";
import { tieTolerance } from "../tieTolerance.ts";

/**
 * Pruned exact linear time (Killick, Fearnhead & Eckley 2012, JASA 107, 1590–1598): the dynamic program of
 * `optimalPartition`, without the starts that can never win again. Exact, and fast when changes are many.
 *
 * A start s is dropped at t when F(s) + C(s, t) + K > F(t), where K must satisfy C(s,T) ≥ C(s,t) + C(t,T) + K for every
 * later T. Likelihood costs allow K = 0. The MBIC's log length does not: log(l₁ + l₂) − log l₁ − log l₂ can be
 * negative, and R's changepoint, which keeps K = 0, misses the optimum in some series. Here K is the bound
 * min(0, log(1/l₁ + 1/l₂)) with l₂ the longest possible rest, so the answer is exact for the MBIC too. With a minimum
 * segment length L, a start found hopeless at t is kept until t + L, because no segment may begin at t before.
 *
 * @example
 * import { changePoints, pelt, poissonCost } from "sijill";
 *
 * console.log(changePoints([1, 0, 2, 1, 9, 8, 11, 9], { cost: poissonCost(), search: pelt() }).search.exact); // → true
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 * @evidence test/statistics/changePoints/searches.test.ts, every division of short series
 */
export function pelt(): Search {
  return { name: "PELT", exact: true, run: runPelt };
}

function runPelt(problem: SearchProblem): readonly number[] {
  const { length: n, penalty, minimumSegmentLength: shortest, lengthTerm } = problem;
  const best = new Float64Array(n + 1);
  const previous = new Int32Array(n + 1);
  // The starts in play, side by side so that the inner loops read memory in order.
  const starts = new Int32Array(n + 1);
  const bases = new Float64Array(n + 1);
  /** The end from which on a start is out. */
  const outFrom = new Int32Array(n + 1);
  const totals = new Float64Array(n + 1);
  const tie = tieTolerance(problem);
  const logs = lengthTerm ? logarithmTable(n) : null;
  let alive = 0;
  best[0] = -penalty;
  for (let end = shortest; end <= n; end++) {
    const entering = end - shortest;
    if (entering === 0 || entering >= shortest) {
      starts[alive] = entering;
      bases[alive] = best[entering] as number;
      outFrom[alive++] = n + 1;
    }
    problem.costs(starts, alive, end, totals);
    let lowest = Number.POSITIVE_INFINITY;
    let chosen = 0;
    for (let c = 0; c < alive; c++) {
      const total = (totals[c] as number) + (bases[c] as number);
      totals[c] = total;
      if (total < lowest - tie) {
        lowest = total;
        chosen = c;
      }
    }
    const optimum = lowest + penalty;
    best[end] = optimum;
    previous[end] = starts[chosen] as number;
    const hopeless = optimum + tie;
    let kept = 0;
    for (let c = 0; c < alive; c++) {
      const total = totals[c] as number;
      if (
        total > hopeless &&
        (outFrom[c] as number) > n &&
        (logs === null || total + lengthBound(logs, n, starts[c] as number, end) > hopeless)
      )
        outFrom[c] = end + shortest;
      if ((outFrom[c] as number) <= end + 1) continue;
      if (kept < c) {
        starts[kept] = starts[c] as number;
        bases[kept] = bases[c] as number;
        outFrom[kept] = outFrom[c] as number;
      }
      kept++;
    }
    alive = kept;
  }
  return trace(previous, n);
}

/** The K of the MBIC: min(0, log(1/l₁ + 1/l₂)) for a segment from `start` to `end` and the longest rest after it. */
function lengthBound(logs: Float64Array, n: number, start: number, end: number): number {
  return Math.min(0, (logs[n - start] as number) - (logs[end - start] as number) - (logs[n - end] as number));
}

/** The chain of last changes, from the end of the series back to its start. */
export function trace(previous: Int32Array, n: number): readonly number[] {
  const changes: number[] = [];
  for (let at = previous[n] as number; at > 0; at = previous[at] as number) changes.push(at);
  return changes.reverse();
}
