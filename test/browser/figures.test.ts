/// <reference lib="dom" />
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFigureReport, hostileName } from "../report/support/figureReport.ts";
import { seriousFindings } from "./support/axe.ts";
import { hasBrowser, openBrowser } from "./support/openBrowser.ts";

const hasPoppler = (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, "pdftotext")));
if (!hasPoppler) console.warn("skipped: printed pages; to read them: apt-get install -y poppler-utils");

describe.skipIf(!hasBrowser)("figures in a page", () => {
  let browser: Browser;
  let folder: string;
  const problems: string[] = [];
  const open = async (language: "en" | "ar", javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("dialog", (dialog) => problems.push(dialog.message()));
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) problems.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, `report.${language}.html`)).href);
    return page;
  };

  beforeAll(async () => {
    folder = await buildFigureReport();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) await rm(dirname(dirname(dirname(folder))), { recursive: true, force: true });
  });

  it.each(["en", "ar"] as const)(
    "in %s have no serious finding of axe-core and no problem of the policy",
    async (language) => {
      const page = await open(language);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await seriousFindings(page)).toEqual([]);
      expect(problems).toEqual([]);
      expect(
        await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
      ).toEqual(language === "ar" ? ["ar", "rtl"] : ["en", "ltr"]);
      await page.context().close();
    },
  );

  it("stand in a page whose first stop of the Tab key leads past the contents, and shows itself", async () => {
    const page = await open("en");
    await page.keyboard.press("Tab");
    const skip = page.locator("a.skip:focus");
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#_main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      "solid",
    );
    await page.context().close();
  });

  it("say the row under the pointer, and hide it when it leaves", async () => {
    const page = await open("en");
    const drawing = page.locator("#figure_by-year .drawing");
    const words = drawing.locator(".reading");
    expect(await words.isVisible()).toBe(false);
    await drawing.locator('[data-says^="Made-up list, 2012"]').hover();
    expect(await words.textContent()).toBe(
      "Made-up list, 2012: 10 (records, synthetic, describes no real death)",
    );
    await drawing.locator('[data-says^="Made-up list, 2014"]').hover();
    expect(await words.textContent()).toContain("2014: 12, possibly up to 20, outside the stated coverage");
    const [box, whole] = [await words.boundingBox(), await drawing.boundingBox()];
    expect(box?.x).toBeGreaterThanOrEqual(whole?.x ?? 0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((whole?.x ?? 0) + (whole?.width ?? 0) + 1);
    await page.mouse.move(1, 1);
    expect(await words.isVisible()).toBe(false);
    await page.context().close();
  });

  it("are one stop of the Tab key each; arrows go from mark to mark, Home and End to the ends, Escape hides", async () => {
    const page = await open("en");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    const stops = await page.evaluate(() =>
      [...document.querySelectorAll(".drawing")].map((one) => one.querySelectorAll('[tabindex="0"]').length),
    );
    expect(stops).toEqual([1, 1, 1]);
    await page.locator('#figure_by-month [tabindex="0"]').focus();
    await page.keyboard.press("End");
    expect(await focused()).toBe("April 2013: no figure (records, synthetic, describes no real death)");
    const words = page.locator("#figure_by-month .reading");
    expect(await words.isVisible()).toBe(true);
    expect(await words.textContent()).toBe(await focused());
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toContain("March 2013: 2, covered in part");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toContain("March 2013");
    await page.keyboard.press("Escape");
    expect(await words.isVisible()).toBe(false);
    await page.keyboard.press("Home");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("button");
    const stroke = await page.evaluate(() => getComputedStyle(document.activeElement as Element).strokeWidth);
    expect(stroke).toBe("3px");
    await page.context().close();
  });

  it("outline what an entry of the key stands for, and keep it when it is pressed", async () => {
    const page = await open("en");
    const entry = page.locator('#figure_by-year [role="button"]').first();
    const chosen = () => page.locator("#figure_by-year .chosen").count();
    await entry.focus();
    expect(await chosen()).toBe(3);
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    expect(await chosen()).toBe(3);
    expect(await entry.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await chosen()).toBe(0);
    await entry.click();
    await page.mouse.move(1, 1);
    expect(await chosen()).toBe(3);
    await page.context().close();
  });

  it("take a hostile name of a facility as words, wherever it is shown", async () => {
    const page = await open("en");
    await page.locator("#figure_grid [data-says*='2012']").first().hover();
    expect(await page.locator("#figure_grid .reading").textContent()).toContain(`${hostileName}, 2012: 4`);
    expect(await page.locator("main img").count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("lack nothing without script: drawing, name, description, words and table", async () => {
    const page = await open("en", false);
    for (const id of ["by-year", "by-month", "grid"]) {
      const figure = page.locator(`#figure_${id}`);
      expect(await figure.locator("svg").getAttribute("role")).toBe("img");
      expect(await figure.locator("svg > title").textContent()).toContain("Made up, by");
      expect((await figure.locator("svg > desc").textContent())?.split("\n")).toHaveLength(3);
      await figure.locator("summary").first().click();
      expect(await figure.locator("details p").first().isVisible()).toBe(true);
    }
    await page.locator("#figure_by-year summary").nth(1).click();
    expect(await page.locator("#figure_by-year tbody tr").count()).toBe(3);
    // The months are printed as a table of the text: the figure leads there.
    expect(await page.locator('#figure_by-month a[href="#table_by-month"]').textContent()).toBe("Table 1");
    await page.context().close();
  });

  it.skipIf(!hasPoppler).each(["en", "ar"] as const)(
    "printed in %s stand on one page each, every page numbered and marked",
    async (language) => {
      const page = await open(language);
      const path = join(folder, "..", `print.${language}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true });
      const pages = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" })
        .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
        .split("\f")
        .slice(0, -1);
      const ledger = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")).outputs.find(
        (output: { path: string }) => output.path === "ledger.json",
      ).sha256;
      for (const [at, printed] of pages.entries()) {
        expect(printed).toContain(ledger.slice(0, 16));
        if (language === "en") expect(printed).toContain(`Page ${at + 1} of ${pages.length}`);
      }
      const shown = pages.filter((one) => /nowhere/.test(one));
      expect(shown.join("").match(/nowhere/g)).toHaveLength(3);
      if (language === "en")
        for (const one of shown)
          expect(one.match(/nowhere/g)?.length).toBe(one.match(/no input files named/g)?.length);
      if (language === "en") expect(pages.join("")).toContain("(https://example.org/elsewhere)");
      await page.context().close();
    },
  );
});
