import {
  type Chart,
  facilityChart,
  facilityYearHeatMap,
  monthlySeriesChart,
  transferFlowChart,
  yearlyDeathsChart,
} from "../../../src/charts/index.ts";
import type { Language } from "../../../src/quantities/index.ts";
import { goldenWords } from "./goldenWords.ts";
import { caesarBranchRows, publishedYearRows, tableOf, vdcRows } from "./tables.ts";

/**
 * The charts whose specification and picture are kept, and have been looked at; in other languages than English each id
 * ends with the language.
 */
export function goldenCharts(language: Language = "en"): readonly Chart[] {
  const say = (name: keyof typeof goldenWords): string => goldenWords[name][language];
  const table: typeof tableOf = (id, rows, about) =>
    tableOf(language === "en" ? id : `${id}-${language}`, rows, about);
  const common = { language };
  const report = { day: "2014-01-20", label: say("report") };
  return [
    yearlyDeathsChart(
      table("yearly-published", publishedYearRows(), {
        unit: null,
        nature: "published",
        dataset: "vdc",
        notes: [say("threeDates")],
      }),
      { ...common, title: say("beforeAndAfter"), place: say("syria"), after: report },
    ),
    yearlyDeathsChart(table("yearly-possible", possibleRows(), { nature: "synthetic" }), {
      ...common,
      title: say("certainAndPossible"),
      place: say("nowhere"),
      after: report,
    }),
    yearlyDeathsChart(table("yearly-natures", estimateRows(), { unit: "person" }), {
      ...common,
      title: say("documentedAndEstimated"),
      place: say("syria"),
    }),
    monthlySeriesChart(table("monthly-bars", vdcRows(), { nature: "published", dataset: "vdc" }), {
      ...common,
      title: say("peaks"),
      place: say("syria"),
      after: report,
      annotations: [
        { month: "2015-03", label: say("recognised") },
        { month: "2018-07", label: say("notices") },
      ],
    }),
    monthlySeriesChart(table("monthly-steps", withGaps(), { dataset: "vdc" }), {
      ...common,
      title: say("byMonth"),
      place: say("syria"),
      mark: "step-line",
      after: report,
    }),
    monthlySeriesChart(table("monthly-short", shortRows(), { nature: "synthetic" }), {
      ...common,
      title: say("short"),
      place: say("nowhere"),
      annotations: [
        { month: "2013-12", label: say("first") },
        { month: "2014-01", label: say("second") },
        { month: "2014-02", label: say("third") },
        { month: "2014-03", label: say("fourth") },
      ],
    }),
    monthlySeriesChart(table("monthly-names", vdcRows().slice(0, 18), { dataset: "vdc" }), {
      ...common,
      title: say("byMonth"),
      place: say("syria"),
    }),
    facilityChart(table("facility-caesar", caesarBranchRows(), { unit: "body", nature: "published" }), {
      ...common,
      title: say("twoBranches"),
      place: say("damascus"),
      period: say("until2013"),
      rangeMeaning: say("twoVersions"),
    }),
    facilityYearHeatMap(table("facility-year", gridRows(), { nature: "synthetic" }), {
      ...common,
      title: say("branchAndYear"),
      place: say("nowhere"),
    }),
    transferFlowChart(table("transfers", flowRows(), { nature: "synthetic" }), {
      ...common,
      title: say("transfers"),
      place: say("nowhere"),
      period: say("noPeriod"),
    }),
    facilityChart(table("empty", []), {
      ...common,
      title: say("withoutRows"),
      place: say("nowhere"),
      period: say("noPeriod"),
    }),
    facilityChart(table("hostile", hostileRows(), { nature: "synthetic" }), {
      ...common,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a label that looks like code must stay a label
      title: '<script>alert("title")</script> ]]> ${process.exit(1)} &amp; "quoted" \u202E3102',
      place: "nowhere <b>bold</b>",
      period: say("noPeriod"),
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
