import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compareNames, type NameLevel, nameLevels } from "../../../src/linkage/names/index.ts";

const levelOf = (a: string, b: string) => compareNames(a, b).level;

describe("the same name", () => {
  test.each([
    ["محمد", "Mohammed"],
    ["محمد", "Mhd."],
    ["Muhammad", "Mohamad"],
    ["حسين", "Husayn"],
    ["Hussein", "Hossein"],
    ["أحمد العلي", "احمد العلى"],
    ["فاطمة درويش", "فاطمه درويش"],
    ["عبد الرحمن بن خالد الحلبي", "Abdul-Rahman Khaled Halabi"],
    ["عبدالرحمن الحلبي", "Abderrahmane el-Halabi"],
    ["عبد الله الشامي", "Abdallah ash-Shami"],
    ["نور الدين علي", "Noureddine Ali"],
    ["سيف الدين عمر", "Saif Eddin Omar"],
    ["نصر الله خليل", "Nasrallah Khalil"],
    ["أبو بكر محمد الشامي", "Abu Bakr Mohamed ash-Shami"],
    ["أبو خالد محمد درويش", "Mohammed Darwish"],
    ["أبوزيد خضر", "أبو زيد خضر"],
    ["محمد الحلبي (أبو خالد)", "محمد الحلبي"],
    ["محمد الحلبي الملقب بأبي خالد", "محمد الحلبي"],
    ["محمد الحلبي الملقب أبو خالد", "Mohammed Halabi a.k.a. Abu Khaled"],
    ["(محمد الحلبي)", "محمد الحلبي"],
    ["الشهيد محمد درويش", "محمد درويش"],
    ["Dr. Samir Haddad", "Sameer Al-Haddad"],
    ["Halabi, Mohammed", "محمد الحلبي"],
    ["إلياس خضر", "Elias Khodr"],
    ["7assan 5aled", "حسن خالد"],
    ["ﻣﺤﻤﺪ ﻋﻠﻲ", "محمد علی"],
    ["Şadî Kurdî", "شادي كردي"],
  ])("%s and %s", (a, b) => {
    expect(levelOf(a, b)).toBe("same");
  });

  test.each([
    // DIN 31635 and ALA-LC write the same names in scholarly letters.
    ["ʿAbd ar-Raḥmān", "عبد الرحمن"],
    ["Ḫālid", "خالد"],
    ["Ǧamāl", "جمال"],
    ["Ġassān", "غسان"],
    ["Ḥusayn", "حسين"],
    ["ʻUthmān", "عثمان"],
    ["Muʾayyad", "مؤيد"],
    ["Muṣṭafá", "مصطفى"],
  ])("in scholarly transliteration: %s is %s", (latin, arabic) => {
    expect(levelOf(latin, arabic)).toBe("same");
  });
});

describe("names that are not the same", () => {
  test.each<[string, string, NameLevel]>([
    ["حسن العلي", "Hussein Al-Ali", "relatives"],
    ["محمد حسن خليل", "عمر حسن خليل", "relatives"],
    ["محمد حسن خليل", "حسن خليل", "relatives"],
    ["محمد عمر خليل", "محمد عمر درويش", "one-part-differs"],
    ["عمر حسين درويش", "Omar Darwish", "parts-missing"],
    ["محمد خالد علي الحلبي", "محمد الحلبي", "parts-missing"],
    ["Husayn Omar Darwish", "عمر حسين درويش", "reordered"],
    ["الحلبي محمد خالد", "محمد خالد الحلبي", "reordered"],
    ["خليل محمد", "حليل محمد", "near"],
    ["M. Darwish", "محمد درويش", "near"],
    ["Mohammed Dawrish", "Mohammed Darwish", "near"],
    ["علي عيد", "عدي عيد", "relatives"],
    ["محمد خليل", "عمر درويش", "different"],
    ["Salam Khalil", "Salim Khalil", "near"],
    ["محمد", "", "not-comparable"],
    ["محمد", "12345", "not-comparable"],
  ])("%s and %s: %s", (a, b, level) => {
    expect(levelOf(a, b)).toBe(level);
    expect(levelOf(b, a)).toBe(level);
  });

  it("says why, with names from sources in isolates", () => {
    expect(compareNames("عمر حسين درويش", "Omar Darwish").explanation).toBe(
      "What both names give agrees; one of them gives less. \u2068عمر\u2069 – \u2068Omar\u2069: the same name in " +
        "another spelling; \u2068حسين\u2069 – (missing); \u2068درويش\u2069 – \u2068Darwish\u2069: the same name in another spelling.",
    );
  });
});

describe("parts in columns", () => {
  it("are compared with a name in one text", () => {
    const columns = { given: "محمد", father: "خالد", grandfather: null, family: "الحلبي" };
    expect(compareNames(columns, "Mohammed Khaled Halabi").level).toBe("same");
    expect(compareNames({ ...columns, father: "" }, "محمد خالد الحلبي").level).toBe("parts-missing");
  });
});

const word = fc.constantFrom(
  "محمد",
  "أحمد",
  "عبد الرحمن",
  "Khaled",
  "Husayn",
  "درويش",
  "al-Halabi",
  "نور الدين",
  "سعيد",
  "Mhd",
);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const settings = { seed: 20260701, numRuns: 300 };

describe("for any two names", () => {
  it("it does not matter which comes first, and a name agrees with itself", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(levelOf(a, b)).toBe(levelOf(b, a));
        expect(levelOf(a, a)).toBe("same");
      }),
      settings,
    );
  });

  it("vowel signs, tatweel, direction marks, zero-width characters and NUL change nothing", () => {
    const marks = fc.constantFrom(
      "\u064E",
      "\u0651",
      "\u0640",
      "\u200F",
      "\u2066",
      "\u202B",
      "\u200C",
      "\uFEFF",
    );
    fc.assert(
      fc.property(name, fc.array(fc.tuple(fc.nat(60), marks), { maxLength: 8 }), (text, inserted) => {
        const letters = [...text];
        for (const [at, mark] of inserted) letters.splice(at % (letters.length + 1), 0, mark);
        expect(levelOf(text, letters.join(""))).toBe("same");
        expect(levelOf(text, `\u0000${text.replaceAll(" ", "\u0000 ")}\u0000`)).toBe("same");
      }),
      settings,
    );
  });

  it("anything at all gives a level and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), name, (text, other) => {
        expect(nameLevels).toContain(levelOf(text, other));
      }),
      { ...settings, numRuns: 1000 },
    );
  });
});

describe("hostile names", () => {
  test.each([
    ["10,000 letters", "م".repeat(10_000), "too-long"],
    ["10,000 words", "محمد ".repeat(10_000), "too-long"],
    ["twenty parts", "محمد ".repeat(20), "too-long"],
    ["only vowel signs", "\u064E\u0651\u064F", "no-letters"],
    ["only direction marks", "\u202E\u2066\u200F", "no-letters"],
    ["NUL", "\u0000", "no-letters"],
    ["blanks of every kind", " \u00A0\u3000\t", "empty"],
    ["digits", "٢٠١٤", "no-letters"],
  ])("%s: not comparable, with the reason", (_, text, problem) => {
    expect(compareNames(text, "محمد")).toMatchObject({ level: "not-comparable", problem });
  });

  it("one part of 299 letters is compared for equality only", () => {
    expect(levelOf("ب".repeat(299), "ب".repeat(299))).toBe("same");
    expect(levelOf("ب".repeat(299), "ب".repeat(298))).toBe("different");
  });
});
