import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../src/report/sha256.ts";
import { buildFigureReport } from "../support/figureReport.ts";

const tools = ["qpdf", "pdftotext", "pdffonts", "pdfimages", "pdfinfo"].every((program) =>
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
    "%s is one page of lines in print size that needs no font, named and described",
    async (name) => {
      const path = file(name);
      expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
      expect(run("pdfinfo", path)).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n/);
      expect(run("pdfimages", "-list", path).split("\n")).toHaveLength(3);
      // Outlines need no font, of this machine or of any other.
      expect(fontsOf(path)).toEqual([]);
      const structure = execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], { maxBuffer: 1e8 });
      expect(structure.toString("latin1")).toContain("/Alt ");
      const svg = await readFile(join(folder, "figures", `${name}.svg`), "utf8");
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      const [, across, down] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(run("pdfinfo", path)) ?? [];
      expect(Number(across)).toBeCloseTo(Number(width) * 0.75, 1);
      expect(Number(down)).toBeCloseTo(Number(height) * 0.75, 1);
    },
  );

  test.each(languages)("the court display in %s has a page for each figure, named, numbered and identified", async (language) => {
    const path = file(`court-display.${language}`);
    expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found");
    expect(run("pdfinfo", path)).toMatch(/Tagged: +yes/);
    expect(run("pdfinfo", path)).toMatch(/Page size: +960\.\d+ x 540/);
    for (const font of fontsOf(path)) expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSans3|Amiri)-\w+\s.*yes yes yes/);
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
    const structure = execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], { maxBuffer: 1e8 }).toString("latin1");
    // Twice each: in the structure of the page, and with the drawing.
    expect(structure.match(/\/Alt /g)).toHaveLength(6);
  });
});
