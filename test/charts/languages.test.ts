import { describe, expect, it } from "vitest";
import { type Chart, facilityChart, renderSvg, yearlyDeathsChart } from "../../src/charts/index.ts";
import { goldenCharts } from "./support/goldenCharts.ts";
import { caesarBranchRows, publishedYearRows, tableOf } from "./support/tables.ts";
import { textBoxes } from "./support/textBoxes.ts";

const [LEFT_TO_RIGHT, RIGHT_TO_LEFT, END] = ["\u2066", "\u2067", "\u2069"];
/** Drawn lines that hold Arabic letters, with their isolates. */
const arabicLines = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)]
    .map(([, text = ""]) => text)
    .filter((text) => /\p{Script=Arabic}/u.test(text));

/** A chart whose labels are not there to break it. */
const isHarmless = ({ id }: Chart): boolean => !id.startsWith("hostile");

/** Every number that a chart says to somebody who cannot see it, without the marks of its groups, in order. */
const numbersOf = ({ alt }: Chart): readonly string[] =>
  (alt.match(/\d(?:[\d.,\u202F\u00A0 ]*\d)?/g) ?? []).flatMap((number) =>
    /^\d{1,3}(?:[.,\u202F]\d{3})+$/.test(number)
      ? [number.replace(/\D/g, "")]
      : number.split(/\D+/).filter((part) => part !== ""),
  );

describe("a chart in Arabic", () => {
  it.each(goldenCharts("ar").filter(isHarmless))(
    "$id reads every line from the right and every number in it from the left",
    async (chart) => {
      const lines = arabicLines(await renderSvg(chart));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line.startsWith(RIGHT_TO_LEFT) && line.endsWith(END)).toBe(true);
        const outside = line.replace(new RegExp(`${LEFT_TO_RIGHT}[^${END}]*${END}`, "g"), "");
        expect(outside).not.toMatch(/[0-9A-Za-z]/);
      }
    },
  );

  it("stands from right to left: names and bars begin at the right, the scale of counts is there, the title too", async () => {
    const rows = caesarBranchRows();
    const options = { title: "عنوان", place: "دمشق", period: "2013", language: "ar" } as const;
    const boxes = textBoxes(await renderSvg(facilityChart(tableOf("t", rows, { unit: "body" }), options)));
    const middle = (text: string): number => {
      const box = boxes.find((one) => one.text.includes(text));
      if (box === undefined) throw new Error(`no ${text}`);
      return box.x + box.width / 2;
    };
    expect(middle("MI Branch 215")).toBeGreaterThan(middle("3,551"));
    expect(middle("عنوان")).toBeGreaterThan(600);
    const ticks = boxes.filter(({ text }) => /^\d,000$/.test(text)).sort((a, b) => a.x - b.x);
    expect(ticks.map(({ text }) => text)).toEqual(["3,000", "2,000", "1,000"]);
  });

  it("runs time from left to right as every language does, and says so", async () => {
    const draw = async (language: "en" | "ar") => {
      const chart = yearlyDeathsChart(tableOf("t", publishedYearRows(), { unit: null }), {
        title: "t",
        place: "p",
        language,
      });
      const svg = await renderSvg(chart);
      return {
        svg,
        years: textBoxes(svg).flatMap(({ text, x }) => (/^20\d\d$/.test(text) ? [{ text, x }] : [])),
      };
    };
    const [en, ar] = [await draw("en"), await draw("ar")];
    for (const { years } of [en, ar]) {
      const panel = years.slice(0, 14).sort((a, b) => a.x - b.x);
      expect(panel.map(({ text }) => text)).toEqual([...panel.map(({ text }) => text)].sort());
    }
    expect(ar.svg).toContain("يجري الزمن في هذا الشكل من اليسار إلى اليمين");
    expect(ar.svg).toContain('lang="ar"');
  });
});

it.each(["ar", "de", "fr"] as const)("the charts say the same numbers in English and in %s", (language) => {
  const [english, other] = [goldenCharts(), goldenCharts(language)].map((charts) =>
    charts.filter(isHarmless),
  );
  english?.forEach((chart, index) => {
    const theirs = other?.[index];
    if (theirs === undefined) throw new Error(chart.id);
    expect([...numbersOf(theirs)].sort(), theirs.id).toEqual([...numbersOf(chart)].sort());
  });
});

it.each(["ar", "de", "fr"] as const)("no English word of the library is left in %s", async (language) => {
  const english =
    /\b(?:silent|silence is|figures?|coverage|certain,|recorded|covered|unknown|by month|by year|sources:|method:|facility)\b/i;
  for (const chart of goldenCharts(language).filter(isHarmless)) {
    const drawn = textBoxes(await renderSvg(chart)).map(({ text }) => text);
    const cells = chart.table.rows.flatMap((row) =>
      Object.values(row).filter((cell) => typeof cell === "string"),
    );
    const own = [...new Set([...cells, "count of records", chart.table.id])]
      .sort((one, two) => two.length - one.length)
      .reduce((text, cell) => text.replaceAll(cell, ""), `${chart.subtitle} ${chart.alt} ${drawn.join(" ")}`);
    expect(language === "fr" ? own.replace(/certain,/gi, "") : own, chart.id).not.toMatch(english);
  }
});

it("refuses a language that has no words", () => {
  const language = "es" as "en";
  expect(() => facilityChart(tableOf("t", []), { title: "t", place: "p", period: "x", language })).toThrow(
    /SIJILL_LANGUAGE_INCOMPLETE|es/,
  );
});
