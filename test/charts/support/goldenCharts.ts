import {
  type Chart,
  facilityChart,
  facilityYearHeatMap,
  monthlySeriesChart,
  transferFlowChart,
  yearlyDeathsChart,
} from "../../../src/charts/index.ts";
import { caesarBranchRows, publishedYearRows, tableOf, vdcRows } from "./tables.ts";

const report = { day: "2014-01-20", label: "20 January 2014: report on the Caesar photographs" };

/** The charts whose specification and picture are kept, and have been looked at. */
export function goldenCharts(): readonly Chart[] {
  return [
    yearlyDeathsChart(
      tableOf("yearly-published", publishedYearRows(), {
        unit: null,
        nature: "published",
        dataset: "vdc",
        notes: [
          "A date of photograph, a date of death and a date of documentation are three different dates.",
        ],
      }),
      {
        title:
          "Bodies were photographed before and after the report of January 2014; 2014 lies between the two collections",
        place: "Syria",
        after: report,
      },
    ),
    yearlyDeathsChart(tableOf("yearly-possible", possibleRows(), { nature: "synthetic" }), {
      title: "Certain and possible deaths by year",
      place: "nowhere",
      after: report,
    }),
    yearlyDeathsChart(tableOf("yearly-natures", estimateRows(), { unit: "person" }), {
      title: "12,270 documented, 17,723 estimated",
      place: "Syria",
    }),
    monthlySeriesChart(tableOf("monthly-bars", vdcRows(), { nature: "published", dataset: "vdc" }), {
      title: "The peaks are months in which deaths became known, not months of dying",
      place: "Syria",
      after: report,
      annotations: [
        { month: "2015-03", label: "Caesar photographs published; people recognised" },
        { month: "2018-07", label: "civil registries issued death notices" },
      ],
    }),
    monthlySeriesChart(tableOf("monthly-steps", withGaps(), { dataset: "vdc" }), {
      title: "Recorded deaths in detention by month",
      place: "Syria",
      mark: "step-line",
      after: report,
    }),
    monthlySeriesChart(tableOf("monthly-short", shortRows(), { nature: "synthetic" }), {
      title: "A short series",
      place: "nowhere",
      annotations: [
        { month: "2013-12", label: "the first of four labels close together" },
        {
          month: "2014-01",
          label: "the second, which is rather long and has to be broken into several lines",
        },
        { month: "2014-02", label: "the third" },
        { month: "2014-03", label: "the fourth, فرع 215" },
      ],
    }),
    facilityChart(tableOf("facility-caesar", caesarBranchRows(), { unit: "body", nature: "published" }), {
      title: "Most of the bodies in the Caesar photographs carry the number of one of two branches",
      place: "Damascus",
      period: "2011 to August 2013",
      rangeMeaning: "two published versions of the figure, not a statistical interval",
    }),
    facilityYearHeatMap(tableOf("facility-year", gridRows(), { nature: "synthetic" }), {
      title: "Deaths by branch and year",
      place: "nowhere",
    }),
    transferFlowChart(tableOf("transfers", flowRows(), { nature: "synthetic" }), {
      title: "Transfers to hospitals",
      place: "nowhere",
      period: "no period",
    }),
    facilityChart(tableOf("empty", []), {
      title: "A table without rows",
      place: "nowhere",
      period: "no period",
    }),
    facilityChart(tableOf("hostile", hostileRows(), { nature: "synthetic" }), {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a label that looks like code must stay a label
      title: '<script>alert("title")</script> ]]> ${process.exit(1)} &amp; "quoted" \u202E3102',
      place: "nowhere <b>bold</b>",
      period: "no period",
      cautions: ["</desc><script>alert(1)</script>"],
    }),
  ];
}

/** Certain, possible, zero, no figure, covered in part, outside: every state a row can have. */
function possibleRows() {
  const base = {
    dataset: "invented",
    datasetTitle: "Invented dataset",
    unit: "record",
    lower: null,
    upper: null,
    coverageFrom: "2011-03-15",
    coverageTo: "2018-12-31",
  };
  const rows: readonly (readonly [number, number | null, number | null, string])[] = [
    [2010, 0, 0, "outside"],
    [2011, 12, 20, "partly-covered"],
    [2012, 140, 260, "covered"],
    [2013, 1204, 1388, "covered"],
    [2014, null, null, "covered"],
    [2015, 0, 31, "covered"],
    [2016, 0, 0, "covered"],
    [2017, 310, 310, "covered"],
    [2018, null, 45, "covered"],
    [2019, 3, null, "outside"],
  ];
  return rows.map(([year, certain, possible, status]) => ({
    ...base,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    certain,
    possible,
    status,
  }));
}

/** Documented and estimated deaths in custody, March 2011 to December 2015 (FACTS.md §3, estimates). */
function estimateRows() {
  const base = {
    unit: "person",
    from: "2011-03-01",
    to: "2015-12-31",
    possible: null,
    lower: null,
    upper: null,
    coverageFrom: "2011-03-01",
    coverageTo: "2015-12-31",
    status: "covered",
  };
  return [
    {
      ...base,
      dataset: "lists",
      datasetTitle: "Four lists, deduplicated",
      certain: 12270,
      nature: "documented",
    },
    {
      ...base,
      dataset: "mse",
      datasetTitle: "Multiple systems estimation",
      certain: 17723,
      nature: "estimated",
    },
  ];
}

function withGaps() {
  const later = ["2018-09", "2018-10", "2018-11", "2018-12"].map((month) => ({
    month,
    count: null,
    status: "outside",
  }));
  return [
    ...vdcRows().map((row) =>
      row.month === "2013-07"
        ? { ...row, count: null }
        : row.month === "2014-08"
          ? { ...row, possible: 203 }
          : row,
    ),
    ...later,
  ];
}

function shortRows() {
  return [
    { month: "2013-11", count: null, status: "outside" },
    { month: "2013-12", count: 3, status: "partly-covered" },
    { month: "2014-01", count: 14, status: "covered" },
    { month: "2014-02", count: 0, status: "covered" },
    { month: "2014-03", count: null, status: "covered" },
    { month: "2014-04", count: 9, status: "covered" },
  ];
}

/** Invented counts over a grid with zeros, unknown cells and cells outside the coverage. */
function gridRows() {
  const scale = [4, 90, 1300, 900, 20000, 13801];
  return caesarBranchRows().flatMap(({ facility = null, facilityEn = null, facilityAr = null }, index) =>
    Array.from({ length: 14 }, (_, offset) => {
      const year = 2011 + offset;
      const state =
        year > 2013 + (index % 4) && year < 2016
          ? "outside"
          : (year * 7 + index) % 6 === 0
            ? "unknown"
            : "count";
      const count = (year + index) % 5 === 0 ? 0 : ((year * (index + 1) * 13) % (scale[index % 6] ?? 1)) + 1;
      return { facility, facilityEn, facilityAr, year, count: state === "count" ? count : null, state };
    }),
  );
}

/** Invented transfers, one of a single person, one not known, one zero. */
function flowRows() {
  const names: Readonly<Record<string, readonly [string, string]>> = {
    "br-215": ["MI Branch 215 (Raids)", "فرع 215 — فصيلة المداهمة"],
    "br-227": ["MI Branch 227 (Regional)", "فرع 227 — المنطقة"],
    "br-248": ["MI Branch 248 (Investigation)", "فرع 248 — التحقيق"],
    "br-235": ["MI Branch 235 (Palestine Branch)", "فرع 235 — فلسطين"],
    saydnaya: ["Saydnaya Military Prison", "سجن صيدنايا العسكري"],
    "hosp-601": ["Military Hospital 601 (Mezzeh)", "المستشفى العسكري 601 — المزة"],
    "hosp-tishreen": ["Tishreen Military Hospital", "المستشفى العسكري تشرين"],
    "hosp-harasta": ["Harasta Military Hospital", "المستشفى العسكري حرستا"],
  };
  const links: readonly (readonly [string, string, number | null])[] = [
    ["br-215", "hosp-601", 300],
    ["br-215", "hosp-tishreen", 120],
    ["br-227", "hosp-tishreen", 210],
    ["br-227", "hosp-601", 90],
    ["br-248", "hosp-harasta", 15],
    ["br-248", "hosp-601", 44],
    ["saydnaya", "hosp-harasta", 12],
    ["saydnaya", "hosp-tishreen", 260],
    ["br-235", "hosp-601", 1],
    ["br-235", "hosp-harasta", null],
    ["br-227", "hosp-harasta", 0],
  ];
  return links.map(([from, to, count]) => ({
    from,
    fromLabel: names[from]?.[0] ?? from,
    fromLabelAr: names[from]?.[1] ?? null,
    to,
    toLabel: names[to]?.[0] ?? to,
    toLabelAr: names[to]?.[1] ?? null,
    count,
  }));
}

function hostileRows() {
  const labels = [
    '<script>alert("x")</script>',
    "]]> <!-- --> <![CDATA[",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a label that looks like code must stay a label
    "${process.exit(1)} {{datum.count}}",
    "datum['count'] === 1 ? 'a' : 'b'",
    "\u202E3102 reversed \u2066isolated\u2069",
    "null\u0000 bell\u0007 half\uD800 tab\tline\nend",
    `unbroken${"x".repeat(120)}`,
    "a very long label ".repeat(12).trim(),
    "& &amp; &#60; \"double\" 'single'",
    "javascript:alert(1)",
  ];
  return labels.map((facilityEn, index) => ({
    facility: `row ${index} ${facilityEn}`,
    facilityEn,
    facilityAr: index % 2 === 0 ? "مشفى (601) 2013-08-14 و 1.3–4.5" : null,
    count: [9007199254740991, 12345678, 0, 1, null, 99, 7, 5, 3, 2][index] ?? null,
    lower: null,
    upper: null,
  }));
}
