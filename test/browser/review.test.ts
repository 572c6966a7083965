/// <reference lib="dom" />
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openAdjudication,
  openReview,
  type ReviewSession,
  reviewOutcome,
  type ServedReview,
  serveReview,
} from "../../src/linkage/review/index.ts";

import { seriousFindings } from "./support/axe.ts";

const browserPath = "/usr/bin/chromium";
const skipped = !existsSync(browserPath);
if (skipped) console.warn("skipped: browser tests; to run them: apt-get install -y chromium");

/** Where pictures go for a person to look at; nowhere unless asked for. */
const pictures = process.env.SIJILL_PICTURES;

const record = (file: string, row: number, values: Record<string, string>) => ({ file, row, values });
const review = {
  kind: "sijill-link-review",
  version: 1,
  fields: ["name", "date_of_birth", "facility"],
  names: ["name"],
  strata: [{ from: 0, to: 1, pairs: 3, drawn: 3 }],
  pairs: [
    {
      id: "1",
      left: record("papers.csv", 2, {
        name: "محمد خالد الحلبي",
        date_of_birth: "1990-05-03",
        facility: "فرع 215",
      }),
      right: record("list.csv", 7, { name: "Mohammed al-Halabi", date_of_birth: "1990-05" }),
      weight: 3,
      stratum: 0,
    },
    {
      id: "2",
      left: record("papers.csv", 3, { name: "عمر درويش", facility: "Branch 227" }),
      right: record("families.csv", 9, { name: "<b>عمر</b> درويش", facility: "Branch 227" }),
      weight: -2,
      stratum: 0,
    },
    {
      id: "3",
      left: record("papers.csv", 4, { name: "‮سمير‬ خضر" }),
      right: record("families.csv", 5, { name: "سمير عدنان خضر", date_of_birth: "1985" }),
      weight: 0.5,
      stratum: 0,
    },
  ],
};

describe.skipIf(skipped)("the review as a reviewer works with it", () => {
  let browser: Browser;
  let folder: string;
  const served: ServedReview[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sijill-review-"));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "review.json"), JSON.stringify(review));
    browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
  });

  afterAll(async () => {
    for (const each of served) await each.close();
    await browser?.close();
  });

  async function open(reviewer: string, language: "en" | "ar" = "en", inside?: string) {
    const session =
      inside === undefined ? await openReview(folder, reviewer) : await openAdjudication(inside, reviewer);
    const review = await serveReview(session, { language });
    served.push(review);
    const page = await browser.newPage({ viewport: { width: 1000, height: 820 } });
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(review.url);
    await page.locator("#rows tr").first().waitFor();
    return { page, session, review, requests, problems };
  }

  /** The pair that stands on the page, by its place in the session. */
  async function idOn(page: Page, session: ReviewSession): Promise<string> {
    const [place = ""] = /\d+/.exec((await page.locator("#place").textContent()) ?? "") ?? [];
    return session.pair(Number(place) - 1)?.id ?? "";
  }

  const log = async (reviewer: string) => {
    const text = await readFile(join(folder, "decisions", `${reviewer}.ndjson`), "utf8");
    return text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => JSON.parse(line) as Record<string, string>);
  };

  it("is done with keys alone, from the first pair to the last", async () => {
    const { page, session, review: shown, requests, problems } = await open("reviewer-1");
    const seen: string[] = [];
    for (const [key, reason] of [
      ["s", "1"],
      ["d", "5"],
      ["u", "6"],
    ] as const) {
      seen.push(await idOn(page, session));
      await page.keyboard.press(key);
      await page.keyboard.press(reason);
      await page.keyboard.press("Enter");
      await page.locator("#progress", { hasText: `${seen.length} of 3` }).waitFor();
    }
    expect(await page.locator("#status").textContent()).toMatch(/All pairs are decided/);
    expect((await log("reviewer-1")).map(({ pair, decision, reason }) => [pair, decision, reason])).toEqual([
      [seen[0], "same", "Names and dates agree"],
      [seen[1], "different", "Brothers or namesakes"],
      [seen[2], "unsure", "Too little is said"],
    ]);
    expect([...seen].sort()).toEqual(["1", "2", "3"]);
    expect(requests.every((url) => url.startsWith(shown.url))).toBe(true);
    expect(problems).toEqual([]);
    await page.locator("#finish").click();
    await shown.finished;
    await page.locator("#status", { hasText: "Finished" }).waitFor();
    await page.close();
  });

  it("is done by clicks as well, asks for answer and reason, and takes a decision back by a new one", async () => {
    const { page, session } = await open("reviewer-2");
    await page.locator("#save").click();
    expect(await page.locator("#status").textContent()).toBe("Choose an answer first.");
    await page.getByRole("radio", { name: /Two persons/ }).click();
    await page.locator("#save").click();
    expect(await page.locator("#status").textContent()).toMatch(/Give a reason/);
    const id = await idOn(page, session);
    await page.locator("#reason").fill("الأب مختلف");
    await page.locator("#save").click();
    await page.locator("#progress", { hasText: "1 of 3" }).waitFor();
    await page.locator("#previous").click();
    await page.locator("#place", { hasText: "Pair 1" }).waitFor();
    expect(await page.locator("#reason").inputValue()).toBe("الأب مختلف");
    await page.getByRole("radio", { name: /One person/ }).click();
    await page.getByRole("button", { name: /Same number and place/ }).click();
    await page.locator("#save").click();
    await page.locator("#status", { hasText: "Kept" }).waitFor();
    expect((await log("reviewer-2")).map(({ pair, decision }) => [pair, decision])).toEqual([
      [id, "different"],
      [id, "same"],
    ]);
    expect(session.decided()).toBe(1);
    await page.close();
  });

  it("shows a reviewer nothing of the model and nothing of the other reviewer", async () => {
    const { page, session } = await open("reviewer-3");
    const order = Array.from({ length: 3 }, (_, place) => session.pair(place));
    expect(JSON.stringify(order)).not.toMatch(/weight|probability|stratum|reviewer-1|Brothers/);
    expect(order.every((pair) => pair?.decided === null)).toBe(true);
    expect(await page.content()).not.toMatch(/reviewer-1|Too little is said<\/td>/);
    await page.close();
  });

  it("shows what sources wrote as text, each in its own direction, overrides and markup without effect", async () => {
    const { page, session } = await open("reviewer-4");
    for (let place = 0; place < 3; place++) {
      await page.locator("#place", { hasText: `Pair ${place + 1} ` }).waitFor();
      const cells = await page.locator("#rows tr:not(.note) td:not(.absent)").all();
      for (const cell of cells) {
        expect(await cell.getAttribute("dir")).toBe("auto");
        const arabic = /^[^a-z]*[\u0600-\u06FF]/i.test((await cell.textContent()) ?? "");
        const direction = await cell.evaluate((node) => getComputedStyle(node).direction);
        if (arabic) expect(direction).toBe("rtl");
      }
      expect(await page.locator("#rows b").count()).toBe(0);
      if (session.pair(place)?.id === "1") {
        expect(await page.locator("tr.note").textContent()).toMatch(/one of them gives less/);
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, "review-en.png"), fullPage: true });
      }
      if (place < 2) await page.keyboard.press("ArrowRight");
    }
    await page.close();
  });

  it("speaks Arabic from right to left, with the same keys on an Arabic keyboard", async () => {
    const { page, session } = await open("مراجع", "ar");
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    const first = await page.locator("thead th").nth(1).boundingBox();
    const second = await page.locator("thead th").nth(2).boundingBox();
    expect(first?.x ?? 0).toBeGreaterThan(second?.x ?? 0);
    // "س" is what the key S types on an Arabic keyboard.
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "س", code: "KeyS", bubbles: true })),
    );
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "١", code: "Digit1", bubbles: true })),
    );
    if (pictures !== undefined)
      await page.screenshot({ path: join(pictures, "review-ar.png"), fullPage: true });
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator("#progress", { hasText: "1" }).waitFor();
    expect(await log("مراجع")).toMatchObject([{ decision: "same", reason: "الأسماء والتواريخ متفقة" }]);
    await page.keyboard.press("ArrowLeft");
    await page.locator("#place", { hasText: "3" }).waitFor();
    expect(session.decided()).toBe(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it.each([
    ["third", "en", /Adjudicator/, /Reviewers disagree/],
    ["ثالث", "ar", /المُرجِّح/, /اختلف المراجِعون/],
  ] as const)(
    "shows %s (%s) only what two reviewers dispute, and keeps how it was settled",
    async (name, language, role, note) => {
      const inside = await mkdtemp(join(tmpdir(), "sijill-review-"));
      await writeFile(join(inside, "review.json"), JSON.stringify(review));
      for (const [reviewer, said] of [
        ["one", "same"],
        ["two", "different"],
      ] as const) {
        const session = await openReview(inside, reviewer);
        await session.decide({ pair: "1", decision: said, reason: `${reviewer} has said so` });
        await session.decide({ pair: "2", decision: "different", reason: `${reviewer} has said so` });
      }
      const { page, session, review: shown, problems } = await open(name, language, inside);
      expect(session.count).toBe(1);
      expect(await page.locator("header").textContent()).toMatch(role);
      expect(await page.locator("#disputed").textContent()).toMatch(note);
      expect(await page.content()).not.toMatch(/has said so/);
      expect(await page.locator("#rows").textContent()).toMatch(/Mohammed al-Halabi/);
      expect(await seriousFindings(page)).toEqual([]);
      if (pictures !== undefined)
        await page.screenshot({ path: join(pictures, `adjudication-${language}.png`), fullPage: true });
      await page.keyboard.press("d");
      await page.keyboard.press("5");
      await page.keyboard.press("Enter");
      await page.locator("#progress", { hasText: "1" }).waitFor();
      await page.locator("#finish").click();
      await shown.finished;
      const outcome = await reviewOutcome(inside);
      expect(outcome.disputed).toEqual([]);
      expect(outcome.judgments).toHaveLength(2);
      expect(outcome.adjudication).toMatchObject({
        adjudicator: name,
        settled: 1,
        agreeing: { two: { alike: 1 } },
      });
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});
