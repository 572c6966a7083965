import {
  type Archive,
  type CellFilter,
  type Dimension,
  dimensions,
  type PeriodCell,
} from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { Cell, Column, Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { type CoverageStatus, coverageStatus } from "../periods/coverageStatus.ts";
import { nextDay, requireDay } from "../periods/days.ts";
import {
  type CalendarPeriod,
  cutPeriods,
  type PeriodUnit,
  periodsBetween,
  periodUnits,
} from "../periods/periodsBetween.ts";
import { spokenSpans } from "../periods/spokenSpans.ts";
import { boundCounts } from "./boundCounts.ts";
import { type ImputationOptions, type ImputedPeriod, imputeCounts } from "./imputeCounts.ts";
import { natureOf, notesFor } from "./tableNotes.ts";

/** What deaths can be counted by. */
export const countingKeys = [...periodUnits, "dataset", ...dimensions] as const;
export type CountingKey = (typeof countingKeys)[number];

export interface CountOptions {
  /** One unit of time at most, and any dimensions; nothing gives one row a dataset. */
  readonly by?: readonly CountingKey[];
  /** Only deaths within these days; when absent, all of them, in whole calendar periods. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Ids of the datasets to count; all when absent. */
  readonly dataset?: readonly string[];
  /** Only records with one of the values: { facility: ["br-215"] }. */
  readonly where?: CellFilter;
  /** Adds an estimate that imputes partial dates, with its interval; never without a seed. */
  readonly estimate?: ImputationOptions;
  /** Rows for every period of every combination found, also where nothing was recorded. Only for time by default. */
  readonly complete?: boolean;
}

/**
 * Counts deaths per period and dimension, each count as *certain* (every day the date can mean lies in the period)
 * and *possible* (some do). Datasets are never added up: each has its own rows, because their units, dates and
 * custody may differ and one person may stand in several.
 *
 * Where a source could have recorded but did not, the count is 0; where it could not, it is null with the status
 * "outside". Records without any date have a row of their own ("unknown").
 *
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_OPTION_CONFLICT, SIJILL_DATE_INVALID, SIJILL_DATE_REVERSED,
 *   SIJILL_DATASET_UNKNOWN
 * @example
 * import { countDeaths, openArchive } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const table = await countDeaths(archive, { by: ["year"] });
 * console.log(table.rows[3].certain); // → 1906
 * await archive.close();
 */
export async function countDeaths(archive: Archive, options: CountOptions = {}): Promise<Table> {
  const { unit, asked } = readKeys(options.by ?? []);
  checkWhere(options.where ?? {});
  const ids = options.dataset ?? archive.datasets.map(({ descriptor }) => descriptor.id);
  const window = windowOf(archive, ids, options.period);
  const whole = unit === null ? [{ label: "all", ...window }] : periodsBetween(unit, window.from, window.to);
  const periods = options.period === undefined ? whole : cutPeriods(whole, window.from, window.to);
  const showDataset = ids.length > 1 || (options.by ?? []).includes("dataset");
  const rows: Record<string, Cell>[] = [];
  for (const id of ids) {
    const counted =
      unit === null && options.period === undefined
        ? await countAll(archive, id, asked, options)
        : await countDataset(archive, id, periods, asked, options, unit !== null);
    for (const row of counted) {
      const time = unit === null ? {} : { [unit]: row.period };
      const { period: _, ...rest } = row;
      rows.push({ ...(showDataset ? { dataset: id } : {}), ...time, ...rest });
    }
  }
  return {
    id: ["deaths-by", ...(options.by ?? ["dataset"])].join("-").toLowerCase(),
    title: titleOf(unit, asked),
    columns: columnsOf(showDataset, unit, asked, options.estimate !== undefined),
    rows,
    unit: commonUnit(archive, ids),
    nature: natureOf(archive, ids),
    method: {
      name: "count of records by possible dates",
      settings: {
        by: (options.by ?? []).join(", "),
        ...(options.period === undefined ? {} : options.period),
        ...(options.where === undefined ? {} : { where: JSON.stringify(options.where) }),
      },
    },
    inputs: ids.flatMap((id) => archive.inputRefs(id, selectionOf(options))),
    notes: notesFor(archive, ids),
  };
}

/** Without a period every record of the dataset is meant, dated or not: nothing is in doubt but published limits. */
async function countAll(
  archive: Archive,
  id: string,
  asked: readonly Dimension[],
  options: CountOptions,
): Promise<CountedRow[]> {
  const cells = await archive.cellsByPeriod(id, ["0001-01-01", "9999-12-31"], asked, options.where);
  const total =
    asked.length === 0 && options.where === undefined ? archive.dataset(id).descriptor.total : undefined;
  return [...groupByValues(cells, asked, asked.length === 0)].map(([, group]) => {
    const sum = (key: "count" | "lower" | "upper") => group.cells.reduce((all, cell) => all + cell[key], 0);
    return {
      ...group.values,
      period: "all",
      certain: total ?? sum("lower"),
      possible: total ?? sum("upper"),
      ...(options.estimate === undefined
        ? {}
        : { estimate: total ?? sum("count"), lower: null, upper: null }),
    };
  });
}

interface CountedRow {
  readonly [column: string]: Cell;
  readonly period: string;
}

async function countDataset(
  archive: Archive,
  id: string,
  periods: readonly CalendarPeriod[],
  asked: readonly Dimension[],
  options: CountOptions,
  byTime: boolean,
): Promise<CountedRow[]> {
  const starts = [...periods.map(({ from }) => from), nextDay(periods.at(-1)?.to ?? "")];
  const cells = await archive.cellsByPeriod(id, starts, asked, options.where);
  const dataset = archive.dataset(id);
  const spans = spokenSpans(dataset, await archive.cells(id, []));
  const statuses = periods.map((period) => coverageStatus(spans, period));
  const complete = options.complete ?? asked.length === 0;
  const total = asked.length === 0 && options.where === undefined ? (dataset.descriptor.total ?? null) : null;
  const imputed =
    options.estimate === undefined
      ? null
      : await imputeCounts(archive, id, starts, asked, options.where, options.estimate);
  const rows: CountedRow[] = [];
  for (const [key, group] of groupByValues(cells, asked, complete)) {
    const bounds = boundCounts(group.cells, periods.length, total);
    for (const [at, period] of periods.entries()) {
      const bound = bounds[at] ?? { certain: 0, possible: 0 };
      const state = statuses[at] ?? "outside";
      if (!complete && bound.possible === 0) continue;
      const silent = state === "outside" && bound.possible === 0;
      rows.push({
        ...group.values,
        period: period.label,
        certain: silent ? null : bound.certain,
        possible: silent ? null : bound.possible,
        ...estimateColumns(options, silent ? undefined : imputed?.get(key)?.[at]),
        ...statusColumn(byTime, state),
      });
    }
    rows.push(...undatedRows(group, options, byTime));
  }
  return rows;
}

function undatedRows(group: Group, options: CountOptions, byTime: boolean): CountedRow[] {
  const undated = group.cells.filter((cell) => cell.undated);
  const sum = (key: "lower" | "upper") => undated.reduce((total, cell) => total + cell[key], 0);
  if (undated.length === 0) return [];
  const counted = { certain: sum("lower"), possible: sum("upper") };
  return [
    {
      ...group.values,
      period: "unknown",
      ...counted,
      ...estimateColumns(options, undefined),
      ...statusColumn(byTime, "covered"),
    },
  ];
}

interface Group {
  readonly values: Readonly<Record<string, string>>;
  readonly cells: readonly PeriodCell[];
}

function groupByValues(
  cells: readonly PeriodCell[],
  asked: readonly Dimension[],
  keepEmpty: boolean,
): Map<string, Group> {
  const groups = new Map<string, { values: Record<string, string>; cells: PeriodCell[] }>();
  if (asked.length === 0 && keepEmpty) groups.set("[]", { values: {}, cells: [] });
  for (const cell of cells) {
    const values = Object.fromEntries(
      asked.map((dimension) => [dimension, cell.values[dimension] ?? "unknown"]),
    );
    const key = JSON.stringify(asked.map((dimension) => values[dimension]));
    const group = groups.get(key) ?? { values, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function estimateColumns(options: CountOptions, imputed: ImputedPeriod | undefined): Record<string, Cell> {
  if (options.estimate === undefined) return {};
  return {
    estimate: imputed?.estimate ?? null,
    lower: imputed?.lower ?? null,
    upper: imputed?.upper ?? null,
  };
}

function statusColumn(byTime: boolean, status: CoverageStatus): Record<string, Cell> {
  return byTime ? { status } : {};
}

function readKeys(by: readonly CountingKey[]): { unit: PeriodUnit | null; asked: Dimension[] } {
  const known: readonly string[] = countingKeys;
  for (const key of by)
    if (!known.includes(key)) throw new SijillError(messages.byUnknown(key, countingKeys));
  const [unit, second] = periodUnits.filter((each) => by.includes(each));
  if (unit !== undefined && second !== undefined) throw new SijillError(messages.byTwoPeriods(unit, second));
  return { unit: unit ?? null, asked: dimensions.filter((dimension) => by.includes(dimension)) };
}

function checkWhere(where: CellFilter): void {
  const known: readonly string[] = dimensions;
  for (const key of Object.keys(where)) {
    if (!known.includes(key)) throw new SijillError(messages.whereUnknown(key, dimensions));
  }
}

function windowOf(
  archive: Archive,
  ids: readonly string[],
  period: CountOptions["period"],
): { from: string; to: string } {
  if (period !== undefined) {
    requireDay("period.from", period.from);
    requireDay("period.to", period.to);
    if (period.from > period.to) throw new SijillError(messages.periodReversed(period.from, period.to));
    return period;
  }
  const windows = ids.map((id) => archive.dataset(id).coverage);
  return {
    from: windows.map(({ from }) => from).sort()[0] ?? "",
    to:
      windows
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? "",
  };
}

function commonUnit(archive: Archive, ids: readonly string[]): Table["unit"] {
  const units = new Set(ids.map((id) => archive.dataset(id).descriptor.unit));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

function selectionOf({ where, period }: CountOptions): string {
  const parts = [
    ...Object.entries(where ?? {}).map(([dimension, values]) => `${dimension} = ${values.join(" or ")}`),
    ...(period === undefined ? [] : [`from ${period.from} to ${period.to}`]),
  ];
  return parts.length === 0 ? "all accepted rows" : `accepted rows with ${parts.join(", ")}`;
}

const headings: Readonly<Record<CountingKey, string>> = {
  year: "Year",
  quarter: "Quarter",
  month: "Month",
  dataset: "Dataset",
  facility: "Facility",
  agency: "Agency",
  hospital: "Hospital",
  governorate: "Governorate",
  sex: "Sex",
  ageGroup: "Age group",
  cause: "Declared cause",
};

function titleOf(unit: PeriodUnit | null, asked: readonly Dimension[]): string {
  const keys = [...(unit === null ? [] : [unit]), ...asked].map((key) => headings[key].toLowerCase());
  return keys.length === 0 ? "Deaths" : `Deaths by ${keys.join(" and ")}`;
}

function columnsOf(
  showDataset: boolean,
  unit: PeriodUnit | null,
  asked: readonly Dimension[],
  estimate: boolean,
): Column[] {
  const dimension = (name: CountingKey): Column => ({
    name,
    label: headings[name],
    type: name === "year" || name === "quarter" || name === "month" ? "date" : "text",
    role: "dimension",
  });
  const silent = "the source could not have recorded this period: silence, not zero";
  return [
    ...(showDataset ? [dimension("dataset")] : []),
    ...(unit === null ? [] : [dimension(unit)]),
    ...asked.map(dimension),
    { name: "certain", label: "Certain", type: "integer", role: "measure", missing: silent },
    { name: "possible", label: "Possible", type: "integer", role: "measure", missing: silent },
    ...(estimate
      ? ([
          {
            name: "estimate",
            label: "Estimate (dates imputed)",
            type: "number",
            role: "measure",
            decimals: 1,
            missing: silent,
          },
          {
            name: "lower",
            label: "Lower limit",
            type: "number",
            role: "measure",
            decimals: 1,
            missing: silent,
          },
          {
            name: "upper",
            label: "Upper limit",
            type: "number",
            role: "measure",
            decimals: 1,
            missing: silent,
          },
        ] as const)
      : []),
    ...(unit === null
      ? []
      : [{ name: "status", label: "Coverage", type: "text", role: "dimension" } as const]),
  ];
}
