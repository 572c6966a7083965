import * as vega from "vega";
import { describe, expect, it } from "vitest";
import { facilityChart, renderSvg } from "../../../src/charts/index.ts";
import { goldenCharts } from "../support/goldenCharts.ts";
import { caesarBranchRows, tableOf } from "../support/tables.ts";

const chartOf = (id: string) =>
  facilityChart(tableOf(id, caesarBranchRows(), { unit: "body", nature: "published" }), {
    title: "A title",
    place: "Syria",
    period: "2011 to 2013",
  });

describe("renderSvg", () => {
  it("gives the same bytes the second time, and when several are drawn at once", async () => {
    const charts = goldenCharts();
    const one: string[] = [];
    for (const chart of charts) one.push(await renderSvg(chart));
    expect(await Promise.all([...charts].reverse().map(renderSvg))).toEqual([...one].reverse());
  });

  it("begins every id with the chart's, so that several SVGs can stand in one page", async () => {
    const svgs = await Promise.all(goldenCharts().map(renderSvg));
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [index, svg] of svgs.entries()) {
      const id = goldenCharts()[index]?.id ?? "";
      const own = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name));
      for (const name of own) expect(name === id || name?.startsWith(`${id}-`)).toBe(true);
      for (const [, used] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(own.has(used)).toBe(true);
    }
  });

  it("is left to right whatever the page is, and read out as one image with title and description", async () => {
    const svg = await renderSvg(chartOf("branches"));
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" id="branches" width="680" height="\d+" viewBox="0 0 680 \d+" role="img" aria-labelledby="branches-title branches-desc" lang="en" style="direction:ltr"><title id="branches-title">A title<\/title><desc id="branches-desc">Horizontal bars/,
    );
    expect(svg.match(/ (?:role|aria-[a-z]+|class)="/g)).toEqual([' role="', ' aria-labelledby="']);
  });

  it("points at nothing outside and holds no script, whatever the labels say", async () => {
    for (const chart of goldenCharts()) {
      const svg = await renderSvg(chart);
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "").replace(/>[^<]*</g, "><")).not.toMatch(
        /https?:|xlink|href|<script|<image|<foreignObject|<style| on[a-z]+=/i,
      );
    }
  });

  it("keeps hostile labels as literal text", async () => {
    const hostile = goldenCharts().find(({ id }) => id === "hostile");
    if (hostile === undefined) throw new Error("the hostile chart is gone");
    const svg = await renderSvg(hostile);
    for (const label of [
      '&lt;script&gt;alert("x")&lt;/script&gt;',
      "]]&gt; &lt;!-- --&gt; &lt;![CDATA[",
      "$" + "{process.exit(1)} {{datum.count}}",
      "&amp; &amp;amp; &amp;#60;",
    ]) {
      expect(svg).toContain(label);
    }
    expect(svg).not.toMatch(/[\u202A-\u202E]/);
    expect([...svg].filter((letter) => letter < " " && letter !== "\n")).toEqual([]);
  });

  it("isolates Arabic names and the numbers in them", async () => {
    expect(await renderSvg(chartOf("branches"))).toContain(
      "\u2067فرع \u2066215\u2069 — فصيلة المداهمة\u2069",
    );
  });

  it("writes no number with more than three decimals", async () => {
    for (const chart of goldenCharts()) {
      const marks = (await renderSvg(chart)).replace(/>[^<]*</g, "><");
      expect(marks).not.toMatch(/\d\.\d{4,}/);
      expect(marks).not.toMatch(/NaN|undefined|Infinity|\de-\d/);
    }
  });

  it("leaves the chart as it was", async () => {
    const chart = chartOf("same");
    const { redraw, ...drawn } = chart;
    const before = structuredClone(drawn);
    await renderSvg(chart);
    expect(
      Reflect.ownKeys(
        (chart.spec as never as { vconcat: { layer: { data: { values: object[] } }[] }[] }).vconcat[1]
          ?.layer[1]?.data.values[0] ?? {},
      ),
    ).toEqual(["x", "x2", "y", "y2"]);
    expect(chart).toEqual({ ...before, redraw });
  });

  it("leaves Vega's text metrics as it found them, also when drawing fails", async () => {
    const { textMetrics } = vega as unknown as { readonly textMetrics: { readonly width: unknown } };
    const before = textMetrics.width;
    await renderSvg(chartOf("a"));
    await expect(renderSvg({ ...chartOf("b"), spec: { mark: "nonsense" } as never })).rejects.toThrow();
    expect(textMetrics.width).toBe(before);
    expect(await renderSvg(chartOf("a"))).toContain("<svg");
  });
});
