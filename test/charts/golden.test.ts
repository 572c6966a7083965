import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/index.ts";
import type { Language } from "../../src/quantities/index.ts";
import { expectGolden } from "./support/golden.ts";
import { goldenCharts } from "./support/goldenCharts.ts";
import { goldenPopulationCharts } from "./support/goldenPopulationCharts.ts";
import { layoutFaults } from "./support/layoutFaults.ts";

const chartsIn = (language: Language) => [...goldenCharts(language), ...goldenPopulationCharts(language)];
const inEnglish = chartsIn("en");
const inArabic = chartsIn("ar");
const others = (["de", "fr"] as const).flatMap(chartsIn);

describe.each([...inEnglish, ...inArabic, ...others])("golden chart $id", (chart) => {
  it("has the kept specification, and Vega-Lite compiles it without a warning", () => {
    const warnings: string[] = [];
    const quiet = () => logger;
    const logger = {
      level: quiet,
      error: quiet,
      debug: quiet,
      info: quiet,
      warn: (...words: readonly string[]) => {
        warnings.push(words.join(" "));
        return logger;
      },
    };
    const compiled = compile(structuredClone(chart.spec), { logger: logger as never }).spec;
    expect(warnings).toEqual([]);
    if (inEnglish.includes(chart))
      expectGolden(`${chart.id}.vl.json`, `${JSON.stringify(chart.spec, null, 1)}\n`);
    expectGolden(`${chart.id}.vg.json`, `${JSON.stringify(compiled)}\n`);
  });

  it("has the kept picture and words", async () => {
    if (!others.includes(chart)) expectGolden(`${chart.id}.svg`, await renderSvg(chart));
    expectGolden(`${chart.id}.txt`, `${chart.title}\n${chart.subtitle}\n\n${chart.alt}\n`);
  });

  it("has no text that is cut, too small, outside the figure or on another text", async () => {
    expect(layoutFaults(await renderSvg(chart))).toEqual([]);
  });
});

it("every golden chart has an id of its own", () => {
  const ids = [...inEnglish, ...inArabic, ...others].map((chart) => chart.id);
  expect(new Set(ids).size).toBe(ids.length);
});
