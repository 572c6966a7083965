import type { Archive, ArchiveDataset } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import type {
  Count,
  DateQuantity,
  Duration,
  Measure,
  Proportion,
  Ratio,
  Table,
} from "../../quantities/index.ts";
import { proportionInterval } from "../../statistics/index.ts";
import { comparability } from "../comparison/comparability.ts";
import { boundWindow } from "../counting/boundCounts.ts";
import { countDeaths } from "../counting/countDeaths.ts";
import { coverageStatus } from "../periods/coverageStatus.ts";
import { inOrder, nextDay, requireDay } from "../periods/days.ts";
import { periodsBetween } from "../periods/periodsBetween.ts";
import { cellsWithin, spanToEdtf } from "./afterWindow.ts";
import { beforeAfterRatio } from "./beforeAfterRatio.ts";

/** A dataset whose coverage ends before the day: it says nothing about what came after. */
export interface SilentDataset {
  readonly kind: "silent";
  readonly dataset: string;
  readonly title: string;
  /** Deaths it holds, all of them up to the day. */
  readonly total: Count;
  /** Last day it could have recorded. */
  readonly coverageEnd: DateQuantity;
  readonly reason: string;
}

/** What a dataset records after the day. */
export interface ObservedDataset {
  readonly kind: "observed";
  readonly dataset: string;
  readonly title: string;
  readonly total: Count;
  /** Deaths whose every possible date lies after the day. */
  readonly certain: Count;
  /** Deaths of which some possible date does, the undated ones included. */
  readonly possible: Count;
  readonly undated: Count;
  /** Certain deaths after the day among all deaths of the dataset; bounds reach to the possible ones. */
  readonly share: Proportion | null;
  /** First and last date of a death that is certainly after the day; null when there is none. */
  readonly first: DateQuantity | null;
  readonly last: DateQuantity | null;
  /** Whole months after the day that the source could have recorded. */
  readonly monthsCovered: Measure;
  /** Those of them with at least one certain death; refused where no date is known to the month. */
  readonly monthsWithDeaths: Measure | Refusal;
  /** Longest run of covered months in which not even a possible death is recorded; refused likewise. */
  readonly longestGap: Duration | Refusal;
  /** Counts by year over the whole coverage. */
  readonly yearly: Table;
  /** Rate after the day over the rate before it, inside the coverage of this dataset only. */
  readonly rateRatio: Ratio | Refusal;
}

/** Whether deaths continued after a day, dataset by dataset and, where it may be asked, over all. */
export interface Continuation {
  readonly kind: "continuation";
  readonly after: string;
  readonly datasets: readonly (SilentDataset | ObservedDataset)[];
  readonly overall: { readonly kind: "overall"; readonly certain: Count; readonly possible: Count } | Refusal;
}

export interface ContinuationOptions {
  /** The day, YYYY-MM-DD; deaths of that day itself are not after it. */
  readonly after: string;
  /** Ids of the datasets to ask; all when absent. */
  readonly dataset?: readonly string[];
}

/**
 * Asks whether deaths were recorded after a day: how many certainly and possibly, from when to when, in how many
 * months, with what longest gap. A dataset whose coverage ends before the day is *silent*, which is not zero.
 * Figures of different units, dates or custody are never added: the answer over all is then a refusal that says why.
 *
 * @throws SIJILL_DATE_INVALID, SIJILL_DATASET_UNKNOWN
 * @example
 * import { continuation, openArchive } from "sijill";
 * const archive = await openArchive(["data/caesar", "data/vdc"]);
 * const { datasets } = await continuation(archive, { after: "2014-01-20" });
 * console.log(datasets[0].kind, datasets[1].kind); // → silent observed
 * await archive.close();
 */
export async function continuation(archive: Archive, options: ContinuationOptions): Promise<Continuation> {
  requireDay("after", options.after);
  const ids = options.dataset ?? archive.datasets.map(({ descriptor }) => descriptor.id);
  const datasets: (SilentDataset | ObservedDataset)[] = [];
  for (const dataset of ids.map((id) => archive.dataset(id))) {
    datasets.push(
      dataset.coverage.to <= options.after
        ? await describeSilent(archive, dataset, options.after)
        : await describeObserved(archive, dataset, options.after),
    );
  }
  return {
    kind: "continuation",
    after: options.after,
    datasets,
    overall: overall(archive, datasets, options.after),
  };
}

async function describeSilent(
  archive: Archive,
  dataset: ArchiveDataset,
  after: string,
): Promise<SilentDataset> {
  const { id, title } = dataset.descriptor;
  return {
    kind: "silent",
    dataset: id,
    title,
    total: await totalOf(archive, dataset),
    coverageEnd: {
      ...origin(archive, dataset, "coverage window as declared"),
      id: `${id}.coverage.end`,
      kind: "date",
      label: `last day that ${title} could have recorded`,
      value: dataset.coverage.to,
      period: null,
    },
    reason: `The coverage of this source ends on ${dataset.coverage.to}, before ${nextDay(after)}. It is silent about what came after; silence is not zero.`,
  };
}

async function describeObserved(
  archive: Archive,
  dataset: ArchiveDataset,
  after: string,
): Promise<ObservedDataset> {
  const { id, title, unit } = dataset.descriptor;
  const [, from] = inOrder(nextDay(after), dataset.coverage.from);
  const { to } = dataset.coverage;
  const window = { from: nextDay(after), to };
  const cells = await archive.cells(id, []);
  const periodCells = await archive.cellsByPeriod(id, [window.from, nextDay("9998-12-31")], []);
  const dated = periodCells.filter((cell) => !cell.undated);
  const undatedCount = sum(periodCells.filter((cell) => cell.undated).map((cell) => cell.upper));
  const total = await totalOf(archive, dataset);
  const bounds = boundWindow(dated, 0, 0, dataset.descriptor.total ?? null);
  const base = origin(archive, dataset, `dates after ${after}`);
  const count = (name: string, label: string, value: number): Count => ({
    ...base,
    id: `${id}.after.${name}`,
    kind: "count",
    label,
    value,
    unit,
    period: window,
  });
  const certain = count("certain", `certainly after ${after} in ${title}`, bounds.certain);
  const possible = count("possible", `possibly after ${after} in ${title}`, bounds.possible + undatedCount);
  const months = await describeMonths(archive, dataset, from, to);
  const within = cellsWithin(cells, window.from, "9998-12-31");
  const first = within.reduce<string | null>((best, cell) => least(best, cell.earliest), null);
  const firstCell = within.find((cell) => cell.earliest === first);
  const lastCell = within.reduce<(typeof within)[number] | null>(
    (best, cell) => (best === null || (cell.latest ?? "") > (best.latest ?? "") ? cell : best),
    null,
  );
  const date = (
    name: string,
    label: string,
    cell: (typeof within)[number] | null | undefined,
  ): DateQuantity | null =>
    cell === null || cell === undefined
      ? null
      : {
          ...base,
          id: `${id}.after.${name}`,
          kind: "date",
          label,
          value: spanToEdtf(cell.earliest ?? "", cell.latest ?? ""),
          period: window,
        };
  return {
    kind: "observed",
    dataset: id,
    title,
    total,
    certain,
    possible,
    undated: count("undated", `without any date in ${title}`, undatedCount),
    share: shareOf(certain, possible, total, title),
    first: date("first", `first date certainly after ${after} in ${title}`, firstCell),
    last: date("last", `last date certainly after ${after} in ${title}`, lastCell),
    ...months.map(base, id, window),
    yearly: await countDeaths(archive, { by: ["year"], dataset: [id] }),
    rateRatio: beforeAfterRatio(archive, dataset, cells, after),
  };
}

async function describeMonths(archive: Archive, dataset: ArchiveDataset, from: string, to: string) {
  const periods = periodsBetween("month", from, to).filter(
    (period) => period.from >= from && period.to <= to,
  );
  const starts = [...periods.map((period) => period.from), nextDay(periods.at(-1)?.to ?? to)];
  const id = dataset.descriptor.id;
  const cells =
    periods.length === 0 ? [] : (await archive.cellsByPeriod(id, starts, [])).filter((cell) => !cell.undated);
  const status = coverageStatus(
    dataset,
    dataset.descriptor.kind === "aggregate" ? await archive.cells(id, []) : [],
  );
  const knowsMonths = cells.some(
    (cell) => cell.first === cell.last && cell.first >= 0 && cell.first < periods.length,
  );
  let [covered, withDeaths, gap, longest] = [0, 0, 0, 0];
  for (const [at, period] of periods.entries()) {
    if (status(period) === "outside") {
      gap = 0;
      continue;
    }
    covered++;
    const bounds = boundWindow(cells, at, at, null);
    if (bounds.certain > 0) withDeaths++;
    gap = bounds.possible === 0 ? gap + 1 : 0;
    longest = Math.max(longest, gap);
  }
  return {
    map: (base: Origin, dataset: string, period: { from: string; to: string }) => {
      const measure = (name: string, label: string, value: number): Measure => ({
        ...base,
        id: `${dataset}.after.${name}`,
        kind: "measure",
        label,
        value,
        unit: "months",
        decimals: 0,
        period,
      });
      const longestGap: Duration = {
        ...base,
        id: `${dataset}.after.longest-gap`,
        kind: "duration",
        label: "longest run of covered months without any possible death",
        value: longest,
        unit: "month",
        period,
      };
      return {
        monthsCovered: measure(
          "months-covered",
          "whole months after the day that the source could have recorded",
          covered,
        ),
        monthsWithDeaths: knowsMonths
          ? measure(
              "months-with-deaths",
              "whole months after the day with at least one certain death",
              withDeaths,
            )
          : tooWide(dataset),
        longestGap: knowsMonths ? longestGap : tooWide(dataset),
      };
    },
  };
}

function tooWide(dataset: string): Refusal {
  return {
    kind: "refusal",
    code: "SIJILL_DATES_TOO_WIDE",
    question: `In how many months does ${dataset} record a death?`,
    reasons: ["No date of this source is known to the month."],
    wouldNeed: "Records or counts dated to the month.",
  };
}

function shareOf(certain: Count, possible: Count, total: Count, title: string): Proportion | null {
  if (total.value === 0) return null;
  const low = proportionInterval(certain.value, total.value, { method: "wilson" });
  const high = proportionInterval(possible.value, total.value, { method: "wilson" });
  return {
    id: certain.id.replace(/certain$/, "share"),
    kind: "proportion",
    period: certain.period,
    method: certain.method,
    inputs: certain.inputs,
    nature: certain.nature,
    label: `share of deaths ${certain.label}`,
    value: certain.value / total.value,
    numerator: certain.value,
    denominator: total.value,
    base: `deaths in ${title}`,
    bounds: {
      lower: certain.value / total.value,
      upper: possible.value / total.value,
      reason: "certain to possible",
    },
    interval: {
      lower: low.lower,
      upper: high.upper,
      level: low.level,
      method: certain.value === possible.value ? "Wilson" : "Wilson, from certain to possible",
    },
  };
}

async function totalOf(archive: Archive, dataset: ArchiveDataset): Promise<Count> {
  const { id, title, unit, total } = dataset.descriptor;
  const cells = await archive.cells(id, []);
  return {
    ...origin(archive, dataset, "all accepted rows"),
    id: `${id}.total`,
    kind: "count",
    label: `deaths in ${title}`,
    value: total ?? sum(cells.map((cell) => cell.count)),
    unit,
    period: dataset.coverage,
  };
}

type Origin = Pick<Count, "method" | "inputs" | "nature">;

function origin(archive: Archive, dataset: ArchiveDataset, selection: string): Origin {
  return {
    method: { name: "count of records by possible dates", settings: { selection } },
    inputs: archive.inputRefs(dataset.descriptor.id, selection),
    nature: dataset.descriptor.nature,
  };
}

function overall(
  archive: Archive,
  datasets: readonly (SilentDataset | ObservedDataset)[],
  after: string,
): Continuation["overall"] {
  const observed = datasets.filter((dataset): dataset is ObservedDataset => dataset.kind === "observed");
  const refusal = comparability(
    `How many deaths do the datasets record together after ${after}?`,
    observed.map(({ dataset }) => archive.dataset(dataset)),
  );
  const [first] = observed;
  if (refusal !== null) return refusal;
  if (first === undefined) {
    return {
      kind: "refusal",
      code: "SIJILL_ALL_SILENT",
      question: `How many deaths do the datasets record after ${after}?`,
      reasons: ["The coverage of every open dataset ends before the day."],
      wouldNeed: `A dataset whose coverage reaches beyond ${after}.`,
    };
  }
  const together = (name: "certain" | "possible"): Count => ({
    ...first[name],
    id: `overall.after.${name}`,
    label: `records ${name === "certain" ? "certainly" : "possibly"} after ${after} in all datasets; a person may stand in several`,
    value: sum(observed.map((dataset) => dataset[name].value)),
    inputs: observed.flatMap((dataset) => dataset[name].inputs),
  });
  return { kind: "overall", certain: together("certain"), possible: together("possible") };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function least(best: string | null, value: string | null): string | null {
  return value === null || (best !== null && best <= value) ? best : value;
}
