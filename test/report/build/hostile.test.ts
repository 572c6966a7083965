import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  facilityChart,
  facilityYearHeatMap,
  renderSvg,
  transferFlowChart,
} from "../../../src/charts/index.ts";
import type { Table } from "../../../src/quantities/index.ts";
import { buildReport } from "../../../src/report/index.ts";
import { composePages } from "../support/composePages.ts";
import { frontMatter, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { hostile } from "../support/hostile.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const tableOf = (id: string, rows: Table["rows"]): Table => ({
  id,
  title: "Synthetic",
  columns: [],
  rows,
  unit: "record",
  nature: "synthetic",
  method: { name: "made up" },
  inputs: [],
  notes: [],
});
const about = { title: "Synthetic", place: "nowhere", period: "no time" };

/** Charts whose places are called what would do something anywhere but in text. */
const charts = [
  facilityChart(
    tableOf(
      "facilities",
      hostile.map((name, at) => ({
        facility: `f${at}`,
        facilityEn: name,
        facilityAr: name,
        count: 9,
        lower: null,
        upper: null,
      })),
    ),
    about,
  ),
  facilityYearHeatMap(
    tableOf(
      "grid",
      hostile.map((name, at) => ({
        facility: `f${at}`,
        facilityEn: name,
        facilityAr: name,
        year: 2013,
        count: 9,
        state: "count",
      })),
    ),
    about,
  ),
  transferFlowChart(
    tableOf(
      "flows",
      hostile.map((name, at) => ({
        ...{ from: `f${at}`, fromLabel: name, fromLabelAr: name },
        ...{ to: "h", toLabel: "hospital", toLabelAr: null, count: 9 },
      })),
    ),
    about,
  ),
];

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

describe("names that would run, fetch or format something", () => {
  test.each(charts)(
    "are words in the marks of the chart $id, and in the page that shows it",
    async (chart) => {
      const svg = await renderSvg(chart);
      const tags = new Set((svg.match(/<[^>]*>/g) ?? []).map((tag) => /^<\/?([\w-]*)/.exec(tag)?.[1]));
      for (const tag of tags)
        expect([
          "svg",
          "title",
          "desc",
          "defs",
          "pattern",
          "g",
          "path",
          "line",
          "rect",
          "circle",
          "text",
          "tspan",
        ]).toContain(tag);
      const says = [...svg.matchAll(/ data-says="([^"]*)"/g)].map(([, words = ""]) => decoded(words));
      expect(says.some((words) => words.includes("<script>alert(1)</script>"))).toBe(true);
      expect(says.some((words) => words.includes("</title><svg onload=alert(1)>"))).toBe(true);
      const { html } = await composePages("::figure{#yearly}", { drawing: svg });
      expect(html.match(/<script>/g)).toHaveLength(1);
      expect(html.replace(/ data-says="[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+=/);
      expect(html).toMatch(/script-src 'sha256-[\w+/]+=*';/);
    },
  );
});

describe("the text of a report reads no file", () => {
  test.each([
    ["an image", "![x](/etc/hostname)", "SIJILL_REPORT_IMAGE_REFUSED"],
    ["an image of the folder above", "![x](../secret.png)", "SIJILL_REPORT_IMAGE_REFUSED"],
    ["raw HTML", '<img src="/etc/hostname">', "SIJILL_REPORT_RAW_HTML"],
    ["an include", "::include{#/etc/hostname}", "SIJILL_REPORT_DIRECTIVE_UNKNOWN"],
    ["a figure by a path", "::figure{#../../etc/hostname}", "SIJILL_REPORT_DIRECTIVE_UNREADABLE"],
    ["a table by a path", "::table{#../secret}", "SIJILL_REPORT_DIRECTIVE_UNREADABLE"],
  ])("through %s", async (_, text, code) => {
    const folder = await writeReport({ text: `${frontMatter}\n${text}\n` });
    await writeFile(join(folder, "..", "secret.png"), "secret");
    const problem = await buildReport(folder, { libraryEntry, renderer }).catch((error: unknown) => error);
    expect((problem as { problems: { code: string }[] }).problems.map((one) => one.code)).toContain(code);
    expect(String(problem)).not.toContain("secret\n");
  });

  test("through a link in its place that leads out of the folder", async () => {
    const folder = await writeReport();
    const outside = join(folder, "..", "elsewhere.md");
    await rename(join(folder, "report.en.md"), outside);
    await symlink(outside, join(folder, "report.en.md"));
    await expect(buildReport(folder, { libraryEntry, renderer })).rejects.toMatchObject({
      code: "SIJILL_REPORT_TEXT_ELSEWHERE",
    });
  });

  test("but a folder may itself be reached by a link, and a text by one inside it", async () => {
    const folder = await writeReport();
    await mkdir(join(folder, "texts"));
    await rename(join(folder, "report.en.md"), join(folder, "texts", "english.md"));
    await symlink("texts/english.md", join(folder, "report.en.md"));
    const link = join(dirname(folder), "linked");
    await symlink(folder, link);
    const { folder: built } = await buildReport(link, { libraryEntry, renderer });
    await rm(built, { recursive: true });
  });
});
