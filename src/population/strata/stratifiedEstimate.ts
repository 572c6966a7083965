import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate, Table } from "../../quantities/index.ts";
import { nextStream, normalVariate, openSolver, randomStream, requireLevel } from "../../statistics/index.ts";
import { averageModels } from "../averaging/averageModels.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { writeHistory } from "../histories/history.ts";
import { messages } from "../messages.ts";
import { refuse } from "../refuse.ts";
import { imputeStrata } from "./imputeStrata.ts";
import { type LogRatio, shrink } from "./shrink.ts";

export interface StratifiedOptions extends EstimateOptions {
  readonly seed: number;
  /** Times that persons without a stratum are given one at random. Default 20, and 1 when there are none. */
  readonly imputations?: number;
  /** Draws sparse strata towards the others, and fills in those without an estimate. Default true. */
  readonly shrink?: boolean;
  /** Default 4,000. */
  readonly draws?: number;
  readonly progress?: (done: number, total: number) => void;
}

/** What is said of one stratum. */
export interface StratumEstimate {
  readonly stratum: string;
  readonly recorded: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** `own`: from its own lists; `borrowed`: it has no estimate of its own and is what the others are; `none`: the recorded only. */
  readonly source: "own" | "borrowed" | "none";
}

export interface StratifiedEstimate extends PopulationEstimate {
  readonly strata: readonly StratumEstimate[];
  /** Persons without a stratum by history, such as "001": they were given one within their history. */
  readonly withoutStratum: Readonly<Record<string, number>>;
  /** Ratio of one stratum's size to another's, with its interval from the joint draws. */
  compare(
    stratum: string,
    other: string,
  ): { readonly ratio: number; readonly lower: number; readonly upper: number };
  /** The strata as rows: estimated, never to be drawn as counts. */
  readonly table: Table;
}

/**
 * How many persons there were, estimated stratum by stratum and added up, with an interval of the sum.
 *
 * In each stratum log-linear models are averaged. Persons whose stratum is not known are given one, several times over, with
 * the shares of those with the same history: dropping them can lose a third of an estimate. The sum is drawn jointly, so its
 * interval has its level; ends of intervals are never added.
 *
 * @throws SIJILL_POPULATION_STRATA_NONE, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, isRefusal, stratifiedEstimate } from "sijill";
 *
 * const years = [["2012", 4], ["2013", 2], ["2014", 1]] as const;
 * const cells = years.flatMap(([stratum, times]) => [
 *   { history: "10", count: 30 * times, stratum }, { history: "01", count: 20 * times, stratum },
 *   { history: "11", count: 10 * times, stratum },
 * ]);
 * const histories = captureHistories({ lists: ["register", "families"], cells }, { stratum: true });
 * const estimate = await stratifiedEstimate(histories, { seed: 2014 });
 * if (!isRefusal(estimate)) console.log(Math.round(estimate.value / 10) * 10, estimate.strata.length); // → 840 3
 * @evidence test/population/strata/stratifiedEstimate.test.ts, sums, imputation within histories, shrinkage by hand
 */
export async function stratifiedEstimate(
  histories: CaptureHistories,
  options: StratifiedOptions,
): Promise<StratifiedEstimate | Refusal> {
  const { strata, withoutStratum } = histories;
  if (strata === null || strata.length === 0) throw new SijillError(messages.strataNone());
  const { level = 0.95, seed, draws = 4_000 } = options;
  requireLevel("options.level", level);
  const missing = (withoutStratum ?? []).reduce((sum, count) => sum + count, 0);
  const imputations = missing === 0 ? 1 : (options.imputations ?? 20);
  const solver = await openSolver();
  let stream = randomStream("options.seed", seed);
  const sizes = strata.map(() => new Float64Array(imputations * Math.ceil(draws / imputations)));
  const recorded = strata.map(() => 0);
  const sources = strata.map((): StratumEstimate["source"] => "own");
  const each = Math.ceil(draws / imputations);
  for (let round = 0; round < imputations; round++) {
    stream = nextStream(stream);
    const own = stream.clone();
    const tables = imputeStrata(histories, own);
    const ratios = tables.map((table): LogRatio | null => {
      if (refuse(table, "log-linear models") !== null) return null;
      const averaged = averageModels(table, solver);
      if (averaged === null) return null;
      return { value: Math.log(averaged.unseen / averaged.recorded), variance: averaged.logVariance };
    });
    const shrunk = options.shrink === false ? null : shrink(ratios);
    for (const [at, table] of tables.entries()) {
      recorded[at] = (recorded[at] as number) + table.observed / imputations;
      const ratio = shrunk?.strata[at] ?? ratios[at] ?? null;
      if (ratios[at] === null) sources[at] = ratio === null ? "none" : "borrowed";
      for (let draw = 0; draw < each; draw++)
        (sizes[at] as Float64Array)[round * each + draw] =
          ratio === null
            ? table.observed
            : table.observed * (1 + Math.exp(ratio.value + Math.sqrt(ratio.variance) * normalVariate(own)));
    }
    options.progress?.(round + 1, imputations);
  }
  if (sources.every((source) => source === "none"))
    return messages.noModel(strata.length, ["No stratum can be estimated."]);
  return compose(histories, options, { sizes, recorded, sources, missing, imputations });
}

interface Drawn {
  readonly sizes: readonly Float64Array[];
  readonly recorded: readonly number[];
  readonly sources: readonly StratumEstimate["source"][];
  readonly missing: number;
  readonly imputations: number;
}

function compose(
  histories: CaptureHistories,
  options: StratifiedOptions,
  { sizes, recorded, sources, missing, imputations }: Drawn,
): StratifiedEstimate {
  const { level = 0.95, seed } = options;
  const lists = histories.lists.length;
  const names = (histories.strata ?? []).map(({ name }) => name);
  const rows = names.map((stratum, at): StratumEstimate => {
    const [lower, value, upper] = limits(sizes[at] as Float64Array, level);
    return {
      stratum,
      recorded: Math.round(recorded[at] as number),
      value,
      lower,
      upper,
      source: sources[at] ?? "none",
    };
  });
  const sums = Float64Array.from(sizes[0] as Float64Array, (_, draw) =>
    sizes.reduce((sum, own) => sum + (own[draw] as number), 0),
  );
  const [lower, value, upper] = limits(sums, level);
  const without = rows.filter(({ source }) => source === "none").map(({ stratum }) => stratum);
  const borrowed = rows.filter(({ source }) => source === "borrowed").map(({ stratum }) => stratum);
  const base = estimateBase("stratified", histories, options);
  return {
    ...base,
    value,
    interval: { lower, upper, level, method: "joint draws of all strata" },
    method: {
      name: "log-linear models averaged in each stratum, added up",
      settings: { strata: rows.length, imputations, shrink: options.shrink !== false },
      reference: "Burnham and Anderson 2002; DerSimonian and Laird 1986",
    },
    priors: [],
    seed,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      ...(missing === 0
        ? []
        : ["Persons without a stratum belong to the strata as those with the same history do."]),
      "Strata are estimated independently of one another, but for the drawing towards their mean.",
    ],
    warnings: [
      missing === 0
        ? ""
        : `${missing} persons have no stratum; they were given one within their history, ${imputations} times.`,
      borrowed.length === 0
        ? ""
        : `No estimate of their own, what the other strata are: ${borrowed.join(", ")}.`,
      without.length === 0
        ? ""
        : `Counted with their recorded only, so the sum is too low: ${without.join(", ")}.`,
    ].filter((warning) => warning !== ""),
    strata: rows,
    withoutStratum: Object.fromEntries(
      (histories.withoutStratum ?? []).flatMap((count, history) =>
        count === 0 ? [] : [[writeHistory(history, lists), count] as const],
      ),
    ),
    compare(stratum, other) {
      const [a, b] = [names.indexOf(stratum), names.indexOf(other)];
      if (a < 0 || b < 0) throw new SijillError(messages.stratumUnknown(a < 0 ? stratum : other, names));
      const ratios = Float64Array.from(
        sizes[a] as Float64Array,
        (size, draw) => size / ((sizes[b] as Float64Array)[draw] as number),
      );
      const [low, ratio, high] = limits(ratios, level);
      return { ratio, lower: low, upper: high };
    },
    table: tableOf(base, rows, level),
  };
}

function limits(values: Float64Array, level: number): readonly [number, number, number] {
  const ascending = Float64Array.from(values).sort();
  const at = (share: number) =>
    ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] as number;
  return [at((1 - level) / 2), at(0.5), at((1 + level) / 2)];
}

function tableOf(
  { id, inputs, nature, unit }: Pick<PopulationEstimate, "id" | "inputs" | "nature" | "unit">,
  rows: readonly StratumEstimate[],
  level: number,
): Table {
  const measure = (name: string, label: string) =>
    ({ name, label, type: "integer", role: "measure", meaning: "estimate" }) as const;
  return {
    id: `${id}.strata`,
    title: "Estimated sizes by stratum",
    columns: [
      { name: "stratum", label: "Stratum", type: "text", role: "dimension" },
      { ...measure("recorded", "Recorded"), meaning: "count" },
      measure("value", "Estimated, recorded or not"),
      measure("lower", `Lower limit (${100 * level}%)`),
      measure("upper", `Upper limit (${100 * level}%)`),
      { name: "source", label: "Whose lists", type: "text", role: "dimension" },
    ],
    rows: rows.map((row) => ({
      ...row,
      value: Math.round(row.value),
      lower: Math.round(row.lower),
      upper: Math.round(row.upper),
    })),
    unit,
    nature,
    method: { name: "log-linear models averaged in each stratum" },
    inputs,
    notes: ["Limits of strata may not be added: the sum has an interval of its own."],
  };
}
