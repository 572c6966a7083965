import { isRefusal } from "../../errors/index.ts";
import { latentClassEstimate } from "../latentClasses/latentClassEstimate.ts";
import type { ForeignResult, PopulationCheck } from "./PopulationCheck.ts";

const SEED = 2016;

/** Medians of chains that agree; where LCMCR's do not, there is nothing to agree with. */
export const lcmcr: PopulationCheck = {
  tool: "LCMCR",
  async compare(result, histories, tally) {
    const theirs = readChains(result);
    if (theirs === null) {
      tally.fails("nothing is compared: no median was found in this layout");
      return;
    }
    if (theirs.rHat !== null && theirs.rHat > 1.05) {
      tally.aside(`LCMCR's chains do not agree (R-hat ${theirs.rHat.toFixed(2)})`);
      return;
    }
    const classes = Number(result.K ?? result.settings?.K ?? 10);
    const ours = await latentClassEstimate(histories, { seed: SEED, classes, draws: 4_000 });
    if (isRefusal(ours)) {
      tally.holds(`refused: ${ours.reasons.join(" ")}`, false);
      return;
    }
    const error = Math.hypot(theirs.error ?? 0, ours.monteCarloError);
    tally.holds(
      `median ${Math.round(ours.value)}, expected ${theirs.median} within 3 · ${error.toFixed(1)}`,
      Math.abs(ours.value - theirs.median) <= 3 * error,
    );
    tally.note(
      `medians ${Math.round(ours.value)} and ${Math.round(theirs.median)}, Monte Carlo error ${error.toFixed(1)}`,
    );
  },
};

interface Chains {
  readonly median: number;
  readonly rHat: number | null;
  /** Monte Carlo standard error of the median. */
  readonly error: number | null;
}

/** The pooled median, R̂ and Monte Carlo error, by the names such files give them. */
function readChains(result: ForeignResult): Chains | null {
  const places = [result, result.pooled, result.summary, result.N, result.posterior].filter(
    (place) => typeof place === "object" && place !== null,
  );
  const find = (...names: readonly string[]): number | null => {
    for (const place of places)
      for (const name of names) if (typeof place[name] === "number") return place[name];
    return null;
  };
  const medians: readonly number[] = (result.chains ?? []).flatMap((chain: ForeignResult) => {
    const median = chain?.median ?? chain?.quantiles?.["50%"] ?? chain?.N?.median;
    return typeof median === "number" ? [median] : [];
  });
  const quantiles = places
    .map((place) => place.quantiles)
    .find((one) => typeof one === "object" && one !== null);
  const median =
    find("median", "median_N", "pooled_median", "q50", "q500") ??
    quantiles?.["50%"] ??
    (medians.length > 0 ? medians.reduce((sum, one) => sum + one, 0) / medians.length : null);
  if (typeof median !== "number") return null;
  const effective = find("ess", "ESS", "n_eff", "ess_median", "effective_sample_size");
  const spread = find("sd", "sd_N");
  const between =
    medians.length > 1
      ? Math.sqrt(
          medians.reduce((sum, one) => sum + (one - median) ** 2, 0) / (medians.length - 1) / medians.length,
        )
      : null;
  return {
    median,
    rHat: find("rhat", "Rhat", "r_hat", "split_rhat", "R_hat"),
    error:
      find("mcse", "mcse_median", "mcse_N") ??
      (effective !== null && spread !== null ? (1.2533 * spread) / Math.sqrt(effective) : between),
  };
}
