import type { Search, SearchProblem } from "../Search.ts";
import { tieTolerance } from "../tieTolerance.ts";
import { trace } from "./pelt.ts";

/**
 * The exact dynamic program over every division (Jackson et al. 2005, IEEE Signal Process. Lett. 12, 105–108), in time
 * n²: the plain statement of the problem, against which the others are tested. Of divisions that cost the same, the one
 * whose last change is earliest is returned, so no change wins a tie.
 *
 * @example
 * import { changePoints, optimalPartition, poissonCost } from "sijill";
 *
 * const result = changePoints([1, 0, 2, 1, 9, 8, 11, 9], { cost: poissonCost(), search: optimalPartition() });
 * console.log(result.segments.map((segment) => segment.length).join(" + ")); // → 4 + 4
 * @evidence test/statistics/changePoints/searches.test.ts, every division of short series
 */
export function optimalPartition(): Search {
  return { name: "optimal partition", exact: true, run: partition };
}

function partition(problem: SearchProblem): readonly number[] {
  const { length: n, cost, penalty, minimumSegmentLength: shortest } = problem;
  const tie = tieTolerance(problem);
  // Ends too early for a whole segment stay at ∞ and are never chosen as starts.
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let end = shortest; end <= n; end++) {
    let lowest = Number.POSITIVE_INFINITY;
    for (let start = 0; start <= end - shortest; start++) {
      const total = (best[start] as number) + cost(start, end);
      if (total < lowest - tie) {
        lowest = total;
        previous[end] = start;
      }
    }
    best[end] = lowest + penalty;
  }
  return trace(previous, n);
}
