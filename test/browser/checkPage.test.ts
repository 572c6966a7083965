/// <reference lib="dom" />
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync, zipSync } from "fflate";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BundleResult, buildReport, bundleReport } from "../../src/report/index.ts";
import { libraryEntry, writeReport } from "../report/support/exampleReport.ts";
import { plainRenderer as renderer } from "../report/support/plainRenderer.ts";

const browserPath = "/usr/bin/chromium";
const skipped = !existsSync(browserPath);
if (skipped) console.warn("skipped: browser tests; to run them: apt-get install -y chromium");

describe.skipIf(skipped)("the page that checks a bundle, opened from disk", () => {
  let browser: Browser;
  let page: Page;
  let folder = "";
  let build = "";
  let bundle: BundleResult;
  const requests: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sijill-check-page-"));
    const report = await writeReport();
    ({ folder: build } = await buildReport(report, { libraryEntry, renderer }));
    bundle = await bundleReport(report, { libraryEntry, profile: "sealed", out: join(folder, "annex.zip") });
    browser = await chromium.launch({
      executablePath: browserPath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
      ],
    });
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(pathToFileURL(bundle.page).href);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The answer to files that were chosen. */
  async function answer(paths: string | readonly string[], input = "#files"): Promise<string> {
    await page.evaluate(() => document.getElementById("answer")?.replaceChildren());
    await page.setInputFiles(input, typeof paths === "string" ? paths : [...paths]);
    await page.waitForFunction(() => {
      const text = document.getElementById("answer")?.textContent ?? "";
      return text !== "" && !text.includes("…");
    });
    return (
      await page
        .locator("#answer")
        .evaluate((element) => [...element.children].map((one) => one.textContent).join("\n"))
    ).trim();
  }

  /** The archive with its entries changed. */
  async function altered(
    name: string,
    change: (entries: Record<string, Uint8Array>) => void,
  ): Promise<string> {
    const entries = unzipSync(await readFile(bundle.file));
    change(entries);
    await writeFile(join(folder, name), zipSync(entries, { level: 0 }));
    return join(folder, name);
  }
  const at = (entries: Record<string, Uint8Array>, end: string) =>
    Object.keys(entries).find((path) => path.endsWith(end)) ?? "";

  it("says that a bundle matches, with both root hashes, and that it is the one the page was written for", async () => {
    const said = await answer(bundle.file);
    expect(said).toMatch(/^Yes, byte for byte: \d+ files are as they were built\./);
    expect(said.replaceAll(" ", "")).toContain(bundle.buildRoot);
    expect(said.replaceAll(" ", "")).toContain(bundle.root);
    expect(said).toContain("This is the version this page was written for.");
  });

  it("names the file of one flipped byte, and the build's list when that was altered", async () => {
    const flipped = await altered("flipped.zip", (entries) => {
      const path = at(entries, "build/report.en.pdf");
      const content = Uint8Array.from(entries[path] ?? []);
      content[1000] = (content[1000] ?? 0) ^ 1;
      entries[path] = content;
    });
    const said = await answer(flipped);
    expect(said).toMatch(/^NO\. /);
    expect(said).toContain("changed data/build/report.en.pdf");
    expect(said).not.toContain("report.en.html");
  });

  it("takes the folder of a build, and a single PDF of it; another PDF it does not", async () => {
    expect(await answer(build, "#folder")).toMatch(/^Yes, byte for byte/);
    expect(await answer(join(build, "report.en.pdf"))).toContain(
      "1 of the files dropped belong to this version",
    );
    const other = join(folder, "other.pdf");
    await writeFile(other, Buffer.concat([await readFile(join(build, "report.en.pdf")), Buffer.from("\n")]));
    expect(await answer(other)).toContain("NO. These files are not files of this version");
  });

  it("compares a root hash that came by another way", async () => {
    await page.fill("#root", bundle.buildRoot.slice(0, 20));
    expect(await answer(bundle.file)).toContain("The hash you gave is that of these files.");
    await page.fill("#root", "0123456789abcdef0123");
    await expect
      .poll(() =>
        page
          .locator("#answer")
          .evaluate((element) => [...element.children].map((one) => one.textContent).join("\n")),
      )
      .toContain("The hash you gave is NOT that of these files");
    expect(await page.locator("#answer").getAttribute("class")).toBe("bad");
    await page.fill("#root", "");
  });

  it("does not open an archive whose paths lead out of it, with a link in it, or that is a bomb", async () => {
    const slip = join(folder, "slip.zip");
    await writeFile(slip, zipSync({ "bag/../../evil.txt": Buffer.from("x") }));
    expect(await answer(slip)).toContain("leads out of the archive");
    const link = join(folder, "link.zip");
    await writeFile(
      link,
      zipSync({ "bag/link": [Buffer.from("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] }),
    );
    expect(await answer(link)).toContain("holds a link");
    const bomb = join(folder, "bomb.zip");
    await writeFile(bomb, zipSync({ "bag/zeros": [new Uint8Array(64 * 1024 * 1024), { level: 9 }] }));
    expect(await answer(bomb)).toContain("zip bomb");
  });

  it("answers in Arabic, from right to left, with paths and hashes from left to right", async () => {
    await page.click("#language");
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      "ar",
      "rtl",
    ]);
    expect(await answer(bundle.file)).toMatch(/^نعم، بايتا بايتا/);
    expect(await page.locator("#answer code").first().getAttribute("dir")).toBe("ltr");
    const shots = process.env.SIJILL_SHOTS;
    if (shots !== undefined) {
      await mkdir(shots, { recursive: true });
      await page.screenshot({ path: join(shots, "ar-good.png") });
      await answer(join(folder, "flipped.zip"));
      await page.screenshot({ path: join(shots, "ar-bad.png") });
      await page.click("#language");
      await page.screenshot({ path: join(shots, "en-bad.png") });
      await answer(bundle.file);
      await page.screenshot({ path: join(shots, "en-good.png") });
    } else await page.click("#language");
  });

  it("works from the keyboard, never scrolls sideways, and asks for nothing", async () => {
    const reached: string[] = [];
    await page.reload();
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.id ?? ""));
    }
    expect(reached).toEqual(["language", "files", "folder", "root"]);
    for (const width of [1000, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    }
    expect(new Set(requests)).toEqual(new Set([pathToFileURL(bundle.page).href]));
    expect(problems).toEqual([]);
  });
});
