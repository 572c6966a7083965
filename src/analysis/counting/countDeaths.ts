import { type Archive, askedBy, type CellFilter, type Dimension, dimensions } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { Cell, Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { requireDay } from "../periods/days.ts";
import { cutPeriods, type PeriodUnit, periodsBetween, periodUnits } from "../periods/periodsBetween.ts";
import { selectWording } from "../wording/index.ts";
import { columnsOf, titleOf } from "./countColumns.ts";
import { type CountingKey, countingKeys } from "./countingKeys.ts";
import { type CountRequest, countRows } from "./countRows.ts";
import type { ImputationOptions } from "./imputeCounts.ts";
import { recordsSelected } from "./meaningOf.ts";
import { resolveWhere } from "./resolveWhere.ts";
import { computed, natureOf, notesFor } from "./tableNotes.ts";

/** Which of the accepted records are asked about; all of them when empty. */
export interface CountSelection {
  /** Only deaths within these days; when absent, all of them, in whole calendar periods. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Only records with one of the values: { facility: ["br-215"] }, or any name of the facility. */
  readonly where?: CellFilter;
}

export interface CountOptions extends CountSelection {
  /** One unit of time at most, and any dimensions; nothing gives one row a dataset. */
  readonly by?: readonly CountingKey[];
  /** Ids of the datasets to count; all when absent. */
  readonly dataset?: readonly string[];
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
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_OPTION_CONFLICT, SIJILL_OPTION_AMBIGUOUS, SIJILL_DATE_INVALID,
 *   SIJILL_DATE_REVERSED, SIJILL_DATASET_UNKNOWN
 * @example
 * import { countDeaths, openArchive } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const table = await countDeaths(archive, { by: ["year"] });
 * console.log(table.rows[3].certain); // → 1906
 * await archive.close();
 */
export function countDeaths(archive: Archive, options: CountOptions = {}): Promise<Table> {
  return askedBy("countDeaths", { options }, () => answer(archive, options));
}

async function answer(archive: Archive, options: CountOptions): Promise<Table> {
  const words = selectWording(archive.language);
  const { unit, asked } = readKeys(options.by ?? []);
  const ids = options.dataset ?? archive.datasets.map(({ descriptor }) => descriptor.id);
  const selection = options.where === undefined ? null : await resolveWhere(archive, ids, options.where);
  const window = windowOf(archive, ids, options.period);
  const whole = unit === null ? [{ label: "all", ...window }] : periodsBetween(unit, window.from, window.to);
  const periods = options.period === undefined ? whole : cutPeriods(whole, window.from, window.to);
  const showDataset = ids.length > 1 || (options.by ?? []).includes("dataset");
  const request: CountRequest = {
    asked,
    filter: selection?.filter,
    periods: unit === null && options.period === undefined ? null : periods,
    byTime: unit !== null,
    estimate: options.estimate,
    complete: options.complete ?? asked.length === 0,
  };
  const rows: Record<string, Cell>[] = [];
  for (const id of ids) {
    for (const { period, ...row } of await countRows(archive, id, request)) {
      const time = unit === null ? {} : { [unit]: period };
      rows.push({ ...(showDataset ? { dataset: id } : {}), ...time, ...row });
    }
  }
  const selected = recordsSelected(selection?.filter, options.period);
  return {
    id: ["deaths-by", ...(options.by ?? ["dataset"])].join("-").toLowerCase(),
    title: titleOf(unit, asked, words),
    columns: columnsOf(showDataset, unit, asked, options.estimate !== undefined, words),
    rows,
    unit: commonUnit(archive, ids),
    nature: natureOf(archive, ids),
    method: {
      name: "count of records by possible dates",
      settings: settingsOf(options, (options.by ?? []).join(", ")),
    },
    inputs: ids.flatMap((id) => archive.inputRefs(id, selectionOf(options))),
    ...computed([...notesFor(archive, ids), ...(selection?.notes ?? [])]),
    ...(selected === undefined ? {} : { selection: selected }),
  };
}

function readKeys(by: readonly CountingKey[]): { unit: PeriodUnit | null; asked: Dimension[] } {
  const known: readonly string[] = countingKeys;
  for (const key of by)
    if (!known.includes(key)) throw new SijillError(messages.byUnknown(key, countingKeys));
  const [unit, second] = periodUnits.filter((each) => by.includes(each));
  if (unit !== undefined && second !== undefined) throw new SijillError(messages.byTwoPeriods(unit, second));
  return { unit: unit ?? null, asked: dimensions.filter((dimension) => by.includes(dimension)) };
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

/** A selection as the settings of a method. */
export function settingsOf({ where, period }: CountSelection, by: string): Record<string, string> {
  return { by, ...period, ...(where === undefined ? {} : { where: JSON.stringify(where) }) };
}

/** A selection as references to inputs say it. */
export function selectionOf({ where, period }: CountSelection): string {
  const parts = [
    ...Object.entries(where ?? {}).map(([dimension, values]) => `${dimension} = ${values.join(" or ")}`),
    ...(period === undefined ? [] : [`from ${period.from} to ${period.to}`]),
  ];
  return parts.length === 0 ? "all accepted rows" : `accepted rows with ${parts.join(", ")}`;
}
