import {
  type AnalysisContext,
  type Count,
  type Multiverse,
  multiverse,
  type PublishedFigures,
  publishedQuantity,
  type RivalHypothesis,
  type Table,
} from "sijill";
import { attributionChoice, shareOfTwoBranches, unitChoice, withoutPhotographsByYear } from "./branches.ts";

/** The month of the day the question is about: deaths of a month are dated after it for certain only from the next. */
const month = "2014-01";

/** The list ends in this month: it covers it in part, and the report counts whole months only. */
const coveredInPart = "2018-08";

/** Months in which news or registries, not killings, raised the recorded number. */
const rises = { spring: ["2015-03"], summer: ["2018-06", "2018-07", "2018-08"] } as const;

/**
 * The findings under every combination of the choices the report makes. A facility plays a part in one of them only: no
 * source gives one for deaths after the day.
 *
 * @param months deaths of the VDC by month, with the columns `certain` and `possible`
 */
export function choicesOf(
  months: Table,
  published: PublishedFigures,
  say: AnalysisContext["say"],
): Promise<Multiverse> {
  // Its bounds are what the rounding of the published share leaves.
  const bodies = publishedQuantity(published, "dd-bodies-2015-2017");
  const total = months.rows.filter((row) => typeof row.month === "string");
  return multiverse({
    choices: [
      {
        id: "date-rule",
        label: say({ en: "Deaths of the month of that day", ar: "وفيات شهر ذلك اليوم" }),
        options: [
          {
            id: "certain",
            label: say({ en: "left out: not certainly after it", ar: "مستبعدة: ليست بعده يقينا" }),
          },
          { id: "possible", label: say({ en: "counted: possibly after it", ar: "محسوبة: ربما كانت بعده" }) },
        ],
        notApplicable: [
          {
            findings: ["damascus.bodies"],
            because: say({
              en: "the bodies that are counted are all of later years",
              ar: "الجثث المعدودة كلها من أعوام لاحقة",
            }),
          },
          wholeCollection(say),
        ],
      },
      unitChoice(say),
      attributionChoice(say),
      {
        id: "rises",
        label: say({ en: "Months in which reporting rose", ar: "الأشهر التي ارتفع فيها الإبلاغ" }),
        options: [
          { id: "kept", label: say({ en: "kept", ar: "مبقاة" }) },
          { id: "spring", label: say({ en: "without the spring of 2015", ar: "دون ربيع 2015" }) },
          { id: "summer", label: say({ en: "without the summer of 2018", ar: "دون صيف 2018" }) },
          { id: "both", label: say({ en: "without either", ar: "دون كليهما" }) },
        ],
        notApplicable: [
          {
            findings: ["damascus.bodies", "caesar.two-branches"],
            because: say({
              en: "a collection of photographs does not rest on reports",
              ar: "مجموعة الصور لا تقوم على البلاغات",
            }),
          },
        ],
      },
      {
        id: "rounding",
        label: say({ en: "The rounded share of the Damascus photographs", ar: "النسبة المقربة لصور دمشق" }),
        options: [
          { id: "lower", label: say({ en: "the lowest it stands for", ar: "أدنى ما تدل عليه" }) },
          { id: "stated", label: say({ en: "as stated", ar: "كما ذكرت" }) },
          { id: "upper", label: say({ en: "the highest it stands for", ar: "أعلى ما تدل عليه" }) },
        ],
        notApplicable: [
          {
            findings: ["vdc.deaths", "vdc.months", "caesar.two-branches"],
            because: say({
              en: "the finding does not rest on that share",
              ar: "النتيجة لا تقوم على تلك النسبة",
            }),
          },
        ],
      },
    ],
    compute: (selected) => {
      const isPossible = selected["date-rule"] === "possible";
      const left = selected.rises ?? "kept";
      const without: readonly string[] = [
        ...(left === "spring" || left === "both" ? rises.spring : []),
        ...(left === "summer" || left === "both" ? rises.summer : []),
      ];
      const counted = total
        .filter((row) => (isPossible ? String(row.month) >= month : String(row.month) > month))
        .filter((row) => !without.includes(String(row.month)))
        .map((row) => ({
          deaths: Number(row[isPossible ? "possible" : "certain"]),
          isWhole: row.month !== coveredInPart,
        }));
      const { lower, upper } = bodies.bounds ?? {};
      const share = { lower, stated: Number(bodies.value), upper }[selected.rounding ?? "lower"];
      return [
        finding(
          "vdc.deaths",
          counted.reduce((sum, { deaths }) => sum + deaths, 0),
          "person",
          {
            en: "deaths in detention recorded by the VDC after the day",
            ar: "الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات بعد ذلك اليوم",
          },
        ),
        finding(
          "vdc.months",
          counted.filter(({ deaths, isWhole }) => isWhole && deaths > 0).length,
          "event",
          {
            en: "whole months that the list covers after the day, with a recorded death",
            ar: "الأشهر الكاملة التي تغطيها القائمة بعد ذلك اليوم وسجلت فيها وفاة",
          },
        ),
        selected.unit === "photographs"
          ? withoutPhotographsByYear(say)
          : finding("damascus.bodies", share ?? 0, "body", {
              en: "bodies of the Damascus photographs dated after the day",
              ar: "جثث صور دمشق المؤرخة بعد ذلك اليوم",
            }),
        shareOfTwoBranches(published, selected, say),
      ];
    },
  });

  function finding(
    id: string,
    value: number,
    unit: Count["unit"],
    label: Readonly<Record<"en" | "ar", string>>,
  ): Count {
    const { method, inputs, nature } = id.startsWith("vdc") ? months : bodies;
    return { kind: "count", id, label: say(label), value, unit, period: null, method, inputs, nature };
  }
}

/** The photographs of Caesar were all taken before the day. */
const wholeCollection = (say: AnalysisContext["say"]) => ({
  findings: ["caesar.two-branches"],
  because: say({
    en: "all Caesar photographs were taken before the day",
    ar: "صور قيصر كلها التقطت قبل ذلك اليوم",
  }),
});

/** Other explanations that a party could bring, each with what it would lead one to expect and what was seen. */
export function rivalsOf(say: AnalysisContext["say"]): readonly RivalHypothesis[] {
  return [
    {
      id: "ended",
      hypothesis: say({
        en: "Killings in detention ended when the Caesar photographs became public.",
        ar: "انتهى القتل في الاحتجاز حين نشرت صور قيصر.",
      }),
      expected: say({
        en: "No body photographed and no death recorded after that day, in sources that could have recorded one.",
        ar: "ألا تصور جثة ولا تسجل وفاة بعد ذلك اليوم في مصادر كان في وسعها تسجيلها.",
      }),
      seen: say({
        en: "Bodies photographed in later years, and recorded deaths in every whole month that the list covers.",
        ar: "جثث صورت في سنوات لاحقة، ووفيات مسجلة في كل شهر كامل تغطيه القائمة.",
      }),
      quantities: ["damascus.after.certain", "vdc.after.certain", "vdc.after.months-with-deaths"],
      verdict: "not-expected",
    },
    {
      id: "late-reports",
      hypothesis: say({
        en: "The deaths recorded later happened before that day and were only reported after it.",
        ar: "الوفيات المسجلة لاحقا وقعت قبل ذلك اليوم وأبلغ عنها بعده فحسب.",
      }),
      expected: say({
        en: "Rises in the list that follow news and notices, and no photographs of bodies taken after that day.",
        ar: "ارتفاعات في القائمة تلي الأخبار والإشعارات، وألا توجد صور جثث التقطت بعد ذلك اليوم.",
      }),
      seen: say({
        en: "Two such rises in the list; and photographs taken after that day, whose dates do not rest on reports.",
        ar: "ارتفاعان من هذا القبيل في القائمة؛ وصور التقطت بعد ذلك اليوم لا تقوم تواريخها على البلاغات.",
      }),
      quantities: ["vdc.month.2015-03", "vdc.month.2018-07", "damascus.after.certain"],
      verdict: "partly-expected",
    },
    {
      id: "fell",
      hypothesis: say({
        en: "Killings in detention became fewer from year to year after that day.",
        ar: "قل القتل في الاحتجاز سنة بعد سنة بعد ذلك اليوم.",
      }),
      expected: say({
        en: "A falling number of recorded deaths; but people who report were also killed, fled or fell silent.",
        ar: "أن ينخفض عدد الوفيات المسجلة؛ غير أن المبلغين أيضا قتلوا أو هربوا أو صمتوا.",
      }),
      seen: say({
        en: "A falling number in the list, as both explanations would lead one to expect.",
        ar: "انخفاض في القائمة، وهو ما يتوقع بحسب التفسيرين كليهما.",
      }),
      quantities: ["vdc.fall"],
      verdict: "also-expected",
    },
    {
      id: "other-parties",
      hypothesis: say({
        en: "The deaths on the list happened in the custody of other parties.",
        ar: "الوفيات التي في القائمة وقعت في احتجاز أطراف أخرى.",
      }),
      expected: say({
        en: "A division of the recorded deaths by party in which most are of others.",
        ar: "أن يظهر توزيع الوفيات المسجلة بحسب الطرف أن أكثرها لدى غير الحكومة.",
      }),
      seen: say({
        en: "The monthly figures at hand are by all parties and are not divided.",
        ar: "الأرقام الشهرية المتاحة لجميع الأطراف وغير موزعة.",
      }),
      quantities: ["vdc.total"],
      verdict: "cannot-tell",
    },
  ];
}
