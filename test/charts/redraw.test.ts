import { describe, expect, it } from "vitest";
import { goldenCharts } from "./support/goldenCharts.ts";

describe.each(goldenCharts())("chart $id", (chart) => {
  it("redrawn from its own table is the same chart", () => {
    const again = chart.redraw?.(chart.table);
    expect(JSON.stringify(again)).toBe(JSON.stringify(chart));
  });
});
