import { describe, expect, it } from "vitest";
import {
  type Chart,
  facilityChart,
  monthlySeriesChart,
  renderSvg,
  yearlyDeathsChart,
} from "../../src/charts/index.ts";
import { caesarBranchRows, publishedYearRows, tableOf, vdcRows } from "./support/tables.ts";
import { textBoxes } from "./support/textBoxes.ts";

const words = { title: "A title", place: "nowhere", period: "no period" };

async function marks(chart: Chart): Promise<number> {
  return textBoxes(await renderSvg(chart)).filter((box) => box.watermark && box.text === "SYNTHETIC DATA")
    .length;
}

describe("synthetic figures", () => {
  it("carry the mark in title, alternative text, notes and across every panel", async () => {
    const table = tableOf("t", publishedYearRows(), { nature: "synthetic" });
    const chart = yearlyDeathsChart(table, words);
    expect(chart.title).toBe("SYNTHETIC DATA: A title");
    expect(chart.alt.startsWith("SYNTHETIC DATA, describes no real death.")).toBe(true);
    expect(chart.subtitle).toContain("synthetic, describes no real death");
    expect(chart.evidentiaryRole).toBe("illustrative");
    expect(await marks(chart)).toBe(3);
  });

  it("mark the whole chart when only one panel is synthetic", () => {
    const rows = publishedYearRows().map((row) => ({
      ...row,
      nature: row.dataset === "vdc" ? "synthetic" : "published",
    }));
    const chart = yearlyDeathsChart(tableOf("t", rows, { nature: "published" }), words);
    expect(chart.title).toContain("SYNTHETIC DATA");
    expect(chart.alt).toContain("SYNTHETIC DATA");
  });

  it("are marked on every 300 pixels of a tall plot", async () => {
    const rows = Array.from({ length: 6 }, (_, index) =>
      caesarBranchRows().map((row) => ({ ...row, facility: `${row.facility} ${index}` })),
    ).flat();
    expect(await marks(facilityChart(tableOf("t", rows, { nature: "synthetic" }), words))).toBeGreaterThan(3);
  });

  it("leave real figures without a mark", async () => {
    const chart = monthlySeriesChart(tableOf("t", vdcRows()), words);
    expect(await marks(chart)).toBe(0);
    expect(JSON.stringify(chart)).not.toContain("SYNTHETIC");
    expect(chart.evidentiaryRole).toBe("summary-of-records");
  });
});
