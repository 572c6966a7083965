import type { Archive, CellFilter, Dimension, PeriodCell } from "../../archive/index.ts";
import type { Cell } from "../../quantities/index.ts";
import { type CoverageStatus, coverageStatus } from "../periods/coverageStatus.ts";
import { nextDay } from "../periods/days.ts";
import type { CalendarPeriod } from "../periods/periodsBetween.ts";
import { spokenSpans } from "../periods/spokenSpans.ts";
import { boundCounts } from "./boundCounts.ts";
import { type ImputationOptions, type ImputedPeriod, imputeCounts } from "./imputeCounts.ts";

/** What is counted of a dataset. */
export interface CountRequest {
  readonly asked: readonly Dimension[];
  readonly filter: CellFilter | undefined;
  /** Null: every record is meant, dated or not. */
  readonly periods: readonly CalendarPeriod[] | null;
  /** The periods are rows of the table, so that each says how far the source covers it. */
  readonly byTime: boolean;
  readonly estimate: ImputationOptions | undefined;
  /** Rows also where nothing can be counted. */
  readonly complete: boolean;
}

/** One row: its period, the values of the dimensions, and the counts. */
export interface CountedRow {
  readonly [column: string]: Cell;
  readonly period: string;
}

/** The rows of one dataset, sorted by their values, then by time; what has no date comes last. */
export async function countRows(archive: Archive, id: string, request: CountRequest): Promise<CountedRow[]> {
  return request.periods === null
    ? countAll(archive, id, request)
    : countPeriods(archive, id, request, request.periods);
}

/** Without a period every record of the dataset is meant: nothing is in doubt but published limits. */
async function countAll(
  archive: Archive,
  id: string,
  { asked, filter, estimate }: CountRequest,
): Promise<CountedRow[]> {
  const cells = await archive.cellsByPeriod(id, ["0001-01-01", "9999-12-31"], asked, filter);
  const total = totalOf(archive, id, asked, filter);
  return [...groupByValues(cells, asked, asked.length === 0).values()].map((group) => {
    const sum = (key: "count" | "lower" | "upper") => group.cells.reduce((all, cell) => all + cell[key], 0);
    return {
      ...group.values,
      period: "all",
      certain: total ?? sum("lower"),
      possible: total ?? sum("upper"),
      ...(estimate === undefined ? {} : { estimate: total ?? sum("count"), lower: null, upper: null }),
    };
  });
}

async function countPeriods(
  archive: Archive,
  id: string,
  request: CountRequest,
  periods: readonly CalendarPeriod[],
): Promise<CountedRow[]> {
  const { asked, filter, estimate, complete } = request;
  const starts = [...periods.map(({ from }) => from), nextDay(periods.at(-1)?.to ?? "")];
  const cells = await archive.cellsByPeriod(id, starts, asked, filter);
  const dataset = archive.dataset(id);
  const dated = dataset.descriptor.kind === "aggregate" ? await archive.cells(id, []) : [];
  const spans = spokenSpans(dataset, dated);
  const statuses = periods.map((period) => coverageStatus(spans, period));
  const total = totalOf(archive, id, asked, filter);
  const imputed =
    estimate === undefined ? null : await imputeCounts(archive, id, starts, asked, filter, estimate);
  const rows: CountedRow[] = [];
  for (const [key, group] of groupByValues(cells, asked, complete)) {
    const bounds = boundCounts(group.cells, periods.length, total);
    for (const [at, period] of periods.entries()) {
      const bound = bounds[at] ?? { certain: 0, possible: 0 };
      const status = statuses[at] ?? "outside";
      if (!complete && bound.possible === 0) continue;
      const silent = status === "outside" && bound.possible === 0;
      rows.push({
        ...group.values,
        period: period.label,
        certain: silent ? null : bound.certain,
        possible: silent ? null : bound.possible,
        ...estimateColumns(request, silent ? undefined : imputed?.get(key)?.[at]),
        ...statusColumn(request, status),
      });
    }
    rows.push(...undatedRows(group, request));
  }
  return rows;
}

/** The exact total that a descriptor declares, where all rows are counted together. */
function totalOf(
  archive: Archive,
  id: string,
  asked: readonly Dimension[],
  filter: CellFilter | undefined,
): number | null {
  return asked.length === 0 && filter === undefined ? (archive.dataset(id).descriptor.total ?? null) : null;
}

function undatedRows(group: Group, request: CountRequest): CountedRow[] {
  const undated = group.cells.filter((cell) => cell.undated);
  const sum = (key: "lower" | "upper") => undated.reduce((total, cell) => total + cell[key], 0);
  if (undated.length === 0) return [];
  const counted = { certain: sum("lower"), possible: sum("upper") };
  return [
    {
      ...group.values,
      period: "unknown",
      ...counted,
      ...estimateColumns(request, undefined),
      ...statusColumn(request, "covered"),
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

function estimateColumns(
  { estimate }: CountRequest,
  imputed: ImputedPeriod | undefined,
): Record<string, Cell> {
  if (estimate === undefined) return {};
  return {
    estimate: imputed?.estimate ?? null,
    lower: imputed?.lower ?? null,
    upper: imputed?.upper ?? null,
  };
}

function statusColumn({ byTime }: CountRequest, status: CoverageStatus): Record<string, Cell> {
  return byTime ? { status } : {};
}
