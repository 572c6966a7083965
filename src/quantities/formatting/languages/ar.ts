import type { LanguageTable, PluralCategory } from "./LanguageTable.ts";

/**
 * Arabic as Syrian courts and the United Nations in Damascus write it: the months of the Levant, the digits 0 to 9,
 * ranges in words. Whoever prints these texts isolates every number in them (`isolateNumbers`).
 *
 * Counted nouns follow their number: none and one and two have forms of their own, 3 to 10 take the plural, 11 to 99
 * the accusative singular, hundreds and fractions the genitive singular. One and two are said by the noun, so the
 * numeral follows in brackets: a court must find the same figure in every language. No vowel signs: a reader does
 * not need them, and a search in the file would have to repeat them.
 */
export const ar: LanguageTable = {
  language: "ar",
  direction: "rtl",
  pluralCategory: (value) => category(Math.abs(value)),
  // The noun follows the upper end; "from 0 to 2" is followed by a plural, not by a dual.
  pluralOfRange: (upper) => {
    const last = category(Math.abs(upper));
    return last === "zero" || last === "one" || last === "two" ? "few" : last;
  },
  numbers: {
    decimalMark: ".",
    groupMark: ",",
    minus: "\u2212",
    percent: "{number}%",
    // ضعف may mean once or twice as much; مرة cannot be misread.
    timesAsHigh: { few: "{number} مرات بقدر المقارن به", other: "{number} مرة بقدر المقارن به" },
  },
  ranges: {
    both: "من {lower} إلى {upper}",
    atLeast: "ما لا يقل عن {lower}",
    atMost: "ما لا يزيد على {upper}",
  },
  dates: {
    months: [
      "كانون الثاني",
      "شباط",
      "آذار",
      "نيسان",
      "أيار",
      "حزيران",
      "تموز",
      "آب",
      "أيلول",
      "تشرين الأول",
      "تشرين الثاني",
      "كانون الأول",
    ],
    seasons: ["ربيع", "صيف", "خريف", "شتاء"],
    quarters: ["الربع الأول", "الربع الثاني", "الربع الثالث", "الربع الرابع"],
    day: "{day} {month} {year}",
    month: "{month} {year}",
    unknownDay: "يوم غير معلوم من {month} {year}",
    unknownMonth: "شهر غير معلوم من عام {year}",
    unknownDate: "تاريخ غير معلوم",
    unknownYear: "{month} من عام غير معلوم",
    season: "{season} {year}",
    quarter: "{quarter} من عام {year}",
    oneYearOf: "عام غير معلوم من {from} إلى {to}",
    approximate: "نحو {date}",
    uncertain: "ربما {date}",
    approximateAndUncertain: "ربما نحو {date}",
    openStart: "{date} أو قبل ذلك",
    openEnd: "{date} أو بعد ذلك",
    interval: "من {from} إلى {to}",
    years: "من {from} إلى {to}",
  },
  withheld: { mark: "[محجوب]", fewerThan: "أقل من {number}" },
  units: {
    image: noun("صورة", "صورة واحدة", "صورتان", "صور", "صورة"),
    body: noun("جثة", "جثة واحدة", "جثتان", "جثث", "جثة"),
    person: noun("شخص", "شخص واحد", "شخصان", "أشخاص", "شخصا"),
    record: noun("سجل", "سجل واحد", "سجلان", "سجلات", "سجلا"),
    certificate: noun("شهادة", "شهادة واحدة", "شهادتان", "شهادات", "شهادة"),
    event: noun("حادثة", "حادثة واحدة", "حادثتان", "حوادث", "حادثة"),
    day: noun("يوم", "يوم واحد", "يومان", "أيام", "يوما"),
    month: noun("شهر", "شهر واحد", "شهران", "أشهر", "شهرا"),
    quarter: noun("ربع سنة", "ربع سنة واحد", "ربعا سنة", "أرباع سنة", "ربع سنة"),
    year: noun("سنة", "سنة واحدة", "سنتان", "سنوات", "سنة"),
    // Compounds stay as they are, as in Arabic epidemiology.
    "person-day": { other: "شخص-يوم" },
    "person-month": { other: "شخص-شهر" },
    "person-year": { other: "شخص-سنة" },
  },
  rates: {
    deaths: noun("وفاة", "وفاة واحدة", "وفاتان", "وفيات", "وفاة"),
    per: {
      "person-day": "{deaths} لكل {persons} شخص في اليوم",
      "person-month": "{deaths} لكل {persons} شخص في الشهر",
      "person-year": "{deaths} لكل {persons} شخص في السنة",
    },
    computedFrom: "{deaths} في {exposure}",
    rules: {
      "mid-day-mean": "متوسط العدد في أول كل يوم وفي آخره",
      opening: "العدد في أول كل يوم",
      closing: "العدد في آخر كل يوم",
      "episode-sum": "مجموع المدد التي قضاها كل شخص في الاحتجاز",
      "average-population": "متوسط عدد المحتجزين مضروبا في طول المدة",
    },
    missing: {
      exclude: "الأيام التي لا عدد لها مستبعدة",
      carry: "الأيام التي لا عدد لها تأخذ آخر عدد معلوم",
      interpolate: "الأيام التي لا عدد لها على خط مستقيم بين ما قبلها وما بعدها",
      "lower-bound": "لا أحد محسوب في الأيام التي لا عدد لها",
      "upper-bound": "أكبر عدد ممكن محسوب في الأيام التي لا عدد لها",
      "not-stated": "لا يذكر المصدر كيفية معالجة الأعداد الناقصة",
    },
  },
  // The time stands as a predicate: after a preposition the dual of two days would need another form.
  risks: { "constant-hazard": "{share}، والمدة {horizon}، بافتراض ثبات المعدل" },
  phrases: {
    numberAndUnit: { one: "{unit} ({number})", two: "{unit} ({number})", other: "{number} {unit}" },
    rangeAndUnit: "{range} {unit}",
    shareOfBase: "{share} من {base}",
    outOf: "{numerator} من أصل {denominator}",
    interval: "مجال بمستوى {level} بطريقة {method} {range}",
    intervalMethods: {
      "Wilson, from certain to possible": "Wilson، من المؤكد إلى المحتمل",
      "conditional exact (central)": "شرطية دقيقة (مركزية)",
      "conditional exact (central), hull over undecided dates":
        "شرطية دقيقة (مركزية)، تشمل التواريخ غير المحسومة",
    },
    bounds: "{range}: {reason}",
    sentence: "{label}: {parts}.",
    withDetail: "{text} ({detail})",
    separator: "، ",
    detailSeparator: "؛ ",
    estimated: "تقدير",
    synthetic: "بيانات مصطنعة، وليست نتيجة",
  },
};

/** Unicode CLDR, plural rules of Arabic. */
function category(value: number): PluralCategory {
  if (value === 0) return "zero";
  if (value === 1) return "one";
  if (value === 2) return "two";
  if (!Number.isInteger(value)) return "other";
  const rest = value % 100;
  if (rest >= 3 && rest <= 10) return "few";
  return rest >= 11 ? "many" : "other";
}

/** A counted noun: genitive singular (0, hundreds, fractions), one, two, plural (3 to 10), accusative (11 to 99). */
function noun(other: string, one: string, two: string, few: string, many: string) {
  return { zero: other, one, two, few, many, other };
}
