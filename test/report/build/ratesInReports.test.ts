import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildReport, verifyBuild } from "../../../src/report/index.ts";
import { frontMatter, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const analysis = `
import { crudeRate, defineAnalysis, exposure, isRefusal, openDailyStates, rollCallRate, toRisk } from "sijill";

export default defineAnalysis(async ({ resolve }) => {
  const rollCalls = await openDailyStates(resolve("daily-states"));
  const rate = rollCallRate(rollCalls);
  const held = exposure(rollCalls, { missing: "interpolate", id: "held" });
  if (isRefusal(rate) || isRefusal(held)) throw new Error("refused");
  return {
    quantities: [rate, held, toRisk(rate, 365, { id: "risk" })],
    tables: [], figures: [], sources: [], inputs: [...rollCalls.places],
  };
});
`;

const body = `
## A synthetic rate

Of every hundred, :q[rate]{form=interval}; that is :q[risk], over :q[held]{form=unit}.

:q[rate]{form=sentence}
`;

describe("a report binds a rate, a risk and person-time", () => {
  test("with their units in the page, and every number of them in the ledger, verified", async () => {
    const folder = await writeReport({ analysis, text: frontMatter + body });
    await cp("data/template/daily-states", join(folder, "daily-states"), { recursive: true });
    const libraryEntry = new URL("../../../src/index.ts", import.meta.url);
    const result = await buildReport(folder, { libraryEntry, renderer });
    const page = await readFile(join(result.folder, "report.en.html"), "utf8");
    const words = page
      .slice(page.indexOf("<main"))
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ");
    expect(words).toContain(
      "0.383 deaths per 100 persons per day (95% exact Poisson interval 0.240 to 0.580)",
    );
    expect(words).toContain("75.3% within 365 days, if the rate stayed constant");
    expect(words).toContain("6,055.8 person-days");
    expect(words).toContain(
      "22 deaths in 5,747 person-days; mean of the opening and closing numbers of each day",
    );
    const ledger = JSON.parse(await readFile(join(result.folder, "ledger.json"), "utf8"));
    expect(ledger.quantities.map(({ id, kind }: { id: string; kind: string }) => [id, kind])).toEqual([
      ["held", "exposure"],
      ["rate", "rate"],
      ["risk", "risk"],
    ]);
    const verification = await verifyBuild(result.folder, { libraryEntry, renderer });
    expect(verification).toMatchObject({ intact: true, counts: { numbers: 3, inputs: 1 } });
  });
});
