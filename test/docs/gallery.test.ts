import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { chartsOf, type GalleryChart, galleryPage } from "../../docs/gallery.mjs";
import { allNotebooks } from "../../notebooks/setup/execute.mjs";

const charts = (
  await Promise.all(
    allNotebooks().map(async (file) =>
      chartsOf(JSON.parse(await readFile(`notebooks/${file}`, "utf8")), file),
    ),
  )
).flat();
const exported = await readFile("src/charts/index.ts", "utf8");

describe("the gallery of charts", () => {
  test("has each kind of chart with the code that makes it, its drawing and its description", () => {
    const shown = new Set(charts.flatMap(({ functions }) => functions));
    for (const name of [
      "facilityChart",
      "facilityYearHeatMap",
      "monthlySeriesChart",
      "transferFlowChart",
      "yearlyDeathsChart",
    ])
      expect(shown).toContain(name);
    for (const { code, svg, alt, title } of charts) {
      expect(code).toContain("sijill.");
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
      expect(alt.length).toBeGreaterThan(title.length);
    }
  });

  test("no two drawings of the page share an id", () => {
    const ids = charts.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.length).toBe(new Set(ids).size);
  });

  test("shows code as code, and says which charts no notebook draws", () => {
    const chart: GalleryChart = {
      file: "<x>.ipynb",
      id: "a",
      title: "<b>",
      alt: 'a "b"',
      language: "ar",
      code: "sijill.facilityChart(<table>)",
      svg: "<svg></svg>",
      functions: ["facilityChart"],
    };
    const page = galleryPage([chart], exported, "");
    expect(page).toContain("sijill.facilityChart(&lt;table&gt;)");
    expect(page).toContain('dir="rtl"><strong>&lt;b&gt;</strong>');
    expect(page).toContain("In no notebook yet: <code>facilityYearHeatMap</code>");
  });
});
