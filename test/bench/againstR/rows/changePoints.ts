import { bic, changePoints, poissonCost } from "sijill";
import { job, type Row, relativeDifference } from "../Row.ts";
import { synthetic } from "../synthetic.ts";

/** Changes of a rate every 100 to 900 periods. Both searches are exact, so the places must be the same ones. */
export const poissonChangePoints: Row = {
  id: "changePoints",
  title: "change points: PELT on 100,000 counts, Poisson cost, BIC",
  opponent: "PELT in C called from R (pelt.c), as changepoint is not in Debian",
  runs: 5,
  data: () => {
    const { uniform, poisson } = synthetic(2);
    const counts = new Float64Array(100_000);
    let rate = 0;
    let next = 0;
    counts.forEach((_, i) => {
      if (i === next) {
        rate = 3 + 7 * uniform();
        next += 100 + Math.floor(800 * uniform());
      }
      counts[i] = poisson(rate);
    });
    return { counts };
  },
  ours: ({ counts = new Float64Array() }) => {
    const values = Array.from(counts);
    return job(
      () => changePoints(values, { cost: poissonCost(), penalty: bic() }),
      ({ changes, penalisedCost }) => [penalisedCost, ...changes.map((change) => change.at)],
    );
  },
  difference: relativeDifference,
  allowed: 1e-10,
};
