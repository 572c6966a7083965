import type { AnalysisContext, RivalHypothesis } from "sijill";

/** Other explanations that a party could bring, each with what it would lead one to expect and what was seen. */
export function rivalsOf(say: AnalysisContext["say"]): readonly RivalHypothesis[] {
  return [
    {
      id: "ended",
      hypothesis: say({
        en: "Deaths in detention ended when the Caesar photographs became public.",
        ar: "انتهت الوفيات في الاحتجاز حين نشرت صور قيصر.",
      }),
      expected: say({
        en: "No body photographed and no death recorded after that day, in sources that could have recorded one.",
        ar: "ألا تصور جثة ولا تسجل وفاة بعد ذلك اليوم في مصادر كان في وسعها تسجيلها.",
      }),
      seen: say({
        en: "Bodies dated to later years by one source, and deaths in every whole month that the other covers.",
        ar: "جثث يؤرخها مصدر بأعوام لاحقة، ووفيات في كل شهر كامل يغطيه الآخر.",
      }),
      quantities: ["damascus.after.certain", "vdc.after.certain", "vdc.after.months-with-deaths"],
      verdict: "not-expected",
    },
    {
      id: "copied-dates",
      hypothesis: say({
        en: "The dates of the Damascus photographs are dates of copying or filing; the bodies are of people who died before.",
        ar: "تواريخ صور دمشق تواريخ نسخ أو حفظ، والجثث لأناس ماتوا قبل ذلك.",
      }),
      expected: say({
        en: "Dates that follow the handling of files; the published share by years would then say nothing of the bodies.",
        ar: "تواريخ تتبع تداول الملفات؛ ولا تقول النسبة المنشورة بحسب الأعوام عندئذ شيئا عن الجثث.",
      }),
      seen: say({
        en: "Only the share is published. Neither dates inside pictures nor the folders were seen, so the figures do not bear on it.",
        ar: "لم تنشر إلا النسبة. ولم تر التواريخ داخل الصور ولا المجلدات، فليس في الأرقام ما يتصل بهذا.",
      }),
      quantities: ["dd-share-2015-2017", "dd-bodies-exact"],
      verdict: "cannot-tell",
    },
    {
      id: "late-reports",
      hypothesis: say({
        en: "The list goes on only because deaths from before that day became known after it.",
        ar: "تستمر القائمة لأن وفيات سابقة على ذلك اليوم عرفت بعده فحسب.",
      }),
      expected: say({
        en: "Rises that follow news and notices, and few or no deaths in the months without them.",
        ar: "ارتفاعات تلي الأخبار والإشعارات، ووفيات قليلة أو معدومة في الأشهر الخالية منها.",
      }),
      seen: say({
        en: "Two such rises, and deaths in every other whole month as well. The recorded date is not always the day of death.",
        ar: "ارتفاعان من هذا القبيل، ووفيات في كل شهر كامل آخر أيضا. وليس التاريخ المسجل يوم الوفاة دائما.",
      }),
      quantities: ["vdc.month.2015-03", "vdc.month.2018-07", "vdc.after.months-with-deaths"],
      verdict: "partly-expected",
    },
    {
      id: "fell",
      hypothesis: say({
        en: "Deaths in detention became fewer from year to year after that day.",
        ar: "قلت الوفيات في الاحتجاز سنة بعد سنة بعد ذلك اليوم.",
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
        en: "The deaths on the list happened in the custody of other parties than the government.",
        ar: "الوفيات التي في القائمة وقعت في احتجاز أطراف غير الحكومة.",
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
    {
      id: "same-people",
      hypothesis: say({
        en: "The photographs and the list record the same people, so there are fewer dead than two sources suggest.",
        ar: "الصور والقائمة تسجلان الأشخاص أنفسهم، فالموتى أقل مما يوحي به مصدران.",
      }),
      expected: say({
        en: "An overlap of the two sources; each number by itself would stay as it is.",
        ar: "تداخل المصدرين؛ ويبقى كل من العددين على حاله.",
      }),
      seen: say({
        en: "The sources were never linked, and for that reason they are not added here.",
        ar: "لم يربط المصدران قط، ولذلك لا يجمعان هنا.",
      }),
      quantities: ["damascus.after.certain", "vdc.after.certain"],
      verdict: "cannot-tell",
    },
  ];
}
