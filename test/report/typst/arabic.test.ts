import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";
import { compilePdf } from "../../../src/report/typst/index.ts";
import { arabicText, turnable } from "../support/arabicText.ts";
import { composePages } from "../support/composePages.ts";

const folder = mkdtempSync(join(tmpdir(), "sijill-arabic-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasPoppler = (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, "pdftotext")));
if (!hasPoppler)
  process.stderr.write("skipped: order of Arabic on the page (apt-get install poppler-utils)\n");

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The words of a PDF where they stand on the paper, their glyphs from left to right. */
async function wordsOnPaper(text: string): Promise<readonly Word[]> {
  const { typst, drawings } = await composePages(text, { language: "ar" });
  const path = join(folder, "report.pdf");
  const fonts = fontFiles().map((font) => font.path);
  const workspace = join(folder, "workspace");
  writeFileSync(
    path,
    await compilePdf({
      source: typst,
      drawings,
      fonts,
      date: "2026-01-05",
      standard: "a-3b",
      attachments: [],
      workspace,
    }),
  );
  const boxes = execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8" });
  return [
    ...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<\/word>/g),
  ].map(([, left, top, right, word = ""]) => ({
    text: word.replace(/[\u2066-\u2069\u202A-\u202E]/g, ""),
    left: Number(left),
    right: Number(right),
    top: Number(top),
  }));
}

describe.skipIf(!hasPoppler)("an Arabic PDF", async () => {
  const words = hasPoppler ? await wordsOnPaper(arabicText) : [];

  test.each(turnable)("has %s on the paper in its own order", (numeral) => {
    expect(words.map((word) => word.text)).toContain(numeral);
  });

  // Typst prints its own heading numbers 1.2 as 2.1 in Arabic (typst/typst#8500): ours are text like any other.
  test("a section number stands right of its title, and 1.2 is not 2.1", () => {
    const title = words.filter((word) => word.text === [..."الوقائع"].reverse().join("")).at(-1);
    const number = words.find((word) => word.text === "1.2" && Math.abs(word.top - (title?.top ?? 0)) < 16);
    expect(number?.left).toBeGreaterThan(title?.right ?? Number.POSITIVE_INFINITY);
    expect(words.map((word) => word.text)).not.toContain("2.1");
  });

  test("lines begin at the right margin and tables are mirrored", () => {
    const heads = ["Year", "Records", "Mean"].map((head) => words.find((word) => word.text === head));
    expect(heads[0]?.left).toBeGreaterThan(heads[1]?.right ?? Number.POSITIVE_INFINITY);
    expect(heads[1]?.left).toBeGreaterThan(heads[2]?.right ?? Number.POSITIVE_INFINITY);
    expect(Math.max(...words.map((word) => word.right))).toBeGreaterThan(500);
  });
});
