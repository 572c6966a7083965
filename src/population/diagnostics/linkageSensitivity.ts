import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { openSolver, requireLevel, studentT } from "../../statistics/index.ts";
import { averageModels } from "../averaging/averageModels.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { messages } from "../messages.ts";
import { refuse } from "../refuse.ts";

export interface LinkageSensitivity extends PopulationEstimate {
  /** Estimate of each draw of links, in their order; null where it has none. */
  readonly byDraw: readonly (number | null)[];
  /** Share of the variance that comes from not knowing which records are of one person. */
  readonly linkageShare: number;
}

/**
 * One estimate from several draws of links between records, with the uncertainty of the links in its interval: logarithms of
 * the unseen are combined by Rubin's rules (as verdata does), the variance within draws and between them.
 *
 * @param draws histories, one a draw of links, at least two
 * @throws SIJILL_OPTION_INVALID
 *
 * @example
 * import { captureHistories, isRefusal, linkageSensitivity } from "sijill";
 *
 * const drawn = [[60, 40, 20], [62, 42, 18], [59, 39, 21]].map(([one = 0, two = 0, both = 0]) =>
 *   captureHistories({ lists: ["register", "families"], cells: [
 *     { history: "10", count: one }, { history: "01", count: two }, { history: "11", count: both },
 *   ] }));
 * const answer = await linkageSensitivity(drawn);
 * if (!isRefusal(answer)) console.log(answer.byDraw.length, answer.linkageShare < 0.5); // → 3 true
 * @evidence test/population/diagnostics/diagnostics.test.ts, Rubin's rules by hand
 */
export async function linkageSensitivity(
  draws: readonly CaptureHistories[],
  options: EstimateOptions = {},
): Promise<LinkageSensitivity | Refusal> {
  const { level = 0.95 } = options;
  requireLevel("options.level", level);
  const [first] = draws;
  if (first === undefined || draws.length < 2) throw new SijillError(messages.drawsTooFew(draws.length));
  const solver = await openSolver();
  const found = draws.map((histories) =>
    refuse(histories, "log-linear models") === null ? averageModels(histories, solver) : null,
  );
  const known = found.filter((one) => one !== null);
  if (known.length < 2)
    return messages.noModel(draws.length, ["Fewer than two draws of links give an estimate."]);
  const m = known.length;
  const logs = known.map(({ unseen }) => Math.log(unseen));
  const mean = logs.reduce((sum, log) => sum + log, 0) / m;
  const within = known.reduce((sum, { logVariance }) => sum + logVariance, 0) / m;
  const between = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (m - 1);
  const total = within + (1 + 1 / m) * between;
  const freedom = between > 0 ? (m - 1) * (1 + within / ((1 + 1 / m) * between)) ** 2 : 1e6;
  const reach = studentT.quantile((1 + level) / 2, Math.min(freedom, 1e6)) * Math.sqrt(total);
  const recorded = known.reduce((sum, one) => sum + one.recorded, 0) / m;
  return {
    ...estimateBase("linkage", first, options),
    documented: Math.round(recorded),
    value: recorded + Math.exp(mean),
    interval: {
      lower: recorded + Math.exp(mean - reach),
      upper: recorded + Math.exp(mean + reach),
      level,
      method: "Rubin's rules over draws of links",
    },
    method: {
      name: "log-linear models averaged, over draws of links",
      settings: { draws: draws.length, withEstimate: m },
      reference: "Rubin 1987",
    },
    priors: [],
    seed: null,
    assumptions: [
      ...COMMON_ASSUMPTIONS.filter((line) => !line.startsWith("Records were linked")),
      "The draws of links are as probable as the model of linkage says.",
    ],
    warnings:
      m < draws.length
        ? [`${draws.length - m} of ${draws.length} draws of links have no estimate and were left out.`]
        : [],
    byDraw: found.map((one) => (one === null ? null : one.recorded + one.unseen)),
    linkageShare: ((1 + 1 / m) * between) / total,
  };
}
