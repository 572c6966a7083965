import {
  type Count,
  continuation,
  continuationTable,
  countDeaths,
  countFromTable,
  defineAnalysis,
  facilityChart,
  facilityTable,
  formatDate,
  isRefusal,
  monthlySeriesChart,
  monthlyTable,
  openArchive,
  publishedDate,
  publishedQuantity,
  publishedSource,
  type Quantity,
  readPublishedFigures,
  refusalTable,
  relativeFall,
  yearlyDeathsChart,
  yearlyTable,
} from "sijill";
import { choicesOf, rivalsOf } from "./choices.ts";

/** The day on which the report on the Caesar photographs was published (UN document S/2014/244). */
const after = "2014-01-20";

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

export default defineAnalysis(async ({ resolve, language, say }) => {
  const published = await readPublishedFigures(resolve("../../data/published"), { language });
  const archive = await openArchive(
    [...compared, "caesar-branches"].map((name) => resolve(`../../data/${name}`)),
    { language },
  );
  const syria = say({ en: "Syria", ar: "سورية" });
  try {
    const answer = await continuation(archive, { after, dataset: compared });
    const months = await countDeaths(archive, { by: ["month"], dataset: ["vdc"] });
    const years = await countDeaths(archive, { by: ["year"], dataset: ["vdc"] });
    const vdcCount = (table: typeof years, unit: "year" | "month", period: string): Count => {
      const time = formatDate(period, language);
      return countFromTable(table, {
        id: `vdc.${unit}.${period}`,
        label: say({
          en: `detention deaths recorded by the VDC in ${time}`,
          ar: `الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات في ${time}`,
        }),
        column: "certain",
        row: { [unit]: period },
        period: { from: period, to: period },
      });
    };
    const vdcYear = (year: string): Count => vdcCount(years, "year", year);
    const vdcMonth = (month: string): Count => vdcCount(months, "month", month);

    const quantities: Quantity[] = [
      publishedDate(published, {
        id: "question.day",
        label: say({
          en: "publication of the report on the Caesar photographs",
          ar: "نشر التقرير عن صور قيصر",
        }),
        value: after,
        figure: "caesar-derived-total-2014",
        citation: "report-2014",
      }),
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
      relativeFall(vdcYear("2014"), vdcYear("2017"), {
        id: "vdc.fall",
        label: say({
          en: "fall of the recorded yearly number from 2014 to 2017",
          ar: "انخفاض العدد السنوي المسجل من 2014 إلى 2017",
        }),
        base: say({ en: "the number recorded for 2014", ar: "العدد المسجل لعام 2014" }),
      }),
      publishedDate(published, {
        id: "caesar.period",
        label: say({ en: "period of the Caesar photographs", ar: "مدة صور قيصر" }),
        value: "2011/2013-08",
        figure: "caesar-detainee-bodies",
      }),
      publishedDate(published, {
        id: "damascus.period",
        label: say({ en: "period of the Damascus photographs", ar: "مدة صور دمشق" }),
        value: "2015/2024-10",
        figure: "dd-bodies-exact",
      }),
      publishedDate(published, {
        id: "damascus.core",
        label: say({
          en: "years that ICIJ names",
          ar: "الأعوام التي يسميها الاتحاد الدولي للصحفيين الاستقصائيين",
        }),
        value: "2015/2017",
        figure: "dd-share-2015-2017",
      }),
      publishedDate(published, {
        id: "damascus.early",
        label: say({ en: "years of which a few bodies are dated", ar: "عامان أرخت بهما جثث قليلة" }),
        value: "2012/2013",
        figure: "dd-bodies-exact",
      }),
      publishedDate(published, {
        id: "vdc.spring",
        label: say({
          en: "month in which the recorded number rises",
          ar: "الشهر الذي يرتفع فيه العدد المسجل",
        }),
        value: "2015-03",
        figure: "vdc-detention-2015",
      }),
      publishedDate(published, {
        id: "vdc.summer",
        label: say({
          en: "months in which the recorded number rises",
          ar: "الأشهر التي يرتفع فيها العدد المسجل",
        }),
        value: "2018-06/2018-08",
        figure: "vdc-detention-2018",
      }),
      ...Object.entries(cited).map(([figure, citation]) => publishedQuantity(published, figure, citation)),
    ];

    const byYear = await yearlyTable(archive, compared);
    const byMonth = await monthlyTable(archive, "vdc");
    const byBranch = await facilityTable(archive, "caesar-branches");
    const refused = isRefusal(answer.overall)
      ? [refusalTable("not-added", answer.overall, archive.language)]
      : [];
    const publication = { day: after, label: formatDate(after, language) };
    return {
      quantities,
      multiverse: await choicesOf(months, published, say),
      rivals: rivalsOf(say),
      tables: [
        continuationTable(archive, answer),
        {
          ...years,
          id: "vdc-by-year",
          title: say({
            en: "Deaths in detention recorded by the VDC, by year",
            ar: "الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات، بحسب السنة",
          }),
        },
        ...refused,
      ],
      figures: [
        yearlyDeathsChart(byYear, {
          id: "by-year",
          language,
          title: say({
            en: "Two collections and a list: what each could record, and what it records",
            ar: "مجموعتان وقائمة: ما كان في وسع كل منها أن تسجله، وما تسجله",
          }),
          place: syria,
          after: publication,
          cautions: [
            say({
              en: "The panels have different units and must not be compared with one another.",
              ar: "للوحات وحدات مختلفة، ولا يجوز أن تقارن إحداها بالأخرى.",
            }),
            say({
              en: "Outside its coverage a source is silent; silence is not zero.",
              ar: "المصدر صامت خارج تغطيته، والصمت ليس صفرا.",
            }),
          ],
        }),
        monthlySeriesChart(byMonth, {
          id: "vdc-by-month",
          language,
          title: say({
            en: "A series of reports, not of killings: detention deaths recorded by the VDC",
            ar: "سلسلة بلاغات لا سلسلة قتل: الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات",
          }),
          place: syria,
          after: publication,
          annotations: [
            {
              month: "2015-03",
              label: say({ en: "Caesar photographs recognised", ar: "التعرف إلى أصحاب صور قيصر" }),
            },
            {
              month: "2018-07",
              label: say({
                en: "death notices by registries, June to August",
                ar: "إشعارات وفاة من السجل المدني، من حزيران إلى آب",
              }),
            },
          ],
          cautions: [
            say({
              en: "A fall in this series is a fall in reporting and may not be read as fewer killings.",
              ar: "الانخفاض في هذه السلسلة انخفاض في التبليغ، ولا يجوز أن يقرأ على أنه قتل أقل.",
            }),
          ],
        }),
        facilityChart(byBranch, {
          id: "caesar-by-branch",
          language,
          title: say({
            en: "Six branches on the cards of the Caesar photographs",
            ar: "ستة فروع على بطاقات صور قيصر",
          }),
          place: say({ en: "Damascus and its surroundings", ar: "دمشق وريفها" }),
          period: formatDate("2011/2013-08", language),
          rangeMeaning: say({
            en: "two published versions of the count",
            ar: "صيغتان منشورتان للعدد",
          }),
          cautions: [
            say({
              en: "The branch is the one written on the card; the counts are a secondary account.",
              ar: "الفرع هو المكتوب على البطاقة؛ والأعداد رواية ثانوية.",
            }),
          ],
        }),
      ],
      sources: Object.entries(citations).map(([key, figure]) =>
        publishedSource(published, { key, figure, language }),
      ),
      notes: [
        say({
          en: "All figures are published or documented by others and are carried here with their citation; none is an estimate of this report.",
          ar: "جميع الأرقام نشرها آخرون أو وثقوها، وترد هنا مع الإحالة إليها؛ وليس منها ما هو تقدير لهذا التقرير.",
        }),
        say({
          en: "No names of victims were used, and none are contained in the inputs.",
          ar: "لم يستعمل أي اسم من أسماء الضحايا، وليس في المدخلات شيء منها.",
        }),
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
