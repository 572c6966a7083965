import {
  type Count,
  continuation,
  countDeaths,
  dataQuality,
  displayOf,
  monthlySeriesChart,
  monthlyTable,
  openArchive,
  parsePartialDate,
  proportionInterval,
  readPartialDate,
  type Table,
  transferSummary,
} from "sijill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let archive: Awaited<ReturnType<typeof openArchive>>;
beforeAll(async () => {
  archive = await openArchive(["data/caesar", "data/damascus", "data/vdc"]);
});
afterAll(() => archive.close());

const htmlOf = async (value: unknown, options = {}): Promise<string> =>
  String((await displayOf(value, options))?.data["text/html"]);
const textOf = async (value: unknown): Promise<string> =>
  String((await displayOf(value))?.data["text/plain"]);

const count: Count = {
  kind: "count",
  id: "synthetic.bodies",
  label: "bodies in the synthetic example",
  value: 10_212,
  unit: "body",
  period: { from: "2014", to: "2015" },
  interval: { lower: 9_000, upper: 11_000, level: 0.95, method: "Wilson" },
  method: { name: "count of rows", settings: { by: "year" }, reference: "Nobody 2026" },
  inputs: [{ dataset: "synthetic", file: "a.csv", sha256: "0".repeat(64), rows: 3, selection: "all rows" }],
  nature: "synthetic",
};

describe("a quantity", () => {
  test("is a sentence with its interval; how it was made and from what is folded under it", async () => {
    const html = await htmlOf(count);
    expect(html).toContain(
      "Bodies in the synthetic example: 10,212 bodies (95% Wilson interval 9,000 to 11,000",
    );
    expect(html).toContain("<details><summary>synthetic, not a finding · synthetic.bodies</summary>");
    for (const part of [
      "count of rows (by: year)",
      "Nobody 2026",
      "synthetic, a.csv, rows used: 3 (all rows)",
    ])
      expect(html).toContain(part);
  });

  test("that is withheld shows no value", async () => {
    const withheld = { ...count, kind: "withheld", value: null, of: "count", base: null, below: 5 };
    expect(await textOf(withheld)).not.toContain("10,212");
    expect(await textOf(withheld)).toContain("fewer than 5 bodies");
  });
});

describe("a table", () => {
  const rows = Array.from({ length: 30 }, (_, at) => ({
    place: at === 3 ? '<img src=x onerror="alert(1)">' : `فرع ${at}`,
    deaths: at % 10 === 0 ? null : at,
  }));
  const table: Table = {
    id: "t",
    title: "Deaths by place",
    columns: [
      { name: "place", label: "Place", type: "text", role: "dimension" },
      { name: "deaths", label: "Deaths", type: "integer", role: "measure", missing: "outside the coverage" },
    ],
    rows,
    unit: "record",
    nature: "synthetic",
    method: { name: "invented" },
    inputs: [],
    notes: ["Synthetic: no row is a person."],
  };

  test("has a caption, headings with their scope, types, head and tail, and says what it leaves out", async () => {
    const html = await htmlOf(table);
    expect(html).toMatch(
      /<caption[^>]*><strong>Deaths by place<\/strong> 30 rows, 2 columns · synthetic, not a finding/,
    );
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html).toContain("<small><em>whole number</em></small>");
    expect(html).toContain("… 15 rows not shown …");
    expect(html).toContain("Synthetic: no row is a person.");
  });

  test("counts missing values and says what they mean; a missing value is no number", async () => {
    expect(await htmlOf(table)).toContain("– missing: 3 (outside the coverage)");
  });

  test("lets nothing that stands in the data become part of the page", async () => {
    const html = await htmlOf(table);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  });

  test("isolates Arabic in an English table, and numbers in an Arabic one, which stands from right to left", async () => {
    expect(await htmlOf(table)).toContain('<bdi lang="ar" dir="rtl">فرع 1</bdi>');
    const arabic = await htmlOf({ ...table, title: "الوفيات بحسب المكان" });
    expect(arabic).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(arabic).toContain("عدد صحيح");
    expect(arabic).toContain('<bdi dir="ltr">1</bdi>');
    expect(await htmlOf(table, { language: "de" })).toContain("15 Zeilen nicht gezeigt");
  });

  test("is a table still when its rows were filtered by hand", async () => {
    const html = await htmlOf(rows.slice(0, 2));
    expect(html).toMatch(/<th scope="col"[^>]*>place<\/th><th scope="col"[^>]*>deaths<\/th>/);
    expect(html).toContain("– missing: 1");
  });
});

describe("an archive", () => {
  test("is a card for each dataset: unit, coverage, account of rows, what is filled in, files", async () => {
    const html = await htmlOf(archive);
    expect(html.match(/<section>/g)).toHaveLength(3);
    for (const part of [
      "1 January 2011 to 31 August 2013",
      "92 read, 92 accepted, 0 rejected",
      "not recorded: facility, agency, hospital",
      "deaths-monthly.csv, SHA-256 ",
    ])
      expect(html).toContain(part);
  });

  test("draws each coverage on one scale, so that what one covers and another does not is seen", async () => {
    const widths = [...(await htmlOf(archive)).matchAll(/width:([\d.]+)%;background-color:#4c6a85/g)].map(
      ([, width]) => Number(width),
    );
    // 974 (Caesar), 3592 (Damascus) and 2782 days (VDC) of the 5053 from 2011 to October 2024.
    expect(widths).toEqual([19.276, 71.086, 55.056]);
  });
});

describe("answers and refusals", () => {
  test("a refusal says what was asked, why it is not answered and what would answer it", async () => {
    const { overall } = await continuation(archive, { after: "2014-01-20" });
    const html = await htmlOf(overall);
    for (const part of ["No answer: How many deaths", "Why", "What would answer it", "SIJILL_NOT_COMPARABLE"])
      expect(html).toContain(part);
  });

  test("every part of an answer is shown under its name, quantities as sentences", async () => {
    const html = await htmlOf(await continuation(archive, { after: "2014-01-20", dataset: ["vdc"] }));
    expect(html).toContain(">months covered</th>");
    expect(html).toContain("3,718 persons");
    expect(html).not.toContain("[object Object]");
    expect(await htmlOf(await transferSummary(archive))).toContain("No answer");
    expect(await htmlOf(await dataQuality(archive))).not.toContain("[object Object]");
  });

  test("a statistic is its numbers, to six digits", async () => {
    expect(await textOf(proportionInterval(1, 3))).toContain("estimate: 0.333333");
  });

  test("a date is said in words and as it is written, and of two possible days both are said", async () => {
    expect(await textOf(parsePartialDate("2014~"))).toBe("about 2014 (2014~)");
    expect(await textOf(readPartialDate("03/04/2018"))).toBe(
      "4 March 2018 / 3 April 2018 ([2018-03-04,2018-04-03])",
    );
    expect(await textOf(readPartialDate(""))).toMatch(/./);
  });

  test("what is not the library's has no form of its own", async () => {
    for (const value of [
      1,
      "text",
      null,
      undefined,
      [],
      [1, "a"],
      new Map(),
      () => 1,
      { nested: { deep: 1 } },
    ])
      expect(await displayOf(value)).toBeNull();
  });
});

describe("a chart", () => {
  test("comes in every form with its alternative text, and its specification needs no pattern of ours", async () => {
    const table = await monthlyTable(archive, "vdc");
    const chart = monthlySeriesChart(table, { id: "m", title: "t", place: "p" });
    const { data, metadata } = (await displayOf(chart)) ?? { data: {}, metadata: {} };
    const spec = data["application/vnd.vegalite.v5+json"] as { readonly description: string };
    expect(spec.description).toBe(chart.alt);
    expect(JSON.stringify(spec)).not.toContain("url(#");
    expect(String(data["image/svg+xml"])).toMatch(/^<svg /);
    expect(Buffer.from(String(data["image/png"]), "base64").subarray(1, 4).toString()).toBe("PNG");
    expect(metadata["image/png"]).toMatchObject({ width: 680, alt: chart.alt });
    expect(data["text/html"]).toBeUndefined();
  });

  test("shown twice is the same bytes", async () => {
    const show = async () => {
      const years = await countDeaths(archive, { by: ["year"], dataset: ["vdc"] });
      return JSON.stringify([await displayOf(years), await displayOf(archive)]);
    };
    expect(await show()).toBe(await show());
  });
});
