import { isRefusal } from "../../errors/index.ts";
import { twoListEstimate } from "../closedPopulation/twoListEstimate.ts";
import { coverageEstimates } from "../sampleCoverage/coverageEstimates.ts";
import type { PopulationCheck } from "./PopulationCheck.ts";

/** Sample coverage and pairs of lists. */
export const care1: PopulationCheck = {
  tool: "CARE1",
  async compare(result, histories, tally) {
    const { counts, lists, observed } = histories;
    const ours = coverageEstimates(counts, lists.length);
    tally.near("persons recorded", observed, result.stat?.M, 0);
    tally.near("independent", ours.independent, result.Indep?.est, 1e-6);
    // Where its estimate is below the recorded, CARE1 prints the recorded.
    tally.near("high coverage", Math.max(observed, ours.highCoverage), result.HSC?.est, 1e-6);
    tally.near("low coverage", ours.lowCoverage, result.LSC?.est, 1e-6);
    tally.near("coverage", ours.coverage, result.stat?.Chat, 0.0006, 1);
    for (const row of result.pairs ?? []) {
      const [first = "", second = ""] = [...String(row.pair).replace(/\D/g, "")].map(
        (digit) => lists[Number(digit) - 1] ?? "",
      );
      const chapman = twoListEstimate(histories, { lists: [first, second] });
      const petersen = twoListEstimate(histories, { lists: [first, second], method: "lincoln-petersen" });
      if (isRefusal(chapman) || isRefusal(petersen)) {
        tally.note("a pair of lists without overlap is refused");
        continue;
      }
      tally.near(`${row.pair} Petersen`, petersen.value, row.Petersen, 1e-6);
      tally.near(`${row.pair} Chapman`, chapman.value, row.Chapman, 1e-6);
      tally.near(`${row.pair} standard error`, chapman.standardError, row.se, 1e-6);
      tally.near(`${row.pair} lower limit`, chapman.interval?.lower, row.cil, 1e-6);
      tally.near(`${row.pair} upper limit`, chapman.interval?.upper, row.ciu, 1e-6);
    }
    tally.note("standard errors by resampling are not compared: CARE1's frozen random numbers are its own");
  },
};
