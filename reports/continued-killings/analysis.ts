import {
  type Count,
  continuation,
  continuationTable,
  countDeaths,
  countFromTable,
  type DateQuantity,
  defineAnalysis,
  facilityChart,
  facilityTable,
  isRefusal,
  type MarkedDay,
  monthlySeriesChart,
  monthlyTable,
  openArchive,
  type Proportion,
  type PublishedFigures,
  publishedQuantity,
  type Quantity,
  readPublishedFigures,
  refusalTable,
  type Source,
  yearlyDeathsChart,
  yearlyTable,
} from "sijill";

/** The day on which the report on the Caesar photographs was published (UN document S/2014/244). */
const after = "2014-01-20";
const publication: MarkedDay = { day: after, label: "20 January 2014" };

/** What the question is put to; the branches are part of the Caesar dataset and are not asked again. */
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
} as const;

/** Published figures that the text prints, each with the citation that stands beside it. */
const cited = {
  "caesar-files-total": "hrw-press",
  "caesar-detainee-photos": "hrw",
  "caesar-branch-215-bodies": "caesar-map",
  "caesar-branch-227-bodies": "caesar-map",
  "dd-detainee-photos": "icij-inside",
  "dd-bodies-exact": "sz",
  "dd-share-2015-2017": "icij-inside",
  "dd-bodies-2015-2017": "icij-inside",
} as const;

export default defineAnalysis(async ({ resolve }) => {
  const published = await readPublishedFigures(resolve("../../data/published"));
  const archive = await openArchive(
    [...compared, "caesar-branches"].map((name) => resolve(`../../data/${name}`)),
  );
  try {
    const answer = await continuation(archive, { after, dataset: compared });
    const months = await countDeaths(archive, { by: ["month"], dataset: ["vdc"] });
    const years = await countDeaths(archive, { by: ["year"], dataset: ["vdc"] });
    const vdcYear = (year: string): Count =>
      countFromTable(years, {
        id: `vdc.year.${year}`,
        label: `detention deaths recorded by the VDC in ${year}`,
        column: "certain",
        row: { year },
        period: { from: year, to: year },
      });
    const vdcMonth = (month: string): Count =>
      countFromTable(months, {
        id: `vdc.month.${month}`,
        label: `detention deaths recorded by the VDC in ${month}`,
        column: "certain",
        row: { month },
        period: { from: month, to: month },
      });

    const quantities: Quantity[] = [
      questionDay(published),
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
      ...["2014", "2015", "2016", "2017"].map(vdcYear),
      ...["2015-02", "2015-03", "2015-04", "2018-05", "2018-06", "2018-07", "2018-08"].map(vdcMonth),
      fallBetween(vdcYear("2014"), vdcYear("2017")),
      dated(
        published,
        "caesar.period",
        "period of the Caesar photographs",
        "2011/2013-08",
        "caesar-detainee-bodies",
      ),
      dated(
        published,
        "damascus.period",
        "period of the Damascus photographs",
        "2015/2024-10",
        "dd-bodies-exact",
      ),
      dated(published, "damascus.core", "years that ICIJ names", "2015/2017", "dd-share-2015-2017"),
      dated(
        published,
        "damascus.early",
        "years of which a few bodies are dated",
        "2012/2013",
        "dd-bodies-exact",
      ),
      dated(
        published,
        "vdc.spring",
        "month in which the recorded number rises",
        "2015-03",
        "vdc-detention-2015",
      ),
      dated(
        published,
        "vdc.summer",
        "months in which the recorded number rises",
        "2018-06/2018-08",
        "vdc-detention-2018",
      ),
      ...Object.entries(cited).map(([figure, citation]) => publishedQuantity(published, figure, citation)),
    ];

    const byYear = await yearlyTable(archive, compared);
    const byMonth = await monthlyTable(archive, "vdc");
    const byBranch = await facilityTable(archive, "caesar-branches");
    const refused = isRefusal(answer.overall) ? [refusalTable("not-added", answer.overall)] : [];
    return {
      quantities,
      tables: [
        continuationTable(archive, answer),
        { ...years, id: "vdc-by-year", title: "Deaths in detention recorded by the VDC, by year" },
        ...refused,
      ],
      figures: [
        yearlyDeathsChart(byYear, {
          id: "by-year",
          title: "Two collections and a list: what each could record, and what it records",
          place: "Syria",
          after: publication,
          cautions: [
            "The panels have different units and must not be compared with one another.",
            "Outside its coverage a source is silent; silence is not zero.",
          ],
        }),
        monthlySeriesChart(byMonth, {
          id: "vdc-by-month",
          title: "A series of reports, not of killings: detention deaths recorded by the VDC",
          place: "Syria",
          after: publication,
          annotations: [
            { month: "2015-03", label: "Caesar photographs recognised" },
            { month: "2018-07", label: "death notices by registries, June to August" },
          ],
          cautions: ["A fall in this series is a fall in reporting and may not be read as fewer killings."],
        }),
        facilityChart(byBranch, {
          id: "caesar-by-branch",
          title: "Six branches on the cards of the Caesar photographs",
          place: "Damascus and its surroundings",
          period: "2011 to August 2013",
          rangeMeaning: "two published versions of the count",
          cautions: ["The branch is the one written on the card; the counts are a secondary account."],
        }),
      ],
      sources: Object.entries(citations).map(([key, figure]) => sourceOf(published, key, figure)),
      notes: [
        "All figures are published or documented by others and are carried here with their citation; none is an estimate of this report.",
        "No names of victims were used, and none are contained in the inputs.",
      ],
      inputs: [
        ...archive.inputs(),
        { dataset: "published", file: published.file, path: published.path, rowLevel: "aggregate" },
      ],
    };
  } finally {
    await archive.close();
  }
});

/** The day the question is about, with the row that dates the publication. */
function questionDay(published: PublishedFigures): DateQuantity {
  return {
    ...dated(
      published,
      "question.day",
      "publication of the report on the Caesar photographs",
      after,
      "caesar-derived-total-2014",
    ),
    citation: "report-2014",
  };
}

/** A date or period that a published figure is about. */
function dated(
  published: PublishedFigures,
  id: string,
  label: string,
  value: string,
  figure: string,
): DateQuantity {
  const { inputs, method } = publishedQuantity(published, figure);
  return { id, kind: "date", label, value, period: null, method, inputs, nature: "published" };
}

/** By what share one year's count lies below another's, as a share of the earlier one. */
function fallBetween(earlier: Count, later: Count): Proportion {
  return {
    id: "vdc.fall",
    kind: "proportion",
    label: "fall of the recorded yearly number from 2014 to 2017",
    value: (earlier.value - later.value) / earlier.value,
    numerator: earlier.value - later.value,
    denominator: earlier.value,
    base: "the number recorded for 2014",
    period: { from: "2014", to: "2017" },
    method: {
      name: "relative difference of two counts",
      settings: { earlier: earlier.value, later: later.value },
    },
    inputs: [...earlier.inputs, ...later.inputs],
    nature: earlier.nature,
  };
}

/** The source of a published figure, in the form a report cites. */
function sourceOf({ figures }: PublishedFigures, key: string, id: string): Source {
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined) throw new Error(`no published figure ${id}`);
  const url = figure.url?.split(" ")[0] ?? null;
  return {
    key,
    title: figure.title,
    publisher: figure.publisher,
    date: figure.date,
    url,
    urlExact: figure.url_exact && url === figure.url,
    verification: figure.verification,
    ...(figure.note === null ? {} : { note: figure.note }),
  };
}
