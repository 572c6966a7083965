/// <reference lib="dom" />
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/index.ts";
import { seriousFindings } from "./support/axe.ts";
import { hasBrowser, openBrowser } from "./support/openBrowser.ts";

describe.skipIf(!hasBrowser)("the report as a reader opens it from disk", () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    const outDir = join(await mkdtemp(join(tmpdir(), "sijill-browser-")), "build");
    const { folder } = await buildReport("reports/continued-killings", {
      libraryEntry: new URL("../../src/index.ts", import.meta.url),
      outDir,
    });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(pathToFileURL(join(folder, "report.en.html")).href);
  });

  afterAll(() => browser?.close());

  it("asks for nothing outside its one file, and prints no problem to the console", () => {
    expect(requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
    expect(requests[0]).toMatch(/^file:.*report\.en\.html$/);
    expect(problems).toEqual([]);
  });

  it("shows all figures, each with a size, a name and a description", async () => {
    const figures = await page.locator("figure svg").all();
    expect(figures).toHaveLength(3);
    for (const figure of figures) {
      const box = await figure.boundingBox();
      expect(box?.width).toBeGreaterThan(400);
      expect(box?.height).toBeGreaterThan(150);
      expect(await figure.locator("title").first().textContent()).not.toBe("");
      expect(await figure.locator("desc").first().textContent()).not.toBe("");
    }
  });

  it("has no serious finding of axe-core, with everything unfolded", async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("never scrolls sideways, on a desk or on a telephone", async () => {
    for (const width of [1100, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1100, height: 900 });
  });

  it("reads with its own fonts, Arabic included", async () => {
    const families = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family);
    });
    expect(new Set(families.map((family) => family.replaceAll('"', "")))).toEqual(
      new Set(["Source Sans 3", "Amiri"]),
    );
  });

  it("has one main region, headings in order and tables with headed columns", async () => {
    expect(await page.locator("main").count()).toBe(1);
    const levels = await page
      .locator("h1, h2, h3, h4")
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels[0]).toBe(1);
    for (let at = 1; at < levels.length; at++) {
      expect((levels[at] ?? 0) - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    for (const table of await page.locator("table").all()) {
      expect(await table.locator("th[scope]").count()).toBeGreaterThan(0);
    }
  });

  it("prints the numbers of the ledger and links every reference to something that is there", async () => {
    expect(await page.locator("main").textContent()).toContain("7,098 bodies");
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute("href")?.slice(1) ?? "")
          .filter((id) => document.getElementById(decodeURIComponent(id)) === null),
      );
    expect(broken).toEqual([]);
  });
});
