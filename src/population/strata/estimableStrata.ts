import { SijillError } from "../../errors/index.ts";
import { openSolver } from "../../statistics/index.ts";
import { averageModels } from "../averaging/averageModels.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { recordedBy } from "../histories/history.ts";
import { messages } from "../messages.ts";
import { refuse } from "../refuse.ts";

/** Whether a stratum can be estimated, before hours are spent on it. */
export interface StratumCheck {
  readonly stratum: string;
  readonly recorded: number;
  readonly lists: readonly string[];
  readonly inactiveLists: readonly string[];
  /** Fewest persons on two lists at once. */
  readonly smallestOverlap: number;
  /** Log-linear models that have an estimate, and those with a plausible one. */
  readonly admissible: number;
  readonly plausible: number;
  /** Null when it can be estimated; else why not. */
  readonly reason: string | null;
}

/**
 * Says which strata of a table can be estimated and why others cannot.
 *
 * @throws SIJILL_POPULATION_STRATA_NONE
 *
 * @example
 * import { captureHistories, estimableStrata } from "sijill";
 *
 * const cells = [
 *   { history: "10", count: 60, stratum: "2013" }, { history: "01", count: 40, stratum: "2013" },
 *   { history: "11", count: 20, stratum: "2013" }, { history: "10", count: 5, stratum: "2014" },
 * ];
 * const histories = captureHistories({ lists: ["register", "families"], cells }, { stratum: true });
 * const checks = await estimableStrata(histories);
 * console.log(checks.map(({ stratum, reason }) => `${stratum} ${reason === null}`).join(", ")); // → 2013 true, 2014 false
 */
export async function estimableStrata(histories: CaptureHistories): Promise<readonly StratumCheck[]> {
  if (histories.strata === null) throw new SijillError(messages.strataNone());
  const solver = await openSolver();
  return histories.strata.map(({ name, histories: own, inactiveLists }) => {
    const refusal = refuse(own, "log-linear models");
    const averaged = refusal === null ? averageModels(own, solver) : null;
    return {
      stratum: name,
      recorded: own.observed,
      lists: own.lists,
      inactiveLists,
      smallestOverlap: smallestOverlap(own),
      admissible: averaged?.admissible ?? 0,
      plausible: averaged?.plausible ?? 0,
      reason:
        refusal?.reasons[0] ?? (averaged === null ? "No log-linear model has a plausible estimate." : null),
    };
  });
}

function smallestOverlap({ counts, lists }: CaptureHistories): number {
  const overlaps = lists.flatMap((_, a) =>
    lists.slice(a + 1).map((__, k) => recordedBy(counts, 2 ** a + 2 ** (a + 1 + k))),
  );
  return overlaps.length === 0 ? 0 : Math.min(...overlaps);
}
