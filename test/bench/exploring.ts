/// <reference lib="dom" />
import { exploreArchive, openArchive } from "sijill";
import { hasBrowser, openBrowser } from "../browser/support/openBrowser.ts";
import { makeRecords } from "./makeRecords.ts";
import { median } from "./measure.ts";

const rows = 100_000;

/** A click in the page of `sijill explore`, from the event to the results in place, on many records. */
export async function exploring(): Promise<string[]> {
  if (!hasBrowser) return ["exploring: skipped, there is no browser"];
  const archive = await openArchive(await makeRecords(rows));
  const explorer = await exploreArchive(archive);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(explorer.url);
    const clicks = [
      'input[name="facility"]',
      'input[name="hospital"]',
      'input[name="sex"]',
      'input[name="governorate"]',
      'input[name="ageGroup"]',
      'input[name="cause"]',
    ];
    const drawings = ["year", "month", "facility", "facility-by-year"];
    const times: number[] = [];
    for (const drawing of drawings) {
      times.push(await page.evaluate(change, { selector: 'select[name="drawing"]', value: drawing }));
      for (const selector of clicks) {
        for (let again = 0; again < 2; again++) {
          times.push(await page.evaluate(change, { selector, value: null }));
        }
      }
    }
    const sorted = [...times].sort((a, b) => a - b);
    return [
      `exploring ${rows.toLocaleString("en-US")} records: ${times.length} interactions, from the click to the results in place`,
      `  median ${median(times).toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`,
    ];
  } finally {
    await browser.close();
    await explorer.close();
    await archive.close();
  }
}

/** Runs in the page: changes one control and waits until its results stand there. */
function change({ selector, value }: { selector: string; value: string | null }): Promise<number> {
  const results = document.getElementById("results") as HTMLElement;
  const control = document.querySelector(selector) as HTMLInputElement & HTMLSelectElement;
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (results.hasAttribute("aria-busy")) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    });
    observer.observe(results, { attributes: true, attributeFilter: ["aria-busy"] });
    if (value === null) control.click();
    else {
      control.value = value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}
