import { bestSplit } from "../bestSplit.ts";
import type { Search, SearchProblem } from "../Search.ts";
import { tieTolerance } from "../tieTolerance.ts";

/**
 * Divides at the best single change, then each part again, as long as a change gains more than the penalty
 * (Scott & Knott 1974, Biometrics 30, 507–512). Fast and easy to follow, but not exact: a rise that falls back can stay
 * unseen, and a change once set is never moved.
 *
 * @example
 * import { binarySegmentation, changePoints, poissonCost } from "sijill";
 *
 * const result = changePoints([1, 0, 2, 1, 9, 8, 11, 9], { cost: poissonCost(), search: binarySegmentation() });
 * console.log(result.kind, result.search.exact); // → changes false
 * @evidence test/statistics/changePoints/searches.test.ts, followed by hand
 */
export function binarySegmentation(): Search {
  return { name: "binary segmentation", exact: false, run: segment };
}

function segment(problem: SearchProblem): readonly number[] {
  const tie = tieTolerance(problem);
  const changes: number[] = [];
  const open: [from: number, to: number][] = [[0, problem.length]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part;
    const split = bestSplit(problem, from, to);
    if (split === null || !(split.gain > problem.penalty + tie)) continue;
    changes.push(split.at);
    open.push([from, split.at], [split.at, to]);
  }
  return changes.sort((a, b) => a - b);
}
