import { proportionInterval } from "sijill";
import { job, type Row, relativeDifference } from "../Row.ts";
import { synthetic } from "../synthetic.ts";

/** Bases up to 5,000 and any share of them. */
export const binomialIntervals: Row = {
  id: "binomialIntervals",
  title: "exact intervals of 100,000 proportions (Clopper–Pearson)",
  opponent: "qbeta on whole vectors",
  runs: 7,
  data: () => {
    const { uniform } = synthetic(3);
    const n = Float64Array.from({ length: 100_000 }, () => 1 + Math.floor(5000 * uniform()));
    return { n, x: n.map((base) => Math.floor((base + 1) * uniform())) };
  },
  ours: ({ x = new Float64Array(), n = new Float64Array() }) =>
    job(
      () => {
        const limits = new Float64Array(2 * x.length);
        for (let i = 0; i < x.length; i++) {
          const { lower, upper } = proportionInterval(x[i] as number, n[i] as number, {
            method: "clopper-pearson",
          });
          limits[2 * i] = lower;
          limits[2 * i + 1] = upper;
        }
        return limits;
      },
      (limits) => limits,
    ),
  difference: relativeDifference,
  allowed: 1e-10,
};
