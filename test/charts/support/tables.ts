import type { Cell, Nature, Table, UnitOfCount } from "../../../src/quantities/index.ts";

/** A table with the rows that matter to a test. */
export function tableOf(
  id: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  about: {
    readonly unit?: UnitOfCount | null;
    readonly nature?: Nature;
    readonly dataset?: string;
    readonly notes?: readonly string[];
  } = {},
): Table {
  return {
    id,
    title: id,
    columns: [],
    rows,
    unit: about.unit === undefined ? "record" : about.unit,
    nature: about.nature ?? "documented",
    method: { name: "count of records" },
    inputs:
      about.dataset === undefined
        ? []
        : [
            {
              dataset: about.dataset,
              file: "deaths.csv",
              sha256: "0".repeat(64),
              rows: rows.length,
              selection: "all rows",
            },
          ],
    notes: about.notes ?? [],
  };
}

/** Detention deaths by month, January 2011 to August 2018: Violations Documentation Center (FACTS.md §3). */
export const vdcMonthly: readonly number[] = [
  0, 0, 0, 13, 24, 6, 15, 24, 33, 19, 24, 45, 43, 28, 66, 49, 34, 37, 88, 181, 112, 126, 96, 109, 114, 113,
  160, 207, 181, 166, 148, 146, 104, 131, 125, 116, 149, 159, 177, 188, 237, 226, 135, 177, 95, 114, 133, 116,
  64, 59, 554, 117, 46, 45, 50, 49, 26, 50, 58, 27, 41, 24, 31, 28, 33, 26, 21, 18, 20, 13, 30, 9, 6, 55, 11,
  7, 10, 12, 11, 11, 13, 13, 6, 4, 8, 7, 9, 10, 12, 64, 190, 63,
];

export function vdcRows(): readonly Readonly<Record<string, Cell>>[] {
  return vdcMonthly.map((count, index) => {
    const month = `${2011 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    return { month, count, status: month === "2018-08" ? "partly-covered" : "covered" };
  });
}

/** Bodies by branch in the Caesar photographs, in two published versions (FACTS.md §1; names from facilities.json). */
export function caesarBranchRows(): readonly Readonly<Record<string, Cell>>[] {
  const rows: readonly (readonly [string, string, string, number | null, number | null, number | null])[] = [
    ["br-215", "MI Branch 215 (Raids)", "فرع 215 — فصيلة المداهمة", 3556, 3551, 3556],
    ["br-227", "MI Branch 227 (Regional)", "فرع 227 — المنطقة", 2047, 2047, 2049],
    ["br-216", "MI Branch 216 (Patrols)", "فرع 216 — الدوريات", 297, 292, 297],
    ["br-235", "MI Branch 235 (Palestine Branch)", "فرع 235 — فلسطين", 128, 127, 128],
    ["br-248", "MI Branch 248 (Investigation)", "فرع 248 — التحقيق", 54, null, null],
    ["br-220", "MI Branch 220 (Sa'sa)", "فرع 220 — سعسع", 50, null, null],
    [
      "afi-mezzeh",
      "AFI Investigation Branch — Mezzeh Military Airport",
      "المخابرات الجوية — سجن مطار المزة العسكري",
      null,
      null,
      null,
    ],
  ];
  return rows.map(([facility, facilityEn, facilityAr, count, lower, upper]) => ({
    facility,
    facilityEn,
    facilityAr,
    count,
    lower,
    upper,
  }));
}

const none = { lower: null, upper: null, possible: null } as const;

/** Caesar, Damascus and VDC by span of years, as published (FACTS.md §1 to §3). */
export function publishedYearRows(): readonly Readonly<Record<string, Cell>>[] {
  const caesar = {
    ...none,
    dataset: "caesar",
    datasetTitle: "Caesar photographs, by date of photograph",
    unit: "body",
    coverageFrom: "2011-01-01",
    coverageTo: "2013-08-31",
  };
  const damascus = {
    ...none,
    dataset: "damascus",
    datasetTitle: "Damascus collection, by date of photograph",
    unit: "body",
    coverageFrom: "2015-06-01",
    coverageTo: "2024-10-31",
    status: "covered",
  };
  const vdc = {
    ...none,
    dataset: "vdc",
    datasetTitle: "Violations Documentation Center, cause “Detention”, by recorded date of death",
    unit: "record",
    coverageFrom: "2011-01-01",
    coverageTo: "2018-08-13",
  };
  return [
    { ...caesar, from: "2011-01-01", to: "2013-08-31", certain: 6786, status: "covered" },
    { ...damascus, from: "2015-01-01", to: "2017-12-31", certain: 7148, lower: 7098, upper: 7199 },
    {
      ...damascus,
      from: "2018-01-01",
      to: "2024-10-31",
      certain: 3064,
      lower: 3013,
      upper: 3114,
      label: "at other times, mainly 2018 to October 2024",
    },
    ...[203, 969, 1711, 1906, 1145, 294, 159].map((certain, index) => ({
      ...vdc,
      from: `${2011 + index}-01-01`,
      to: `${2011 + index}-12-31`,
      certain,
      status: "covered",
    })),
    { ...vdc, from: "2018-01-01", to: "2018-08-13", certain: 363, status: "partly-covered" },
  ];
}
