import {
  type Archive,
  type Cell,
  type Chart,
  type ChartOptions,
  type Count,
  continuation,
  continuationTable,
  countDeaths,
  countFromTable,
  dataQuality,
  defineAnalysis,
  facilityChart,
  facilityTable,
  formatDate,
  isRefusal,
  type Language,
  monthlySeriesChart,
  monthlyTable,
  openArchive,
  type PublishedFigures,
  publishedDate,
  publishedFigure,
  publishedQuantity,
  publishedSource,
  type Quantity,
  readPublishedFigures,
  refusalTable,
  relativeFall,
  type Table,
  type Translated,
  yearlyDeathsChart,
  yearlyTable,
} from "sijill";
import { choicesOf } from "./choices.ts";
import { rivalsOf } from "./rivals.ts";
import { words } from "./words.ts";

/** The day on which the report on the Caesar photographs was published (UN document S/2014/244). */
const after = "2014-01-20";

/** Days that another reader could have asked about: the sensitivity of the headline to that choice. */
const otherDays = ["2014-01-31", "2014-12-31"];

const compared = ["caesar", "damascus", "vdc"];

/** Citations of the text, each with the published figure whose row holds its source. */
const citations = {
  "report-2014": "caesar-derived-total-2014",
  hrw: "caesar-detainee-bodies",
  "hrw-press": "caesar-files-total",
  "caesar-map": "caesar-branch-215-bodies",
  "icij-inside": "dd-share-2015-2017",
  sz: "dd-bodies-exact",
  vdc: "vdc-detention-total",
  "snhr-2018": "snhr-torture-2018",
  "snhr-notices": "snhr-death-notices-2018-08",
  "hrdag-documented": "hrdag-documented",
  amnesty: "hrdag-estimate",
} as const;

/** Published figures that the text prints, each with the citation that stands beside it. */
const cited = {
  "caesar-files-total": "hrw-press",
  "caesar-detainee-photos": "hrw",
  "caesar-detainee-bodies": "hrw",
  "caesar-derived-total-2014": "report-2014",
  "caesar-branch-215-bodies": "caesar-map",
  "caesar-branch-227-bodies": "caesar-map",
  "caesar-215-227-share": "caesar-map",
  "caesar-photos-per-body": "hrw",
  "dd-photos-per-body": "icij-inside",
  "dd-detainee-photos": "icij-inside",
  "dd-bodies": "icij-inside",
  "dd-bodies-exact": "sz",
  "dd-share-2015-2017": "icij-inside",
  "dd-bodies-2015-2017": "icij-inside",
  "snhr-torture-2017": "snhr-2018",
  "snhr-torture-2018": "snhr-2018",
  "snhr-death-notices-2018-08": "snhr-notices",
  "hrdag-documented": "hrdag-documented",
  "hrdag-estimate": "amnesty",
} as const;

/** Figures published earlier on the same matter, for the table that sets them side by side. */
const earlier = [
  "caesar-files-total",
  "caesar-detainee-photos",
  "caesar-detainee-bodies",
  "caesar-derived-total-2014",
  "caesar-cr-images-examined",
  "caesar-bka-victims",
  "dd-detainee-photos",
  "dd-bodies",
  "dd-bodies-exact",
  "hrdag-documented",
  "hrdag-estimate",
] as const;

export default defineAnalysis(async ({ resolve, language, say }) => {
  const published = await readPublishedFigures(resolve("../../data/published"), { language });
  const archive = await openArchive(
    [...compared, "caesar-branches", "snhr"].map((name) => resolve(`../../data/${name}`)),
    { language },
  );
  try {
    const answer = await continuation(archive, { after, dataset: compared });
    const months = await countDeaths(archive, { by: ["month"], dataset: ["vdc"] });
    const years = await countDeaths(archive, { by: ["year"], dataset: ["vdc"] });
    const vdcCount = (table: Table, unit: "year" | "month", period: string): Count =>
      countFromTable(table, {
        id: `vdc.${unit}.${period}`,
        label: `${say(words.recordedByVdc)} ${formatDate(period, language)}`,
        column: "certain",
        row: { [unit]: period },
        period: { from: period, to: period },
      });
    const vdcYear = (year: string): Count => vdcCount(years, "year", year);
    const date = (id: string, label: Translated, value: string, figure: string, citation?: string) =>
      publishedDate(published, {
        id,
        label: say(label),
        value,
        figure,
        ...(citation === undefined ? {} : { citation }),
      });

    const quantities: Quantity[] = [
      date("question.day", words.publication, after, "caesar-derived-total-2014", "report-2014"),
      date("caesar.period", words.caesarPeriod, "2011/2013-08", "caesar-detainee-bodies"),
      date("damascus.core", words.damascusCore, "2015/2017", "dd-share-2015-2017"),
      date("damascus.early", words.damascusEarly, "2012/2013", "dd-bodies-exact"),
      date("vdc.spring", words.vdcSpring, "2015-03", "vdc-detention-2015"),
      date("vdc.summer", words.vdcSummer, "2018-06/2018-08", "vdc-detention-2018"),
      ...answer.datasets.flatMap((dataset) =>
        dataset.kind === "silent"
          ? [dataset.total, dataset.coverageEnd]
          : [
              dataset.total,
              dataset.certain,
              dataset.possible,
              dataset.monthsCovered,
              ...[dataset.share, dataset.first, dataset.last].filter((quantity) => quantity !== null),
              ...[dataset.monthsWithDeaths, dataset.longestGap, dataset.rateRatio].filter(
                (answered) => !isRefusal(answered),
              ),
            ],
      ),
      ...["2013", "2014", "2015", "2016", "2017"].map(vdcYear),
      ...["2015-02", "2015-03", "2015-04", "2018-05", "2018-06", "2018-07", "2018-08"].map((month) =>
        vdcCount(months, "month", month),
      ),
      relativeFall(vdcYear("2014"), vdcYear("2017"), {
        id: "vdc.fall",
        label: say(words.vdcFall),
        base: say(words.vdcFallBase),
      }),
      ...Object.entries(cited).map(([figure, citation]) => publishedQuantity(published, figure, citation)),
    ];

    const refused = isRefusal(answer.overall) ? [refusalTable("not-added", answer.overall, language)] : [];
    return {
      quantities,
      multiverse: await choicesOf({
        archive,
        published,
        months,
        days: [after, ...otherDays],
        language,
        say,
      }),
      rivals: rivalsOf(say),
      tables: [
        continuationTable(archive, answer),
        { ...years, id: "vdc-by-year", title: say(words.vdcByYear) },
        ...refused,
        await sensitivityTable(archive, say),
        earlierFigures(published, language, say),
      ],
      figures: await figuresOf(archive, published, language, say),
      sources: Object.entries(citations).map(([key, figure]) =>
        publishedSource(published, { key, figure, language }),
      ),
      quality: await dataQuality(archive),
      notes: [say(words.noEstimate), say(words.noNames)],
      inputs: [
        ...archive.inputs(),
        { dataset: "published", file: published.file, path: published.path, rowLevel: "aggregate" },
      ],
    };
  } finally {
    await archive.close();
  }
});

type Say = (texts: Translated) => string;

/** The headline counts for other days than the one asked about. */
async function sensitivityTable(archive: Archive, say: Say): Promise<Table> {
  const ids = ["damascus", "vdc"];
  const rows: Record<string, Cell>[] = [];
  for (const day of [after, ...otherDays]) {
    const { datasets } = await continuation(archive, { after: day, dataset: ids });
    for (const dataset of datasets) {
      if (dataset.kind === "silent") continue;
      const { certain, possible } = dataset;
      rows.push({
        day,
        dataset: dataset.title,
        unit: certain.kind === "count" ? certain.unit : "record",
        certain: certain.value,
        possible: possible.value,
      });
    }
  }
  return {
    id: "sensitivity",
    title: say(words.sensitivity),
    columns: [
      { name: "day", label: say(words.day), type: "date", role: "dimension" },
      { name: "dataset", label: say(words.source), type: "text", role: "dimension" },
      {
        name: "unit",
        label: say(words.unit),
        type: "text",
        role: "dimension",
        labels: { body: say(words.body), person: say(words.person) },
      },
      { name: "certain", label: say(words.certainlyAfter), type: "integer", role: "measure" },
      { name: "possible", label: say(words.possiblyAfter), type: "integer", role: "measure" },
    ],
    rows,
    unit: null,
    nature: "published",
    method: {
      name: "count of records by possible dates",
      settings: { after: [after, ...otherDays].join(", ") },
    },
    inputs: ids.flatMap((id) => archive.inputRefs(id)),
    notes: [say(words.sensitivityNote)],
  };
}

/** Figures published earlier, each with its unit, so that none is taken for another. */
function earlierFigures(published: PublishedFigures, language: Language, say: Say): Table {
  const rows = earlier.map((id) => {
    const { statement, words: spoken, publisher, date, unit, value } = publishedFigure(published, id);
    const named = units.find(([name]) => unit.startsWith(name));
    return {
      statement: spoken?.statement ?? statement,
      publisher,
      date: date === null ? null : formatDate(date, language),
      unit: spoken?.unit ?? (named === undefined ? unit : say(named[1])),
      value,
    };
  });
  return {
    id: "earlier-figures",
    title: say(words.earlierFigures),
    columns: [
      { name: "statement", label: say(words.statement), type: "text", role: "dimension" },
      { name: "publisher", label: say(words.publisher), type: "text", role: "dimension" },
      {
        name: "date",
        label: say(words.published),
        type: "text",
        role: "dimension",
        missing: say(words.noDate),
      },
      { name: "unit", label: say(words.unit), type: "text", role: "dimension" },
      { name: "value", label: say(words.figure), type: "integer", role: "measure" },
    ],
    rows,
    unit: null,
    nature: "published",
    method: { name: "published figure" },
    inputs: earlier.flatMap((id) => publishedQuantity(published, id).inputs),
    notes: [say(words.earlierNote)],
  };
}

/** Units of the sources as this annex says them; the longer name stands before the shorter one. */
const units: readonly (readonly [string, Translated])[] = [
  ["photographs", words.photographs],
  ["bodies", words.bodies],
  ["detainee numbers", words.bodies],
  ["victims", words.victims],
  ["persons (estimated)", words.personsEstimated],
  ["persons", words.persons],
];

async function figuresOf(
  archive: Archive,
  published: PublishedFigures,
  language: Language,
  say: Say,
): Promise<readonly Chart[]> {
  const byMonth = await monthlyTable(archive, "vdc");
  const byBranch = await facilityTable(archive, "caesar-branches");
  const snhr = await yearlyTable(archive, ["snhr"]);
  const byYear = await yearlyTable(archive, compared);
  const monthsOf = (id: string, from: string, to: string): Table => ({
    ...byMonth,
    id,
    rows: byMonth.rows.filter(({ month }) => String(month) >= from && String(month) <= to),
  });
  const publication = { day: after, label: formatDate(after, language) };
  const common = (id: string, title: Translated, ...cautions: readonly Translated[]): ChartOptions => ({
    id,
    language,
    title: say(title),
    place: say(words.syria),
    cautions: cautions.map(say),
  });
  const branches = { place: say(words.damascus), period: formatDate("2011/2013-08", language) };
  return [
    yearlyDeathsChart(byYear, {
      ...common("by-year", words.byYearTitle, words.unitsDiffer),
      after: publication,
    }),
    monthlySeriesChart(byMonth, {
      ...common("vdc-by-month", words.vdcByMonthTitle, words.fallOfReports),
      after: publication,
      annotations: [
        { month: "2015-03", label: say(words.recognised) },
        { month: "2018-07", label: say(words.notices) },
      ],
    }),
    monthlySeriesChart(monthsOf("vdc-months-after", "2014-02", "2018-08"), {
      ...common("vdc-after", words.vdcAfterTitle, words.fallOfReports),
      mark: "step-line",
    }),
    monthlySeriesChart(monthsOf("vdc-months-spring", "2014-10", "2015-09"), {
      ...common("vdc-spring-2015", words.vdcSpringTitle, words.riseOfNews),
      annotations: [{ month: "2015-03", label: say(words.recognised) }],
    }),
    monthlySeriesChart(monthsOf("vdc-months-summer", "2017-09", "2018-08"), {
      ...common("vdc-summer-2018", words.vdcSummerTitle, words.riseOfNews),
      annotations: [{ month: "2018-07", label: say(words.notices) }],
    }),
    yearlyDeathsChart(
      { ...snhr, id: "snhr-by-year-data" },
      common("snhr-by-year", words.snhrTitle, words.yearOfDocumentation),
    ),
    facilityChart(byBranch, {
      ...common("caesar-by-branch", words.branchTitle, words.secondary),
      ...branches,
      rangeMeaning: say(words.twoVersions),
    }),
    facilityChart(photographsByBranch(byBranch, published, say), {
      ...common(
        "caesar-photographs-by-branch",
        words.branchPhotographsTitle,
        words.notBodies,
        words.secondary,
      ),
      ...branches,
    }),
    yearlyDeathsChart(
      documentedAndEstimated(byYear, published, say),
      common("documented-and-estimated", words.estimateTitle, words.estimateOfOthers),
    ),
  ];
}

/** Photographs by branch as published, for the branches whose bodies are counted. */
function photographsByBranch(byBranch: Table, published: PublishedFigures, say: Say): Table {
  const figures = byBranch.rows.map((row) => ({
    row,
    quantity: publishedQuantity(published, `caesar-branch-${String(row.facility).replace(/\D/g, "")}-photos`),
  }));
  return {
    ...byBranch,
    id: "caesar-photographs-by-branch-data",
    title: say(words.branchPhotographs),
    rows: figures.map(({ row, quantity }) => ({
      ...row,
      count: quantity.kind === "count" ? quantity.value : null,
      lower: null,
      upper: null,
    })),
    unit: "image",
    nature: "published",
    method: { name: "published figure" },
    inputs: figures.flatMap(({ quantity }) => quantity.inputs),
    notes: [],
  };
}

/** What four lists document and what others estimated from them, apart in row, colour and panel. */
function documentedAndEstimated(byYear: Table, published: PublishedFigures, say: Say): Table {
  const span = { from: "2011-03-01", to: "2015-12-31" };
  const row = (figure: string, title: Translated, nature: "documented" | "estimated") => {
    const { value } = publishedQuantity(published, figure);
    return {
      dataset: figure,
      datasetTitle: say(title),
      unit: "person",
      ...span,
      certain: value,
      possible: null,
      lower: null,
      upper: null,
      coverageFrom: span.from,
      coverageTo: span.to,
      status: "covered",
      nature,
    };
  };
  return {
    ...byYear,
    id: "documented-and-estimated-data",
    title: say(words.estimateTable),
    rows: [
      row("hrdag-documented", words.fourLists, "documented"),
      row("hrdag-estimate", words.multipleSystems, "estimated"),
    ],
    nature: "published",
    method: { name: "published figure" },
    inputs: ["hrdag-documented", "hrdag-estimate"].flatMap((id) => publishedQuantity(published, id).inputs),
    notes: [say(words.estimateNote)],
  };
}
