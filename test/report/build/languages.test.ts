import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/quantities/index.ts";
import { buildReport } from "../../../src/report/index.ts";
import { libraryEntry } from "../support/exampleReport.ts";
import { analysis, languages, texts, writeLanguages } from "../support/languages.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const options = { libraryEntry, renderer };

const hasPoppler = (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, "pdftotext")));
if (!hasPoppler)
  process.stderr.write("skipped: text of PDFs in four languages (apt-get install poppler-utils)\n");

/** What each language prints for the same quantities. */
const printed: Readonly<Record<Language, readonly string[]>> = {
  en: ["108 records", "57.4% (95% Wilson interval 40.0% to 70.0%)"],
  ar: ["108 سجلات", "57.4% (مجال بمستوى 95% بطريقة Wilson من 40.0% إلى 70.0%)"],
  de: [
    "108 Datensätze",
    "57,4\u00A0% (Intervall zum Niveau 95\u00A0%, Verfahren Wilson: 40,0\u00A0% bis 70,0\u00A0%)",
  ],
  fr: [
    "108 fiches",
    "57,4\u202F% (intervalle au niveau de 95\u202F%, méthode Wilson\u00A0: 40,0\u202F% à 70,0\u202F%)",
  ],
};

function wordsOf(html: string): string {
  return html
    .slice(html.indexOf("<main"))
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/[^\S\u00A0\u202F]+/g, " ");
}

describe("a report in four languages", async () => {
  const result = await buildReport(await writeLanguages(languages), options);
  const read = (path: string) => readFile(join(result.folder, path));

  test("is built whole: a page, a PDF and a Word document for each, figures and tables with the language in their names", async () => {
    expect((await readdir(result.folder)).filter((name) => name.startsWith("report.")).sort()).toEqual(
      languages
        .flatMap((language) => ["docx", "html", "pdf"].map((type) => `report.${language}.${type}`))
        .sort(),
    );
    expect((await readdir(join(result.folder, "figures"))).sort()).toEqual(
      languages
        .flatMap((language) => [
          ...["pdf", "png", "svg"].map((type) => `by-year-chart.${language}.${type}`),
          `court-display.${language}.pdf`,
        ])
        .sort(),
    );
    expect((await readdir(join(result.folder, "tables"))).sort()).toEqual(
      [
        ...languages.flatMap((language) => [`by-year.${language}.csv`, `by-year.${language}.xlsx`]),
        "datapackage.json",
      ].sort(),
    );
  });

  test("has no notice of parity: everything is in the same order", () => {
    expect(result.notices.map(({ code }) => code)).toEqual(["SIJILL_REPORT_SOURCE_UNCITED"]);
  });

  test.each(languages)("prints the same quantities in the marks and words of %s", async (language) => {
    const html = (await read(`report.${language}.html`)).toString("utf8");
    const words = wordsOf(html);
    for (const text of printed[language]) expect(words).toContain(text);
    expect(words).toContain(`tables/by-year.${language}.csv`);
    expect(html).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
  });

  test("the files of the tables hold the same rows, whatever their language", async () => {
    const files = await Promise.all(languages.map((language) => read(`tables/by-year.${language}.csv`)));
    expect(new Set(files.map(String)).size).toBe(1);
  });

  test("the ledger and the manifest keep the numbers of every text apart", async () => {
    const ledger = JSON.parse(String(await read("ledger.json")));
    const of = (language: Language) =>
      ledger.numbers
        .filter(({ where }: { where: { file: string } }) => where.file === `report.${language}.md`)
        .map(({ quantity }: { quantity: string }) => quantity);
    for (const language of languages) expect(of(language)).toEqual(of("en"));
    expect(JSON.parse(String(await read("manifest.json"))).report.languages).toEqual([
      "en",
      "ar",
      "de",
      "fr",
    ]);
  });

  test.skipIf(!hasPoppler).each(["de", "fr"] as const)("the PDF in %s carries them too", (language) => {
    const pdf = execFileSync("pdftotext", ["-raw", join(result.folder, `report.${language}.pdf`), "-"], {
      encoding: "utf8",
    });
    const squeezed = (text: string) => text.replace(/\s+/g, "");
    for (const text of printed[language]) expect(squeezed(pdf)).toContain(squeezed(text));
  });
});

/** A sentence with locked terms, declined as each language needs them. */
const termed: Readonly<Record<Language, string>> = {
  en: "No :term[record] is outside the :term[coverage]; there the source is :term[silent]{id=silence}.",
  ar: "ليس أي :term[سجل]{id=record} خارج :term[التغطية]{id=coverage}؛ والمصدر هناك :term[صامت]{id=silence}.",
  de: "Keiner der :term[Datensätze]{id=record} liegt außerhalb der :term[Erfassung]{id=coverage}; dort :term[schweigt]{id=silence} die Quelle.",
  fr: "Aucune :term[fiche]{id=record} n’est hors de la :term[couverture]{id=coverage}\u00A0; la source y est :term[muette]{id=silence}.",
};

describe("locked terms in German and French", async () => {
  const own = Object.fromEntries(
    languages.map((language) => [language, `${texts[language]}\n${termed[language]}\n`]),
  );
  const result = await buildReport(await writeLanguages(["ar", "de", "fr"], { texts: own }), options);
  const table = (html: string) => /<h[12] id="appendix_terms"[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";

  test.each([
    ["de", "Erfassung", "coverage", "couverture", "Der Zeitraum, den eine Quelle verzeichnen konnte."],
    ["fr", "couverture", "coverage", "Erfassung", "La période qu’une source pouvait enregistrer."],
  ])(
    "a report.%s.md explains each in its own words, beside those of the other languages",
    async (...expected) => {
      const [language, term, inEnglish, other, meaning] = expected;
      const html = String(await readFile(join(result.folder, `report.${language}.html`)));
      expect(html).toContain(`<a href="#term_coverage"`);
      const words = wordsOf(`<main${table(html)}`);
      for (const text of [term, inEnglish, "التغطية", other, meaning]) expect(words).toContain(text);
      expect(words).not.toMatch(/What a source says|Said of/);
      if (!hasPoppler) return;
      const pdf = execFileSync("pdftotext", ["-raw", join(result.folder, `report.${language}.pdf`), "-"], {
        encoding: "utf8",
      });
      expect(pdf.replace(/\s+/g, "")).toContain(meaning.replace(/\s+/g, ""));
    },
  );

  test("and a text that leaves one out stops the build", async () => {
    const without = { ...own, fr: own.fr?.replace(":term[muette]{id=silence}", "muette") ?? "" };
    const folder = await writeLanguages(["fr"], { texts: without });
    await expect(buildReport(folder, options)).rejects.toMatchObject({
      problems: [{ code: "SIJILL_REPORT_PARITY_TERM" }],
    });
  });
});

test("one language keeps plain file names", async () => {
  const result = await buildReport(await writeLanguages(languages), { ...options, language: "en" });
  expect(await readdir(join(result.folder, "figures"))).toEqual([
    "by-year-chart.pdf",
    "by-year-chart.png",
    "by-year-chart.svg",
    "court-display.en.pdf",
  ]);
});

test("a text that the analysis does not say stops the build at its line, and names what is missing", async () => {
  const unsaid = analysis.replace(/,"ar":"السنة"/, "");
  const folder = await writeLanguages(["en", "ar"], { analysis: unsaid });
  await expect(buildReport(folder, options)).rejects.toMatchObject({
    code: "SIJILL_ANALYSIS_UNSAID",
    problems: [
      {
        what: 'A text of the analysis is not given in "ar"; in "en" it is "Year"; in "de" it is "Jahr"; in "fr" it is "Année".',
        place: {
          file: "analysis.ts",
          line: unsaid.split("\n").findIndex((line) => line.includes('"Jahr"')) + 1,
        },
      },
    ],
  });
  await expect(buildReport(folder, { ...options, language: "en" })).resolves.toBeDefined();
});

test("languages that say different numbers stop the build, with every difference in one list", async () => {
  const ar = texts.ar
    .replace(":q[total]{form=unit}", ":q[total]")
    .replace("، منها", "\n\nومن السجلات المصطنعة")
    .replace(" :cite[example-2020]", "")
    .replace('version: "1.0"', 'version: "1.1"')
    .replace("2014-01-20", "2014-01-21");
  const different = analysis
    .replace("value: total,", 'value: language === "ar" ? total + 1 : total,')
    .replace("({ resolve, say })", "({ resolve, say, language })");
  const folder = await writeLanguages(["en", "ar"], { texts: { ar }, analysis: different });
  const error = await buildReport(folder, options).catch((thrown) => thrown);
  expect(
    error.problems.map(({ code, what }: { code: string; what: string }) => `${code}: ${what}`),
  ).toMatchInlineSnapshot(`
      [
        "SIJILL_REPORT_PARITY_VALUE: value of the quantity "total" is 108 in en and 109 in ar.",
        "SIJILL_REPORT_PARITY_FRONT_MATTER: The front matter's version is 1.1 in report.ar.md and 1.0 in the first language.",
        "SIJILL_REPORT_PARITY_BINDING: :q[total]{form=unit} stands once in report.en.md and not at all in report.ar.md.",
        "SIJILL_REPORT_PARITY_CITATION: :cite[example-2020] stands once in report.en.md and not at all in report.ar.md.",
        "SIJILL_REPORT_PARITY_LITERAL: the numeral 2014 01 20 written by hand stands once in report.en.md and not at all in report.ar.md.",
        "SIJILL_REPORT_PARITY_BINDING: :q[total] stands not at all in report.en.md and once in report.ar.md.",
        "SIJILL_REPORT_PARITY_LITERAL: the numeral 2014 01 21 written by hand stands not at all in report.en.md and once in report.ar.md.",
        "SIJILL_REPORT_PARITY_STRUCTURE: The part under heading 1 of report.ar.md has 2 of the kind paragraph, and 1 in the first language.",
      ]
    `);
});
