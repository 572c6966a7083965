import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Chart, fontFiles, outlineText } from "../../../src/charts/index.ts";
import { sha256 } from "../../../src/report/sha256.ts";
import { compilePdf, writeFigurePdf } from "../../../src/report/typst/index.ts";
import { readLabels } from "../../../src/report/typst/readLabels.ts";
import { buildFigureReport } from "../support/figureReport.ts";

const tools = ["qpdf", "pdftotext", "pdffonts", "pdfimages", "pdfinfo", "pdftoppm"].every((program) =>
  (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, program))),
);
if (!tools) process.stderr.write("skipped: figures as PDF (apt-get install qpdf poppler-utils)\n");

const languages = ["en", "ar"] as const;
const figures = ["by-year", "by-month", "grid"];

describe.skipIf(!tools)("figures as PDF", async () => {
  const folder = tools ? await buildFigureReport() : "";
  afterAll(() => rm(dirname(dirname(dirname(folder))), { recursive: true, force: true }));
  const run = (program: string, ...options: readonly string[]): string =>
    execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const file = (name: string) => join(folder, "figures", `${name}.pdf`);
  const wordsOn = (path: string): readonly string[] =>
    run("pdftotext", "-raw", path, "-")
      .replace(/[\u2066-\u2069\u202A-\u202E]/g, "")
      .split("\f")
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, " "));
  const fontsOf = (path: string) =>
    run("pdffonts", path)
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");

  test.each(languages.flatMap((language) => figures.map((id) => `${id}.${language}`)))(
    "%s is one page of lines in print size, named and described, whose words are text in our own fonts",
    async (name) => {
      const path = file(name);
      expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
      expect(run("pdfinfo", path)).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n/);
      expect(run("pdfimages", "-list", path).split("\n")).toHaveLength(3);
      // The words over the outlines are set in what is shipped, and in no font of this machine.
      for (const font of fontsOf(path))
        expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSans3|Amiri)-\w+\s.*yes yes yes/);
      const structure = execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], {
        maxBuffer: 1e8,
      });
      expect(structure.toString("latin1")).toContain("/Alt ");
      const svg = await readFile(join(folder, "figures", `${name}.svg`), "utf8");
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      const [, across, down] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(run("pdfinfo", path)) ?? [];
      expect(Number(across)).toBeCloseTo(Number(width) * 0.75, 1);
      expect(Number(down)).toBeCloseTo(Number(height) * 0.75, 1);
    },
  );

  test.each(languages.flatMap((language) => figures.map((id) => `${id}.${language}`)))(
    "every word and number that %s shows can be searched and copied, Arabic as it is written",
    async (name) => {
      const svg = await readFile(join(folder, "figures", `${name}.svg`), "utf8");
      const shown = readLabels(svg).map(({ text }) => text.replace(/[\u2066-\u2069]/g, ""));
      expect(shown.length).toBeGreaterThan(10);
      const squeezed = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
      // By position, as a reader of the file does it: the order of the letters in the file is that of their drawing.
      const extracted = squeezed(
        run("pdftotext", file(name), "-").replace(/[\u2066-\u2069\u202A-\u202E]/g, ""),
      );
      for (const label of shown)
        for (const [word] of label.matchAll(/[\p{L}\p{N}][\p{L}\p{N},.-]*(?<=[\p{L}\p{N}])/gu))
          expect(extracted, label).toContain(squeezed(word));
      // Marks beside what runs the other way may stand on either side of it; phrases of one script are in their order.
      for (const phrase of shown.filter((label) => /^[\p{Script=Arabic}\s]+$/u.test(label)))
        expect(extracted).toContain(squeezed(phrase));
      if (name.endsWith(".ar")) expect(shown.join(" ")).toMatch(/\p{Script=Arabic}{4}/u);
    },
  );

  test("the words are not seen: the figure looks as it does without them", async () => {
    const svg = await readFile(join(folder, "figures", "by-month.ar.svg"), "utf8");
    const chart = { id: "by-month", title: "t", alt: "a" } as unknown as Chart;
    const written = { language: "ar", frontMatter: { date: "2026-01-05" } } as unknown as Parameters<
      typeof writeFigurePdf
    >[2];
    const seen = async (words: string, as: string) => {
      const pdf = await compilePdf({
        source: writeFigurePdf(chart, words, written),
        drawings: new Map([["by-month", outlineText(svg)]]),
        fonts: fontFiles().map((font) => font.path),
        date: "2026-01-05",
        standard: "a-3b",
        attachments: [],
        workspace: join(folder, "..", as),
      });
      const path = join(folder, "..", `${as}.pdf`);
      await writeFile(path, pdf);
      execFileSync("pdftoppm", ["-r", "100", "-singlefile", "-png", path, path]);
      return { picture: sha256(await readFile(`${path}.png`)), fonts: fontsOf(path).length };
    };
    const [worded, wordless] = [
      await seen(svg, "worded"),
      await seen(svg.replace(/<text.*?<\/text>/gs, ""), "wordless"),
    ];
    expect([worded.fonts > 0, wordless.fonts]).toEqual([true, 0]);
    expect(worded.picture).toBe(wordless.picture);
  });

  test.each(languages)(
    "the court display in %s has a page for each figure, named, numbered and identified",
    async (language) => {
      const path = file(`court-display.${language}`);
      expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
      expect(run("pdfinfo", path)).toMatch(/Tagged: +yes/);
      expect(run("pdfinfo", path)).toMatch(/Page size: +960\.\d+ x 540/);
      for (const font of fontsOf(path))
        expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSans3|Amiri)-\w+\s.*yes yes yes/);
      const fingerprint = sha256(await readFile(join(folder, "ledger.json"))).slice(0, 16);
      const pages = wordsOn(path);
      expect(pages).toHaveLength(3);
      for (const [at, page] of pages.entries()) {
        expect(page).toContain(fingerprint);
        if (language === "en") {
          expect(page).toContain(`Figure ${at + 1}.`);
          expect(page).toContain(`Page ${at + 1} of 3`);
          expect(page).toContain("No figure on this page is a finding");
        }
      }
      const structure = execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], {
        maxBuffer: 1e8,
      }).toString("latin1");
      // Twice each: in the structure of the page, and with the drawing.
      expect(structure.match(/\/Alt /g)).toHaveLength(6);
    },
  );
});
