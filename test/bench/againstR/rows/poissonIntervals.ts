import { poissonInterval } from "sijill";
import { job, type Row, relativeDifference } from "../Row.ts";
import { synthetic } from "../synthetic.ts";

/** Counts from 0 to about 1,000, as many below 32 as above. */
export const poissonIntervals: Row = {
  id: "poissonIntervals",
  title: "exact intervals of 100,000 Poisson counts (Garwood)",
  opponent: "qgamma on whole vectors",
  runs: 7,
  data: () => {
    const { uniform, poisson } = synthetic(4);
    return { events: Float64Array.from({ length: 100_000 }, () => poisson(10 ** (3 * uniform()))) };
  },
  ours: ({ events = new Float64Array() }) =>
    job(
      () => {
        const limits = new Float64Array(2 * events.length);
        for (let i = 0; i < events.length; i++) {
          const { lower, upper } = poissonInterval(events[i] as number);
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
