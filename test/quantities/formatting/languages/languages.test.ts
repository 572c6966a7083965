import { describe, expect, test } from "vitest";
import {
  type Count,
  formatDate,
  formatDecimal,
  formatPercent,
  formatQuantity,
  type Language,
  type Proportion,
  type QuantityForm,
  type Ratio,
  selectLanguage,
} from "../../../../src/quantities/index.ts";

const about = { period: null, method: { name: "count of rows" }, inputs: [], nature: "documented" } as const;
const count = (value: number, unit: Count["unit"] = "body"): Count => ({
  ...about,
  kind: "count",
  id: "bodies",
  label: "bodies",
  value,
  unit,
});
const unit = (value: number, language: Language, of: Count["unit"] = "body") =>
  formatQuantity(count(value, of), { language, form: "unit" });

describe("plural categories", () => {
  const wholes = [...Array(1300).keys(), 100_002, 999_999, 1_000_000, 2_000_000, 7_000_103];
  const fractions = [0.5, 1.5, 2.25, 3.5, 10.1, 99.9, 1_000_000.5];

  // The rules themselves are ours, because `Intl` differs between builds of Node; here it may bear witness.
  test.each<Language>(["en", "ar", "de", "fr"])("are those of the Unicode CLDR in %s", (language) => {
    const rules = new Intl.PluralRules(language);
    const { pluralCategory } = selectLanguage(language);
    for (const value of wholes)
      expect([value, pluralCategory(value, 0)]).toEqual([value, rules.select(value)]);
    for (const value of fractions) {
      const decimals = String(value).split(".")[1]?.length ?? 0;
      expect([value, pluralCategory(value, decimals)]).toEqual([value, rules.select(value)]);
    }
  });

  test("of a number printed with decimals are those of what is printed", () => {
    for (const language of ["en", "de"] as const) {
      expect(selectLanguage(language).pluralCategory(1, 0)).toBe("one");
      expect(selectLanguage(language).pluralCategory(1, 1)).toBe("other");
    }
  });
});

describe("Arabic", () => {
  test.each([
    [0, "0 جثة"],
    [1, "جثة واحدة (1)"],
    [2, "جثتان (2)"],
    [3, "3 جثث"],
    [10, "10 جثث"],
    [11, "11 جثة"],
    [99, "99 جثة"],
    [100, "100 جثة"],
    [102, "102 جثة"],
    [103, "103 جثث"],
    [111, "111 جثة"],
    [1_000, "1,000 جثة"],
    [10_212, "10,212 جثة"],
  ])("counts %d bodies as %s", (value, expected) => {
    expect(unit(value, "ar")).toBe(expected);
  });

  test.each([
    [1, "شخص واحد (1)"],
    [2, "شخصان (2)"],
    [7, "7 أشخاص"],
    [54, "54 شخصا"],
    [300, "300 شخص"],
  ])("counts %d persons as %s", (value, expected) => {
    expect(unit(value, "ar", "person")).toBe(expected);
  });

  test.each([
    ["2014-01-20", "20 كانون الثاني 2014"],
    ["2013-08", "آب 2013"],
    ["2018-10-01", "1 تشرين الأول 2018"],
    ["2015/2017", "من 2015 إلى 2017"],
    ["2011/2013-08", "من 2011 إلى آب 2013"],
    ["2014~", "نحو 2014"],
    ["2014-05-XX", "يوم غير معلوم من أيار 2014"],
    ["", "تاريخ غير معلوم"],
    ["../2013-08", "آب 2013 أو قبل ذلك"],
    ["2013-34", "الربع الثاني من عام 2013"],
  ])("writes %s with the months of the Levant as %s", (edtf, expected) => {
    expect(formatDate(edtf, "ar")).toBe(expected);
  });

  test("puts ranges and intervals in words", () => {
    const bounded: Count = { ...count(7140), bounds: { lower: 7098, upper: 7199, reason: "rounding" } };
    expect(formatQuantity(bounded, { language: "ar", form: "bounds" })).toBe("من 7,098 إلى 7,199 جثة");
    const few: Count = { ...count(1), bounds: { lower: 0, upper: 2, reason: "rounding" } };
    expect(formatQuantity(few, { language: "ar", form: "bounds" })).toBe("من 0 إلى 2 جثث");
    const open: Count = { ...count(5), bounds: { lower: 5, upper: null, reason: "rounding" } };
    expect(formatQuantity(open, { language: "ar", form: "bounds" })).toBe("ما لا يقل عن 5 جثث");
  });

  test("says how many times as high without the word that can mean twice", () => {
    const ratio: Ratio = {
      ...about,
      kind: "ratio",
      id: "ratio",
      label: "rate",
      value: 2.31,
      numerator: "after",
      denominator: "before",
    };
    expect(formatQuantity(ratio, { language: "ar" })).toBe("2.3 مرة بقدر المقارن به");
    expect(formatQuantity({ ...ratio, value: 150 }, { language: "ar" })).not.toContain("ضعف");
  });
});

describe("German", () => {
  test.each([
    ["2014-01-20", "20. Januar 2014"],
    ["2011/2013-08", "2011 bis August 2013"],
    ["2014-05-XX", "unbekannter Tag im Mai 2014"],
    ["2014/..", "2014 oder später"],
    ["2013-34", "zweites Quartal 2013"],
  ])("writes %s as %s", (edtf, expected) => {
    expect(formatDate(edtf, "de")).toBe(expected);
  });

  test("writes 1.234,5 and a space before the per cent sign", () => {
    expect(formatDecimal(-1234.5, 1, "de")).toBe("\u22121.234,5");
    expect(formatPercent(12.345, 1, "de")).toBe("1.234,5\u00A0%");
    expect(unit(1, "de")).toBe("1 Leichnam");
    expect(unit(10_212, "de")).toBe("10.212 Leichname");
  });
});

describe("French", () => {
  test.each([
    ["2014-01-01", "1er janvier 2014"],
    ["2014-01-20", "20 janvier 2014"],
    ["2011/2013-08", "2011 à août 2013"],
    ["../2014", "2014 ou avant"],
  ])("writes %s as %s", (edtf, expected) => {
    expect(formatDate(edtf, "fr")).toBe(expected);
  });

  test("writes narrow spaces that do not break in groups and before the per cent sign", () => {
    expect(formatDecimal(1234567.5, 1, "fr")).toBe("1\u202F234\u202F567,5");
    expect(formatPercent(0.123, 1, "fr")).toBe("12,3\u202F%");
    expect(unit(0, "fr", "image")).toBe("0 image");
    expect(unit(2, "fr", "image")).toBe("2 images");
    expect(unit(1_000_000, "fr", "image")).toBe("1\u202F000\u202F000 d’images");
  });
});

describe("every language", () => {
  const share: Proportion = {
    ...about,
    kind: "proportion",
    id: "share",
    label: "ΛΑΒΕΛ",
    value: 12 / 540,
    numerator: 12,
    denominator: 540,
    base: "ΒΑΣΕ",
    period: { from: "2011-03", to: "2013-08" },
    interval: { lower: 0.0128, upper: 0.0385, level: 0.95, method: "Wilson" },
    bounds: { lower: 0.02, upper: 0.03, reason: "ΡΕΑΣΟΝ" },
    nature: "estimated",
  };
  const languages: readonly Language[] = ["en", "ar", "de", "fr"];
  const numbersIn = (text: string): readonly string[] =>
    (text.match(/\d[\d.,\u202F]*/g) ?? []).map((number) => number.replace(/[.,\u202F]+$/, "")).sort();

  test.each<QuantityForm>(["value", "unit", "interval", "base", "bounds", "sentence"])(
    "prints the same numbers in the form %s",
    (form) => {
      const english = numbersIn(formatQuantity(share, { language: "en", form })).map((number) =>
        number.replaceAll(",", ""),
      );
      for (const language of languages) {
        const { decimalMark, groupMark } = selectLanguage(language).numbers;
        const own = numbersIn(formatQuantity(share, { language, form })).map((number) =>
          number.replaceAll(groupMark, "").replace(decimalMark, "."),
        );
        expect([language, ...own.sort()]).toEqual([language, ...[...english].sort()]);
      }
    },
  );

  test("says whole sentences of its own words", () => {
    const sentences = languages.map((language) => formatQuantity(share, { language, form: "sentence" }));
    expect(sentences).toMatchInlineSnapshot(`
      [
        "ΛΑΒΕΛ: 2.2% of ΒΑΣΕ (95% Wilson interval 1.3% to 3.9%; 2.0% to 3.0%: ΡΕΑΣΟΝ; 12 of 540; an estimate), March 2011 to August 2013.",
        "ΛΑΒΕΛ: 2.2% من ΒΑΣΕ (مجال بمستوى 95% بطريقة Wilson من 1.3% إلى 3.9%؛ من 2.0% إلى 3.0%: ΡΕΑΣΟΝ؛ 12 من أصل 540؛ تقدير)، من آذار 2011 إلى آب 2013.",
        "ΛΑΒΕΛ: 2,2 %, bezogen auf: ΒΑΣΕ (Intervall zum Niveau 95 %, Verfahren Wilson: 1,3 % bis 3,9 %; 2,0 % bis 3,0 %: ΡΕΑΣΟΝ; 12 von 540; eine Schätzung), März 2011 bis August 2013.",
        "ΛΑΒΕΛ : 2,2 %, rapportés à : ΒΑΣΕ (intervalle au niveau de 95 %, méthode Wilson : 1,3 % à 3,9 % ; 2,0 % à 3,0 % : ΡΕΑΣΟΝ ; 12 sur 540 ; une estimation), mars 2011 à août 2013.",
      ]
    `);
    for (const text of sentences) expect(text).not.toMatch(/[{}]/);
  });

  test("has twelve months, four seasons and four quarters, all different", () => {
    for (const language of languages) {
      const { dates } = selectLanguage(language);
      expect([dates.months, dates.seasons, dates.quarters].map((names) => new Set(names).size)).toEqual([
        12, 4, 4,
      ]);
    }
  });
});
