import type { Table } from "../../../../src/quantities/index.ts";
import type { ReportAnalysis } from "../../../../src/report/index.ts";
import type { ProgramRow, Solver } from "../../../../src/statistics/index.ts";

/** What an intruder finds out about one withheld number. */
export interface Recovered {
  readonly where: string;
  readonly truth: number;
  readonly lower: number;
  readonly upper: number;
}

const facilities = ["br-215", "br-227", "br-235", "br-251", "afi-mezzeh"];
const agencyOf: Readonly<Record<string, string>> = {
  "br-215": "MI",
  "br-227": "MI",
  "br-235": "MI",
  "br-251": "GID",
  "afi-mezzeh": "AFI",
};
const hospitals = ["hosp-tishreen", "hosp-601"];
const periods = [2012, 2013, 2014, 2015].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`).flatMap(
    (month) =>
      // The day after which the report asks divides this month.
      month === "2014-01" ? ["2014-01 until", "2014-01 after"] : [month],
  ),
);

interface Variable {
  readonly facility: string;
  readonly hospital: string;
  readonly period: string;
}
const variables: readonly Variable[] = facilities.flatMap((facility) =>
  hospitals.flatMap((hospital) => periods.map((period) => ({ facility, hospital, period }))),
);
const bands = ["0-17", "18-29", "30-44", "45-59", "60+"];
const extra = ["female", "male", ...bands];

/**
 * Attacks what a version shows of the synthetic records, knowing nothing of how it was made: every printed number is an
 * equation between the unknown counts by facility, hospital and month; for each withheld number, linear programs say
 * the least and the most it can be. Shares no code with what decides.
 */
export function attackRelease(
  released: ReportAnalysis,
  truth: (terms: readonly number[]) => number,
  solver: Solver,
): readonly Recovered[] {
  const rows: ProgramRow[] = [balance(["female", "male"]), balance(bands)];
  const asked: { readonly where: string; readonly terms: readonly number[] }[] = [];
  const tables = [...released.tables, ...released.figures.map(({ table }) => table)];
  for (const table of tables) {
    const withheld = new Set((table.withheld ?? []).map(({ row, column }) => `${row} ${column}`));
    table.rows.forEach((row, index) => {
      for (const column of countColumns(table)) {
        const terms = termsOf(table, row);
        const value = row[column];
        if (typeof value === "number") rows.push(equation(terms, value));
        else if (withheld.has(`${index} ${column}`))
          asked.push({ where: `${table.id} ${index} ${column}`, terms });
      }
    });
  }
  for (const { id, kind, value } of released.quantities) {
    const terms = kind === "count" ? quantityTerms[id] : undefined;
    if (terms !== undefined && typeof value === "number") rows.push(equation(terms(), value));
  }
  const size = variables.length + extra.length;
  const program = { lower: new Float64Array(size), upper: new Float64Array(size).fill(1e6), rows };
  return solver.withProgram(program, (open) =>
    asked.map(({ where, terms }) => {
      const [lower = Number.NaN, upper = Number.NaN] = (["minimise", "maximise"] as const).map((sense) => {
        const optimum = open.optimise(
          sense,
          terms.map((term) => [term, 1] as const),
        );
        if (optimum.status !== "optimal") throw new Error(`${where}: ${optimum.status}`);
        return optimum.value;
      });
      return { where, truth: truth(terms), lower, upper };
    }),
  );
}

const quantityTerms: Readonly<Record<string, () => readonly number[]>> = {
  all: () => select(() => true),
  "synthetic-records.total": () => select(() => true),
  "year.2013": () => select(({ period }) => period.startsWith("2013")),
  women: () => [variables.length + extra.indexOf("female")],
  "synthetic-records.after.certain": () =>
    select(({ period }) => period > "2014-01" && period !== "2014-01 until"),
};

function select(is: (variable: Variable) => boolean): readonly number[] {
  return variables.flatMap((variable, at) => (is(variable) ? [at] : []));
}

function equation(terms: readonly number[], value: number): ProgramRow {
  return { terms: terms.map((term) => [term, 1] as const), lower: value, upper: value };
}

/** Some margins are of everybody. */
function balance(names: readonly string[]): ProgramRow {
  return {
    terms: [
      ...names.map((name) => [variables.length + extra.indexOf(name), 1] as const),
      ...variables.map((_, at) => [at, -1] as const),
    ],
    lower: 0,
    upper: 0,
  };
}

/** The columns that count all records of a row. */
function countColumns({ id, columns }: Table): readonly string[] {
  if (id === "synthetic-records-hospital-shares") return ["deaths"];
  return columns.flatMap(({ name }) => (name === "count" || name === "certain" ? [name] : []));
}

/** The unknown counts that a cell adds up. */
function termsOf(table: Table, row: Table["rows"][number]): readonly number[] {
  const margin = row.sex ?? row.ageGroup;
  if (margin !== undefined) return [variables.length + extra.indexOf(String(margin))];
  const place = row.facility ?? row.from;
  const [from, to] =
    row.to !== undefined && table.id === "deaths-by-year" ? [String(row.from), String(row.to)] : [];
  const time = row.month ?? row.year;
  return select(({ facility, hospital, period }) => {
    if (from !== undefined && to !== undefined)
      return period.slice(0, 7) >= from.slice(0, 7) && period.slice(0, 7) <= to.slice(0, 7);
    const isPlace = place === undefined || facility === place || agencyOf[facility] === place;
    const isHospital = row.to === undefined || hospital === row.to;
    return isPlace && isHospital && (time === undefined || isWithin(period, String(time)));
  });
}

/** Whether a month lies in a year, a quarter or a month. */
function isWithin(period: string, time: string): boolean {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(time);
  if (quarter === null) return period.startsWith(time);
  return (
    period.startsWith(quarter[1] ?? "") && Math.ceil(Number(period.slice(5, 7)) / 3) === Number(quarter[2])
  );
}

/** How many records each unknown stands for, in truth. */
export function truthOf(
  records: readonly {
    readonly facility: string;
    readonly hospital: string;
    readonly date: string;
    readonly sex: string;
    readonly age: string;
  }[],
): (terms: readonly number[]) => number {
  const counts = new Float64Array(variables.length + extra.length);
  const index = new Map(variables.map((variable, at) => [JSON.stringify(variable), at]));
  for (const { facility, hospital, date, sex, age } of records) {
    const month = date.slice(0, 7);
    const period = month !== "2014-01" ? month : date <= "2014-01-20" ? "2014-01 until" : "2014-01 after";
    const place = {
      facility,
      hospital: hospital.startsWith("Tishreen") ? "hosp-tishreen" : "hosp-601",
      period,
    };
    const years = Number(age);
    const band = years < 18 ? 0 : years < 30 ? 1 : years < 45 ? 2 : years < 60 ? 3 : 4;
    for (const at of [
      index.get(JSON.stringify(place)) ?? -1,
      variables.length + extra.indexOf(sex),
      variables.length + extra.indexOf(bands[band] ?? ""),
    ])
      counts[at] = (counts[at] ?? 0) + 1;
  }
  return (terms) => terms.reduce((sum, term) => sum + (counts[term] ?? 0), 0);
}
