import { isRefusal } from "../../errors/index.ts";
import { randomStream } from "../../statistics/index.ts";
import { twoListEstimate } from "../closedPopulation/twoListEstimate.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { logNormalInterval } from "../logNormalInterval.ts";
import { type CoverageEstimates, coverageEstimates } from "../sampleCoverage/coverageEstimates.ts";
import { resampledCoverage } from "../sampleCoverage/resampledCoverage.ts";
import type { ForeignResult, PopulationCheck } from "./PopulationCheck.ts";
import { answersIn } from "./readFields.ts";
import type { Tally } from "./Tally.ts";

/** CARE1 draws 200 tables; a standard error from so many is off by 1/√400 of itself, and ours by 1/√2,000. */
const BAND = 4 * Math.sqrt(1 / 400 + 1 / 2_000);
const REPLICATES = 1_000;
/** Below this the estimate for high coverage has a denominator that changes its sign, and no standard error. */
const HIGH = 0.55;

/** Sample coverage and pairs of lists. */
export const care1: PopulationCheck = {
  tool: "CARE1",
  async compare(result, histories, tally) {
    const { counts, lists, observed } = histories;
    const ours = coverageEstimates(counts, lists.length);
    tally.near("persons recorded", observed, result.stat?.M, 0);
    tally.near("overlapping", ours.overlapping, result.stat?.D, 1e-6);
    // CARE1 prints it with three digits.
    tally.near("coverage", ours.coverage, result.stat?.Chat, 0.0006, 1);
    for (const [key, name, choose] of [
      ["Indep", "independent", (of) => of.independent],
      ["HSC", "high coverage", (of) => of.highCoverage],
      ["LSC", "low coverage", (of) => of.lowCoverage],
    ] as const satisfies readonly (readonly [string, string, (of: CoverageEstimates) => number])[]) {
      const row = result[key] ?? {};
      // Where its estimate is below the recorded, CARE1 prints the recorded, without an error.
      const value = choose(ours);
      tally.near(name, Math.max(observed, value), row.est, 1e-6);
      if (value <= observed) {
        tally.aside(
          `${name}: below the recorded, where CARE1 prints the recorded and no error`,
          answersIn(row),
        );
        continue;
      }
      const limits = logNormalInterval(observed, row.est, row.se, 0.95);
      tally.near(`${name} lower limit by CARE1's standard error`, limits.lower, row.cil, 1e-6);
      tally.near(`${name} upper limit by CARE1's standard error`, limits.upper, row.ciu, 1e-6);
      if (key === "HSC" && ours.coverage < HIGH) {
        tally.aside(
          `${name} standard error: at a coverage of ${ours.coverage.toFixed(2)} resampled estimates have no finite variance, here or in CARE1`,
        );
        continue;
      }
      const unseen = Math.round(value) - observed;
      const stream = randomStream("seed", 1);
      const { standardError } = resampledCoverage(counts, lists.length, unseen, REPLICATES, stream, choose);
      const apart = standardError / row.se - 1;
      tally.holds(
        `${name} standard error: ${standardError.toFixed(1)} and CARE1's ${row.se} are further apart than the Monte Carlo error of both`,
        Math.abs(apart) <= BAND,
      );
    }
    for (const row of result.pairs ?? []) comparePair(row, histories, tally);
  },
};

function comparePair(row: ForeignResult, histories: CaptureHistories, tally: Tally): void {
  const places = [...String(row.pair).replace(/\D/g, "")].map((digit) => Number(digit) - 1);
  const [first, second] = places.map((place) => histories.lists[place]);
  if (first === undefined || second === undefined) {
    tally.fails(`the pair "${row.pair}" is not understood`);
    return;
  }
  const chapman = twoListEstimate(histories, { lists: [first, second] });
  const petersen = twoListEstimate(histories, { lists: [first, second], method: "lincoln-petersen" });
  if (isRefusal(chapman) || isRefusal(petersen)) {
    const [reason = ""] = isRefusal(chapman) ? chapman.reasons : [];
    tally.aside(`${row.pair} is refused here: ${reason}`, answersIn(row));
    return;
  }
  tally.near(`${row.pair} Petersen`, petersen.value, row.Petersen, 1e-6);
  tally.near(`${row.pair} Chapman`, chapman.value, row.Chapman, 1e-6);
  tally.near(`${row.pair} standard error`, chapman.standardError, row.se, 1e-6);
  tally.near(`${row.pair} lower limit`, chapman.interval?.lower, row.cil, 1e-6);
  tally.near(`${row.pair} upper limit`, chapman.interval?.upper, row.ciu, 1e-6);
}
