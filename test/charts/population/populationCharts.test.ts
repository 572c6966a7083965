import {
  type CaptureCell,
  type Chart,
  captureHistories,
  dependenceTable,
  isRefusal,
  type Language,
  listDependenceChart,
  loglinearEstimate,
  overlapChart,
  overlapCounts,
  renderSvg,
  sizeCurveChart,
  sizeCurveTable,
  stratifiedEstimate,
  stratumEstimatesChart,
} from "sijill";
import { describe, expect, test } from "vitest";
import { layoutFaults } from "../support/layoutFaults.ts";

const names: Readonly<Record<Language, readonly string[]>> = {
  en: ["Register of the hospital", "Families", "Press", "Photographs"],
  ar: ["سجل المستشفى", "العائلات", "الصحافة", "الصور"],
  de: ["Register des Krankenhauses", "Familien", "Presse", "Fotografien"],
  fr: ["Registre de l’hôpital", "Familles", "Presse", "Photographies"],
};

/** Every combination of four lists, in three years: all of it invented. */
function invented(language: Language) {
  const cells = ["2012", "2013", "2014"].flatMap((stratum, year) =>
    Array.from({ length: 15 }, (_, at): CaptureCell => {
      const history = (at + 1).toString(2).padStart(4, "0");
      const on = [...history].filter((digit) => digit === "1").length;
      return {
        history,
        count: Math.round((4_000 / (year + 1) / 5 ** on) * (1 + ((at * 7) % 5) / 10)),
        stratum,
      };
    }),
  );
  return captureHistories({ lists: names[language], cells }, { stratum: true });
}

async function charts(language: Language): Promise<readonly Chart[]> {
  const histories = invented(language);
  const estimate = await loglinearEstimate(histories, { nature: "synthetic" });
  const strata = await stratifiedEstimate(histories, { seed: 1, nature: "synthetic", draws: 400 });
  if (isRefusal(estimate) || isRefusal(strata)) throw new Error("refused");
  const curve = sizeCurveTable(estimate);
  if (curve === null || estimate.interval === undefined) throw new Error("no curve");
  const common = { language, title: "Lists", place: language === "ar" ? "لا مكان" : "nowhere" };
  const interval = { ...estimate.interval, method: language === "ar" ? "طريقة" : estimate.interval.method };
  return [
    overlapChart(overlapCounts(histories, { nature: "synthetic" }), common),
    sizeCurveChart(
      { ...curve, notes: [] },
      { ...common, value: estimate.value, interval, documented: estimate.documented },
    ),
    listDependenceChart(
      { ...dependenceTable(histories), nature: "synthetic" },
      { ...common, rangeMeaning: "95%" },
    ),
    stratumEstimatesChart({ ...strata.table, notes: [] }, { ...common, rangeMeaning: "95%" }),
  ];
}

describe.each(["en", "ar", "de", "fr"] as const)("charts of populations in %s", (language) => {
  test("have no text that is cut, outside the figure or on another text", async () => {
    for (const chart of await charts(language))
      expect([chart.id, ...layoutFaults(await renderSvg(chart))]).toEqual([chart.id]);
  });
});

describe("charts of populations", () => {
  test("say that synthetic data are, and every number of the table in the words", async () => {
    const [overlap, curve, dependence, strata] = await charts("en");
    for (const chart of [overlap, curve, dependence, strata])
      expect(chart?.alt).toMatch(/^SYNTHETIC|^Synthetic/i);
    for (const row of overlap?.table.rows ?? [])
      expect(overlap?.alt).toContain(String(row.count).replace(/\B(?=(\d{3})+$)/g, ","));
    expect(curve?.alt).toContain("Estimated");
    expect(dependence?.alt).toContain("does not mean that there is none");
    expect(strata?.alt).toContain("2013");
  });

  test("draw estimates by points, never by bars from zero", async () => {
    const [, , , strata] = await charts("en");
    const marks = JSON.stringify(strata?.spec);
    expect(marks).toContain('"diamond"');
    expect(marks).not.toContain('"name":"counts"');
  });

  test("leave out what a version withholds", async () => {
    const [overlap] = await charts("en");
    if (overlap === undefined) throw new Error();
    const [first, ...others] = overlap.table.rows;
    const released = overlap.redraw?.({ ...overlap.table, rows: [{ ...first, count: null }, ...others] });
    expect(released?.alt).not.toContain(String(first?.count));
  });
});
