import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";
import type { Table } from "../../../src/quantities/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { compilePdf, type PdfParts } from "../../../src/report/typst/index.ts";
import { annexFrontMatter } from "../support/annexFrontMatter.ts";
import { composePages } from "../support/composePages.ts";
import { hostileAnalysis, hostileCases, hostileText } from "../support/hostileAnalysis.ts";
import { analysis, frontMatter, table } from "../support/sampleAnalysis.ts";

const folder = mkdtempSync(join(tmpdir(), "sijill-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string) =>
  (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, program)));
const tools = ["qpdf", "pdftotext", "pdffonts"].every(has);
if (!tools) process.stderr.write("skipped: checks of the PDF file (apt-get install qpdf poppler-utils)\n");

async function setPdf(
  text: string,
  using: ReportAnalysis = analysis,
  front = frontMatter,
  { standard = "a-3b", attachments = [] }: Partial<Pick<PdfParts, "standard" | "attachments">> = {},
): Promise<Buffer> {
  const { typst, drawings } = await composePages(text, { analysis: using, front, attachments });
  return compilePdf({
    source: typst,
    drawings,
    fonts: fontFiles().map((font) => font.path),
    date: "2026-01-05",
    standard,
    attachments,
    workspace: join(folder, "workspace"),
  });
}

function run(program: string, pdf: Buffer, ...options: readonly string[]): string {
  const path = join(folder, "report.pdf");
  writeFileSync(path, pdf);
  return execFileSync(program, program === "pdftotext" ? [...options, path, "-"] : [...options, path], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** The words of a PDF in reading order, on one line. */
const words = (pdf: Buffer) => run("pdftotext", pdf, "-raw").replace(/\s+/g, " ");

const everything =
  '## A part\n\nOf :q[total]{form=unit} *some* **are** ~~not~~ `code` :cite[source-b]{locator="p. 3"} :ref[yearly] :ref[by-year]\\\nnext[^n] again[^n]\n\n' +
  "- one\n- two\n  1. deep\n\n> quoted\n\n```\nplain  code\n```\n\n---\n\n| a | b |\n| :- | -: |\n| c | :q[total] |\n\n" +
  "### A smaller part\n\n::figure[With :q[later.share]{form=base}]{#yearly}\n\n::table{#by-year}\n\n[link](https://example.org/x)\n\n" +
  "[^n]: A note with :q[total].\n";

describe("compilePdf", () => {
  test.skipIf(!tools)(
    "a paragraph that introduces a table stands on the page where the table begins",
    async () => {
      let last = 0;
      for (let lines = 24; lines <= 44; lines++) {
        const filler = Array.from({ length: lines }, (_, at) => `Line ${"abcdefghij"[at % 10]}.\n\n`).join(
          "",
        );
        const pdf = await setPdf(
          `${filler}It introduces.\n\n| Headword | b |\n| :- | :- |\n| c | d |\n| e | f |\n`,
        );
        const pages = run("pdftotext", pdf, "-raw").split("\f");
        const page = pages.findIndex((words) => words.includes("It introduces."));
        expect(pages[page], `${lines} lines`).toContain("Headword");
        expect(page).toBeGreaterThanOrEqual(last);
        last = page;
      }
      // The table went over to the next page somewhere in between, or nothing would have been tried.
      expect(last).toBeGreaterThan(0);
    },
  );

  test("sets every kind of block as PDF/A-3b, the same bytes each time", async () => {
    const first = await setPdf(everything);
    expect(first.equals(await setPdf(everything))).toBe(true);
    const text = first.toString("latin1");
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toMatch(/pdfaid:part>3<|pdfaid:part="3"/);
    expect(text).toMatch(/pdfaid:conformance>B<|pdfaid:conformance="B"/);
    expect(text).toContain("D:20260105000000Z");
    expect(readdirSync(join(folder, "workspace"))).toEqual([]);
  });

  test.skipIf(!tools)("qpdf finds nothing wrong, and only shipped fonts are in it", async () => {
    const pdf = await setPdf(`${everything}\n\nسجلّ الوفيات`);
    expect(run("qpdf", pdf, "--check")).toContain("No syntax or stream encoding errors found");
    const fonts = run("pdffonts", pdf)
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts)
      expect(font).toMatch(
        /^[A-Z]{6}\+(?:SourceSans3-(?:Regular|Bold|Italic)|Amiri-(?:Regular|Bold))\s.*yes yes yes/,
      );
  });

  test.skipIf(!tools)("carries its data inside, byte for byte, with what it is", async () => {
    const attachments = [
      {
        path: "ledger.json",
        mimeType: "application/json",
        description: "How each number was made",
        content: Buffer.from('{"a": 1}\n'),
      },
      {
        path: "tables/by-year.csv",
        mimeType: "text/csv",
        description: 'Records "by year"; سنة',
        content: Buffer.from("\uFEFFyear,count\r\n2013,1204\r\n"),
      },
    ];
    const pdf = await setPdf(everything, analysis, frontMatter, { attachments });
    expect(pdf.equals(await setPdf(everything, analysis, frontMatter, { attachments }))).toBe(true);
    expect(run("qpdf", pdf, "--check")).toContain("No syntax or stream encoding errors found");
    for (const { path, content } of attachments)
      expect(execFileSync("qpdf", [`--show-attachment=${path}`, join(folder, "report.pdf")])).toEqual(
        content,
      );
    const listed = run("qpdf", pdf, "--list-attachments", "--verbose");
    expect(listed).toContain('Records "by year"; سنة');
    expect(listed).toMatch(/text\/csv/);
  });

  test.skipIf(!tools).each([
    ["a-2a", /pdfaid:part>2</, /pdfaid:conformance>A</],
    ["ua-1", /pdfuaid:part>1</, /./],
  ] as const)("sets the standard that is asked for: %s", async (standard, part, conformance) => {
    const pdf = await setPdf(everything, analysis, frontMatter, { standard });
    const text = pdf.toString("latin1");
    expect(text).toMatch(part);
    expect(text).toMatch(conformance);
    expect(run("qpdf", pdf, "--check")).toContain("No syntax or stream encoding errors found");
  });

  test.skipIf(!tools)("numbers the paragraphs of an annex, and its ordered lists in brackets", async () => {
    const text = ":paragraph[first] One.\n\n1. a point\n\nTwo, see :ref[first].\n";
    expect(words(await setPdf(text, analysis, annexFrontMatter))).toContain(
      "1. One. (1) a point 2. Two, see paragraph 1.",
    );
    expect(words(await setPdf("One.\n\n1. a point\n"))).toContain("One. 1. a point");
  });

  test.skipIf(!tools)("prints every number, caption, source and page number", async () => {
    const text = words(await setPdf(everything));
    for (const part of [
      "Of 1,204 records some are not code [1, p. 3] Figure 1 Table 1",
      "Figure 1. With 70% of synthetic records",
      "Table 1. Synthetic records by year",
      "2013 1,204 2.3",
      "2014 not covered no value",
      "A source. Nobody, 2020. https://example.org/a. How it was read: invented for a test.",
      "How each number was made",
      "Page 1 of 2",
      "Version 1.0 (Draft), 2026-01-05",
      "Draft: not for citation",
    ])
      expect(text).toContain(part);
  });

  test.skipIf(!tools).each(hostileCases.filter(([text]) => /^[\p{ASCII}]*$/u.test(text)))(
    "prints %j as it is written",
    async (text, index) => {
      const printed = words(await setPdf(hostileText(index), hostileAnalysis(text, index)));
      // Words are compared without spaces, because lines break between them.
      const plain = text.replace(/\s+/g, "");
      expect(printed.replace(/\s+/g, "").split(plain).length).toBeGreaterThan(4);
    },
  );

  test.each(hostileCases)("compiles %j wherever an analysis puts it", async (text, index) => {
    expect((await setPdf(hostileText(index), hostileAnalysis(text, index))).length).toBeGreaterThan(5000);
  });

  test.skipIf(!tools)("breaks a long table over pages and repeats its head on each", async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({
      year: 1850 + index,
      count: 5000 + index,
      mean: null,
    }));
    const pdf = await setPdf("::table{#by-year}", { ...analysis, figures: [], tables: [{ ...table, rows }] });
    const pages = run("pdftotext", pdf, "-layout").split("\f");
    const withRows = pages.filter((page) => /\b5,\d{3}\b/.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toMatch(/Year\s+Records\s+Mean/);
    for (const { count } of rows) expect(pages.join("")).toContain(`5,${String(count).slice(1)}`);
  });

  test.skipIf(!tools)(
    "prints all of a cell that is longer than a page, and of a word longer than a line",
    async () => {
      const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
      const long = "x".repeat(500);
      const cells: Table = {
        ...table,
        columns: [
          { name: "text", label: "Text", type: "text", role: "dimension" },
          { name: "other", label: "Other", type: "text", role: "dimension" },
        ],
        rows: [
          { text: words.join(" "), other: "y" },
          { text: long, other: "z" },
        ],
      };
      const printed = run(
        "pdftotext",
        await setPdf("::table{#by-year}", { ...analysis, figures: [], tables: [cells] }),
        "-raw",
      );
      expect(printed.match(/\bw\d+/g)?.length).toBe(3000);
      // It runs over lines, so it is found in pieces; all of them together are the word.
      const pieces = printed.replaceAll("\u200B", "").match(/x{8,}/g) ?? [];
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join("")).toBe(long);
    },
  );

  test.skipIf(!tools)("keeps a short table and its caption on one page", async () => {
    for (const lines of [18, 20, 22, 24, 26, 28]) {
      const filler = Array.from({ length: lines }, () => "Filler.").join("\n\n");
      const pdf = await setPdf(`${filler}\n\n::table{#by-year}`, { ...analysis, figures: [] });
      const pages = run("pdftotext", pdf, "-layout").split("\f");
      const [page] = pages.filter((one) => one.includes("Table 1. "));
      expect(page).toMatch(/2013 +1,204.*2014 +not covered/s);
    }
  });

  test.skipIf(!tools)("marks every page of a synthetic report", async () => {
    const synthetic = { ...analysis, figures: [], tables: [{ ...table, nature: "synthetic" as const }] };
    const pages = run(
      "pdftotext",
      await setPdf(everything.replace(/::figure.*|:ref\[yearly\]/g, ""), synthetic),
    ).split("\f");
    for (const page of pages.slice(0, -1)) expect(page).toContain("No figure on this page is a finding");
  });

  test("a character that no shipped font has stops the build and is named where it stands", async () => {
    await expect(setPdf("Words and 日 more.")).rejects.toMatchObject({
      code: "SIJILL_REPORT_GLYPH_MISSING",
      problems: [
        {
          what: 'No shipped font can print the character 日 (U+65E5), in "Words and 日 more.".',
          value: "日",
        },
      ],
    });
  });

  test("the compiler reads no file outside its own folder", async () => {
    const compile = (source: string) =>
      compilePdf({
        source,
        drawings: new Map(),
        fonts: [],
        date: "2026-01-05",
        standard: "a-3b",
        attachments: [],
        workspace: join(folder, "workspace"),
      });
    for (const path of ["/etc/passwd", "../report.pdf", "/../../etc/hostname"])
      await expect(compile(`#read("${path}")`)).rejects.toMatchObject({ code: "SIJILL_REPORT_PDF_FAILED" });
  });
});
