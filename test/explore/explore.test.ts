/// <reference lib="dom" />
import { transform } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import * as sijill from "../../src/index.ts";
import { writeRecords } from "../archive/support/synthetic.ts";
import { seriousFindings } from "../browser/support/axe.ts";
import { hasBrowser, openBrowser } from "../browser/support/openBrowser.ts";

/** A name that would break a cell or a page that took it as it is. */
const place = 'موقع "x"\u2028`\\n`</pre>';
const header = "date,place,hospital,sex,age\n";
const records = [
  "2013-05-02,Branch 215,مشفى 601,male,30",
  "2013-06-11,Branch 215,,male,41",
  "2014-03,Branch 227,مشفى 601,female,22",
  "2015,Branch 215,Tishreen Military Hospital,male,19",
  "2016-01-09,موقع مجهول,,,",
  `2016-02-10,"${place.replaceAll('"', '""')}",,,`,
];
const wrong = Array.from({ length: 130 }, (_, at) => `2014-13-${at + 1},<b>Branch</b> 215,,male,30`);
const folderOf = () =>
  writeRecords(`${header}${[...records, ...wrong].join("\n")}\n`, {
    coverage: { from: "2011", to: "2018" },
    columns: {
      death: "date",
      facility: "place",
      hospital: "hospital",
      "person.sex": "sex",
      "person.age": "age",
    },
  });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function explore(): Promise<{ url: string; archive: sijill.Archive; folder: string }> {
  const folder = await folderOf();
  const archive = await sijill.openArchive(folder);
  const explorer = await sijill.exploreArchive(archive);
  closing.push(
    () => archive.close(),
    () => explorer.close(),
  );
  return { url: explorer.url, archive, folder };
}

async function results(query: string): Promise<{ status: number; text: string }> {
  const { url } = await explore();
  const response = await fetch(`${url}results?${query}`);
  return { status: response.status, text: await response.text() };
}

describe("exploring an archive", () => {
  it("shows the counts of the selection, what is missing by its name, and the watermark of synthetic records", async () => {
    const { text } = await results("by=facility&facility=br-215&from=2013&to=2014&drawing=none");
    expect(text).toContain("Synthetic: no row is a person");
    expect(text).toMatch(/MI Branch 215|br-215/);
    expect(text).toContain("1 January 2013 to 31 December 2014");
    const { text: all } = await results("by=sex&drawing=none");
    expect(all).toContain("unknown");
  });

  it.each(["year", "month", "facility", "facility-by-year"])(
    "draws the selection by %s, with its words",
    async (drawing) => {
      const { status, text } = await results(`drawing=${drawing}&sex=male`);
      expect(status).toBe(200);
      expect(text).toContain("<svg");
      expect(text).toContain("In words");
    },
  );

  it("lists every rejected row, a hundred at a time, as text", async () => {
    const { text } = await results("drawing=none");
    expect(text).toContain("1 to 100 of 130");
    expect(text).toContain("rejected=100");
    expect(text).not.toContain("<b>Branch");
    const { text: later } = await results("drawing=none&rejected=100");
    expect(later).toContain("101 to 130 of 130");
  });

  it.each([
    ["by=decade", "SIJILL", 'by = "decade"'],
    ["drawing=pie", "", "one of: year, month"],
    ["from=yesterday", "", "a year (2015) or a day"],
    ["dataset=nowhere", "", "nowhere"],
    ["from=2016&to=2012", "", "2016-01-01"],
    ["by=year&by=month", "", "month"],
  ])("answers a wrong address with what is wrong: %s", async (query, _, said) => {
    const { status, text } = await results(query);
    expect(status).toBe(400);
    expect(text).toContain(said);
    expect(text).toContain("expected:");
  });

  it("writes a cell that gives the same counts when it is run, whatever stands in the values", async () => {
    const { url, archive, folder } = await explore();
    const query = new URLSearchParams({
      by: "facility",
      facility: place,
      from: "2013",
      to: "2016",
      drawing: "none",
    });
    const page = await (await fetch(`${url}results?${query}`)).text();
    const [, cell = ""] = /<pre id="cell"[^>]*>([\s\S]*?)<\/pre>/.exec(page) ?? [];
    const source = cell
      .replace(/<[^>]+>/g, "")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    expect(source).toContain(JSON.stringify(folder));
    const body = source.replace(/^import .*\n/, "").replace(/\ntable\n$/, "\nreturn table;\n");
    const { code } = await transform(`async function run() {${body}}`, { loader: "ts" });
    const run = new Function("sijill", `${code}; return run();`) as (
      library: typeof sijill,
    ) => Promise<sijill.Table>;
    const table = await run(sijill);
    const expected = await sijill.countDeaths(archive, {
      by: ["facility"],
      period: { from: "2013-01-01", to: "2016-12-31" },
      where: { facility: [place] },
    });
    expect(table.rows).toEqual(expected.rows);
    expect(table.method).toEqual(expected.method);
  });

  it("writes a figure of a report that a report can be built with", async () => {
    const { text } = await results("drawing=facility&sex=male&from=2012");
    expect(text).toContain("\n    const figure = facilityChart(table, {\n");
    for (const part of ["facilityTable(archive", "facilityChart(table", ":::figure{#by-facility}", "TODO"])
      expect(text.replace(/<[^>]+>/g, "")).toContain(part);
  });
});

describe.skipIf(!hasBrowser)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function open(url: string, javaScriptEnabled = true): Promise<{ page: Page; problems: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith("data:")) problems.push(request.url());
    });
    await page.goto(url);
    closing.push(() => context.close());
    return { page, problems };
  }

  /** Waits until the results are those of a query with the given part. */
  const shows = (page: Page, part: string) =>
    page.waitForFunction(
      (asked) =>
        decodeURIComponent(document.getElementById("results")?.dataset.query ?? "").includes(asked) &&
        !document.getElementById("results")?.hasAttribute("aria-busy"),
      part,
    );

  it("filters by clicks and keys, keeps the view in its address, and asks nothing of anybody else", async () => {
    const { url } = await explore();
    const { page, problems } = await open(url);
    await page.getByLabel(/^female/).check();
    await shows(page, "sex=female");
    expect(await page.locator("#results tbody").first().textContent()).toContain("2014");
    await page.locator('select[name="drawing"]').selectOption("facility");
    await shows(page, "drawing=facility");
    expect(await page.locator("#results figure svg").count()).toBe(1);
    await page.getByLabel("From (a year, or a day)").fill("never");
    await page.keyboard.press("Enter");
    await shows(page, "from=never");
    expect(await page.getByRole("alert").textContent()).toContain("a year (2015) or a day");
    await page.getByLabel("From (a year, or a day)").fill("2012");
    await page.keyboard.press("Enter");
    await shows(page, "from=2012");
    expect(page.url()).toContain("sex=female");
    const told = problems.filter((problem) => !problem.includes("400 (Bad Request)"));
    await page.reload();
    expect(await page.getByLabel(/^female/).isChecked()).toBe(true);
    await page.getByRole("link", { name: "later" }).click();
    await shows(page, "rejected=100");
    expect(told).toEqual([]);
  });

  it("has no serious finding of axe-core", async () => {
    const { url } = await explore();
    const { page } = await open(url);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("works without a script", async () => {
    const { url } = await explore();
    const { page } = await open(url, false);
    await page.getByLabel(/^female/).check();
    await page.getByRole("button", { name: "Show" }).click();
    expect(page.url()).toContain("sex=female");
    expect(await page.locator("#results tbody").first().textContent()).toContain("2014");
  });
});
