import {
  type AnalysisContext,
  type Archive,
  type Choice,
  type Count,
  continuation,
  formatDate,
  type Language,
  type Multiverse,
  multiverse,
  type PublishedFigures,
  publishedQuantity,
  type Quantity,
  type Table,
} from "sijill";
import { attributionChoice, shareOfTwoBranches, unitChoice, withoutPhotographsByYear } from "./branches.ts";

type Say = AnalysisContext["say"];

/** The list ends in this month and covers it in part: only whole months are counted. */
const coveredInPart = "2018-08";

/** Months in which news or registries, not killings, raised the recorded number. */
const ofNews = ["2015-03", "2018-06", "2018-07", "2018-08"];

export interface ChoiceParts {
  readonly archive: Archive;
  readonly published: PublishedFigures;
  /** Deaths of the list by month. */
  readonly months: Table;
  /** Days that could have been asked about; that of the annex first. */
  readonly days: readonly string[];
  readonly language: Language;
  readonly say: Say;
}

/** Four findings of the summary under every combination of the choices that the annex makes. */
export async function choicesOf(parts: ChoiceParts): Promise<Multiverse> {
  const { published, say, days } = parts;
  const bodies = publishedQuantity(published, "dd-bodies-2015-2017");
  const all = publishedQuantity(published, "dd-bodies-exact");
  const afterDays = new Map(
    await Promise.all(days.map(async (day) => [day, await listAfter(parts, day)] as const)),
  );
  return multiverse({
    choices: [
      dayChoice(parts),
      dateRuleChoice(say),
      unitChoice(say),
      attributionChoice(say),
      exclusionChoice(say),
      roundingChoice(say),
    ],
    compute: (selected) => {
      const isPossible = selected["date-rule"] === "possible";
      const list = afterDays.get(selected.day ?? "")?.[
        selected.exclusion === "news" ? "withoutNews" : "whole"
      ];
      const { lower, upper } = bodies.bounds ?? {};
      const certain = selected.rounding === "upper" ? upper : lower;
      return [
        finding(
          "vdc.deaths",
          list?.[isPossible ? "possible" : "certain"] ?? 0,
          "person",
          parts.months,
          say(words.deaths),
        ),
        finding("vdc.months", list?.months ?? 0, "event", parts.months, say(words.months)),
        selected.unit === "photographs"
          ? withoutPhotographsByYear(say)
          : finding(
              "damascus.bodies",
              Number(isPossible ? all.value : certain),
              "body",
              bodies,
              say(words.bodies),
            ),
        shareOfTwoBranches(published, selected, say),
      ];
    },
  });
}

interface ListAfter {
  readonly certain: number;
  readonly possible: number;
  readonly months: number;
}

/** What the list records after a day, with and without the months of news; those all lie after every day asked about. */
async function listAfter(
  { archive, months }: ChoiceParts,
  day: string,
): Promise<{ readonly whole: ListAfter; readonly withoutNews: ListAfter }> {
  const { datasets } = await continuation(archive, { after: day, dataset: ["vdc"] });
  const counted = months.rows
    .filter(({ month }) => typeof month === "string")
    .map(({ month, certain }) => ({ month: String(month), deaths: Number(certain) }));
  const news = counted.filter(({ month }) => ofNews.includes(month));
  const wholeWithDeaths = counted.filter(
    ({ month, deaths }) => `${month}-01` > day && month !== coveredInPart && deaths > 0,
  );
  const found = datasets.flatMap((one) => (one.kind === "silent" ? [] : [one]))[0];
  const whole = {
    certain: found?.certain.value ?? 0,
    possible: found?.possible.value ?? 0,
    months: wholeWithDeaths.length,
  };
  const deathsOfNews = news.reduce((sum, { deaths }) => sum + deaths, 0);
  return {
    whole,
    withoutNews: {
      certain: whole.certain - deathsOfNews,
      possible: whole.possible - deathsOfNews,
      months: wholeWithDeaths.filter(({ month }) => !ofNews.includes(month)).length,
    },
  };
}

function finding(
  id: string,
  value: number,
  unit: Count["unit"],
  { method, inputs, nature }: Pick<Quantity, "method" | "inputs" | "nature">,
  label: string,
): Count {
  return { kind: "count", id, label, value, unit, period: null, method, inputs, nature };
}

const dayChoice = ({ days, language, say }: ChoiceParts): Choice => ({
  id: "day",
  label: say({ en: "The day asked about", ar: "اليوم المسؤول عنه" }),
  options: days.map((day) => ({ id: day, label: formatDate(day, language) })),
  notApplicable: [
    {
      findings: ["damascus.bodies"],
      because: say({
        en: "the bodies that are dated are of years after every one of these days, and the others have no year that would tell them apart",
        ar: "الجثث المؤرخة من أعوام بعد كل من هذه الأيام، وليس لغيرها سنة تفرق بينها",
      }),
    },
    beforeTheDay(say),
  ],
});

const dateRuleChoice = (say: Say): Choice => ({
  id: "date-rule",
  label: say({ en: "Date rule", ar: "قاعدة التاريخ" }),
  options: [
    {
      id: "certain",
      label: say({ en: "every possible date lies after the day", ar: "كل تاريخ ممكن يقع بعد اليوم" }),
    },
    {
      id: "possible",
      label: say({ en: "some possible date lies after the day", ar: "تاريخ ممكن واحد يقع بعد اليوم" }),
    },
  ],
  notApplicable: [
    {
      findings: ["vdc.months"],
      because: say({
        en: "a whole month lies after the day or it does not",
        ar: "الشهر الكامل إما أن يقع بعد اليوم وإما ألا يقع",
      }),
    },
    beforeTheDay(say),
  ],
});

const exclusionChoice = (say: Say): Choice => ({
  id: "exclusion",
  label: say({ en: "Months in which news raised the number", ar: "الأشهر التي رفعت الأخبار فيها العدد" }),
  options: [
    { id: "none", label: say({ en: "kept", ar: "مبقاة" }) },
    { id: "news", label: say({ en: "left out", ar: "مستبعدة" }) },
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
});

const roundingChoice = (say: Say): Choice => ({
  id: "rounding",
  label: say({ en: "The rounded share of the Damascus photographs", ar: "النسبة المقربة لصور دمشق" }),
  options: [
    { id: "lower", label: say({ en: "the lowest it stands for", ar: "أدنى ما تدل عليه" }) },
    { id: "upper", label: say({ en: "the highest it stands for", ar: "أعلى ما تدل عليه" }) },
  ],
  notApplicable: [
    {
      findings: ["vdc.deaths", "vdc.months", "caesar.two-branches"],
      because: say({ en: "the finding does not rest on that share", ar: "النتيجة لا تقوم على تلك النسبة" }),
    },
  ],
});

const beforeTheDay = (say: Say) => ({
  findings: ["caesar.two-branches"],
  because: say({
    en: "all Caesar photographs were taken before the day",
    ar: "صور قيصر كلها التقطت قبل ذلك اليوم",
  }),
});

const words = {
  deaths: {
    en: "deaths in detention recorded by the VDC after the day",
    ar: "الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات بعد ذلك اليوم",
  },
  months: {
    en: "whole months that the list covers after the day, with a recorded death",
    ar: "الأشهر الكاملة التي تغطيها القائمة بعد ذلك اليوم وسجلت فيها وفاة",
  },
  bodies: {
    en: "bodies of the Damascus photographs dated after the day",
    ar: "جثث صور دمشق المؤرخة بعد ذلك اليوم",
  },
} as const;
