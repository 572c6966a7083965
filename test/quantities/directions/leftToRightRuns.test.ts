import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolateRuns, leftToRightRuns } from "../../../src/quantities/index.ts";

const runs = (text: string) => leftToRightRuns(text).map(({ start, end }) => text.slice(start, end));

describe("leftToRightRuns", () => {
  test.each<[string, readonly string[]]>([
    ["في 2013-08-14 وبعده", ["2013-08-14"]],
    ["من 1.3 إلى 4.5", ["1.3", "4.5"]],
    ["مجال [1204, 1388]", ["1204", "1388"]],
    ["بفارق −12.3 نقطة", ["−12.3"]],
    ["المشفى-601", ["601"]],
    ["نسبة 95% و5\u00A0%", ["95%", "5\u00A0%"]],
    ["القسم 1.2، الصفوف 12/27", ["1.2", "12/27"]],
    ["وثيقة S/2014/244 للأمم المتحدة", ["S/2014/244"]],
    ["بصمة SHA-256 للملف", ["SHA-256"]],
    ["بطريقة Wilson (1927) في", ["Wilson (1927)"]],
    ["بطريقة (Wilson 1927) في", ["Wilson 1927"]],
    ["الملف deaths-monthly.csv، 92 صفًا", ["deaths-monthly.csv", "92"]],
    ["المجموعة 3f9c21", ["3f9c21"]],
    ["انظر https://hrw.org/news/2015/.", ["https://hrw.org/news/2015/"]],
    ["عامي 2015 2017", ["2015", "2017"]],
    ["٢٠١٤ عام", ["٢٠١٤"]],
    ["بلا أرقام", []],
  ])("finds in %j what is read from left to right", (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  const piece = fc.constantFrom(
    "فرع",
    "،",
    " ",
    "215",
    "−",
    "-",
    "%",
    "Branch",
    "(",
    ")",
    ".",
    "é",
    "٣",
    "\n",
  );

  test("covers every digit and every letter that is not Arabic, and no Arabic letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 24 }), (text) => {
        const count = (pattern: RegExp, within: string) => (within.match(pattern) ?? []).length;
        const found = runs(text).join("\n");
        const foreign = /\p{N}|(?!\p{Script=Arabic})\p{L}/gu;
        expect(count(foreign, found)).toBe(count(foreign, text));
        expect(count(/(?!\p{N})\p{Script=Arabic}/gu, found)).toBe(0);
      }),
      { seed: 20140120, numRuns: 2000 },
    );
  });

  test("answers long lines of digits, brackets and strokes, which a careless pattern would try in every way", () => {
    for (const line of ["1 (", "1(", "1.", "a(", "https://", "−"]) {
      const text = `فرع ${line.repeat(30_000)} x`;
      expect(isolateRuns(text, "rtl").replace(/[\u2066-\u2069]/g, "")).toBe(text);
    }
  });
});
