import { SijillError } from "../../../errors/index.ts";
import { requireCount, requireLevel } from "../../arguments.ts";
import { messages } from "../../messages.ts";
import { randomStream } from "../../random/index.ts";
import type { Penalty } from "../Penalty.ts";

/**
 * The penalty at which a series without any change is reported as changed with a stated probability, found by
 * simulating such series: the ⌈(1 − level)(replicates + 1)⌉-th smallest of the penalties they need. Counts are drawn
 * given their total (multinomial or Dirichlet-multinomial), so the probability is exact and not only for long series.
 *
 * @param options.seed from 0 to 4294967295; the same seed gives the same penalty on every machine
 * @param options.replicates simulated series; default 999
 * @param options.level probability of a false alarm, at most 0.5; default 0.05
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE
 *
 * @example
 * import { calibrated, changePoints, poissonCost } from "sijill";
 *
 * const counts = [4, 6, 5, 3, 5, 4, 6, 5, 13, 11, 14, 12];
 * const result = changePoints(counts, { cost: poissonCost(), penalty: calibrated({ seed: 1, replicates: 199 }) });
 * console.log(result.kind, result.penalty.calibration?.p); // → changes 0.005
 * @evidence test/statistics/changePoints/calibrated.test.ts, false alarms counted over simulated series
 */
export function calibrated(options: {
  readonly seed: number;
  readonly replicates?: number;
  readonly level?: number;
}): Penalty {
  const { seed, replicates = 999, level = 0.05 } = options;
  requireCount("replicates", replicates);
  requireLevel("level", level);
  if (level > 0.5)
    throw new SijillError(
      messages.outOfRange("level", level, "the probability of a false alarm, at most 0.5, such as 0.05"),
    );
  if (level * (replicates + 1) < 1)
    throw new SijillError(
      messages.outOfRange(
        "replicates",
        replicates,
        `at least ${Math.ceil(1 / level) - 1} for a level of ${level}`,
      ),
    );
  return {
    name: "calibrated by simulation",
    settle: ({ observed, simulated }) => {
      const stream = randomStream("seed", seed);
      const needed = Float64Array.from({ length: replicates }, () => simulated(stream)).sort();
      const rank = Math.ceil((1 - level) * (replicates + 1) - 1e-9);
      const own = observed();
      // Equal penalties differ in the last bits by the order of additions; they count as reached.
      const atLeast = needed.filter((value) => value >= own - 1e-9 * Math.abs(own)).length;
      return {
        value: needed[rank - 1] as number,
        lengthTerm: false,
        calibration: { seed, replicates, level, observed: own, p: (atLeast + 1) / (replicates + 1) },
      };
    },
  };
}
