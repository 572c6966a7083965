import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildReport, writeCorrigendum } from "../../../src/report/index.ts";
import { data, libraryEntry } from "../support/exampleReport.ts";
import { writeLanguages } from "../support/languages.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const languages = ["en", "ar", "de", "fr"] as const;
let served = "";
let corrected = "";
let folder = "";
const pages: Record<string, string> = {};

/** The page as its reader sees it, without tags and without the isolates between the scripts. */
const seen = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<\/?bdi[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

beforeAll(async () => {
  const report = await writeLanguages(languages);
  ({ folder: served } = await buildReport(report, { libraryEntry, renderer, outDir: "served" }));
  await writeFile(
    join(report, "data/series.csv"),
    data.replace("2016,synthetic site A,15", "2016,synthetic site A,1915"),
  );
  for (const language of languages) {
    const file = join(report, `report.${language}.md`);
    await writeFile(file, (await readFile(file, "utf8")).replace('version: "1.0"', 'version: "1.1"'));
  }
  ({ folder: corrected } = await buildReport(report, { libraryEntry, renderer }));
  folder = join(dirname(report), "corrigendum");
  await writeCorrigendum(served, corrected, { folder });
  for (const language of languages)
    pages[language] = seen(await readFile(join(folder, `corrigendum.${language}.html`), "utf8"));
}, 60_000);

describe("writeCorrigendum", () => {
  test("writes HTML and PDF/A in every language, and the same as data", async () => {
    expect((await readdir(folder)).sort()).toEqual(
      ["json", ...languages.flatMap((language) => [`${language}.html`, `${language}.pdf`])]
        .map((end) => `corrigendum.${end}`)
        .sort(),
    );
    const pdf = await readFile(join(folder, "corrigendum.ar.pdf"), "latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf).toContain("<pdfaid:part>3</pdfaid:part>");
    const difference = JSON.parse(await readFile(join(folder, "corrigendum.json"), "utf8"));
    expect(difference.numbers.map(({ id }: { id: string }) => id)).toEqual([
      "later.share",
      "total",
      "by-year, row 6, count",
    ]);
  });

  test("says every changed number from what to what, with its cause and place, in the words and marks of each language", () => {
    expect(pages.en).toContain("synthetic records in all years 108 records 2,008 records data");
    expect(pages.en).toContain(
      "Synthetic records by year, Site synthetic site A, Year 2016, Records 15 1,915 data Table 1, Figure 1",
    );
    expect(pages.ar).toContain("سجلات مصطنعة في كل السنوات 108 سجلات 2,008 سجلات البيانات");
    expect(pages.ar).toContain("السنة 2016");
    expect(pages.de).toContain("1.915");
    expect(pages.fr).toContain("Fiches synthétiques par année");
    for (const language of languages) expect(pages[language]).toContain("example/series.csv");
  });

  test("quotes the passages of its own language only, as they were and as they should be", () => {
    expect(pages.en).toContain("There are 108 records");
    expect(pages.en).toContain("There are 2,008 records");
    expect(pages.en).not.toContain("عددنا");
    expect(pages.ar).toContain("عددنا");
    expect(pages.ar).not.toContain("There are");
  });

  test("writes the same bytes from the same two builds", async () => {
    const again = join(dirname(folder), "again");
    await writeCorrigendum(served, corrected, { folder: again });
    for (const file of await readdir(folder))
      expect((await readFile(join(again, file))).equals(await readFile(join(folder, file))), file).toBe(true);
  });

  test("refuses two equal builds, altered ones, and a folder with something in it", async () => {
    const options = { folder: join(dirname(folder), "other") };
    await expect(writeCorrigendum(served, served, options)).rejects.toMatchObject({
      code: "SIJILL_CORRIGENDUM_NOTHING",
    });
    await expect(writeCorrigendum(served, corrected, { folder })).rejects.toMatchObject({
      code: "SIJILL_OUTPUT_EXISTS",
    });
    const report = dirname(served);
    await writeFile(join(report, "data/series.csv"), data.replace("A,15", "A,16"));
    const { folder: renamed } = await buildReport(report, { libraryEntry, renderer, outDir: "renamed" });
    await expect(writeCorrigendum(corrected, renamed, options)).rejects.toMatchObject({
      code: "SIJILL_CORRIGENDUM_SAME_VERSION",
    });
    const copy = join(dirname(folder), "altered");
    await cp(served, copy, { recursive: true });
    const ledger = await readFile(join(copy, "ledger.json"), "utf8");
    await writeFile(join(copy, "ledger.json"), ledger.replace('"value": 108', '"value": 107'));
    await expect(writeCorrigendum(copy, corrected, options)).rejects.toMatchObject({
      code: "SIJILL_DIFFERENCE_BUILD_ALTERED",
    });
    await expect(readdir(options.folder)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));
