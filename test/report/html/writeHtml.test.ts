import { describe, expect, test } from "vitest";
import { composePages } from "../support/composePages.ts";
import { hostileAnalysis, hostileCases, hostileText } from "../support/hostileAnalysis.ts";
import { analysis, frontMatter, table } from "../support/sampleAnalysis.ts";

/** Tags and attributes that a page may consist of; anything else came from somewhere else. */
const tags =
  "html head meta title style body a p div header h1 h2 h3 h4 h5 h6 dl dt dd nav ol ul li main section footer span em strong del code br sup blockquote pre hr table colgroup col caption thead tbody tr th td figure figcaption details summary bdi svg rect";
const attributes =
  "lang dir charset http-equiv content name class href id role aria-labelledby aria-label title data-quantity rel scope style tabindex start xmlns width height";

function tagsOf(html: string): readonly string[] {
  const page = html.replace(/<style>[^<]*<\/style>/, "").replace(/^<!doctype html>/, "");
  return page.match(/<[^>]*>/g) ?? [];
}

/** Names of the attributes of a tag, its values taken out first. */
const attributesOf = (tag: string): readonly string[] =>
  [...tag.replace(/="[^"]*"/g, "").matchAll(/\s([^\s=>"/]+)/g)].map((match) => match[1] ?? "");

describe("writeHtml", () => {
  test.each(hostileCases)("takes %j literally, wherever an analysis puts it", async (text, index) => {
    const { html } = await composePages(hostileText(index), { analysis: hostileAnalysis(text, index) });
    for (const tag of tagsOf(html)) {
      expect(tags.split(" ")).toContain(/^<\/?([^\s>]*)/.exec(tag)?.[1]);
      for (const name of attributesOf(tag)) expect(attributes.split(" ")).toContain(name);
    }
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img|javascript:/i);
  });

  test.each(hostileCases)("takes %j literally in the front matter", async (text) => {
    const words = JSON.stringify(
      text.replace(/[\p{N}\n\r\u2028]/gu, "").replace(/[\u200B\u202A-\u202E\u2066-\u2069]/g, ""),
    );
    const front = frontMatter
      .replace('version: "1.0"', () => `version: ${words}\nlicence: ${words}\nrights: ${words}`)
      .replace("[{ name: Test Author }]", () => `\n  - name: ${words}\n    affiliation: ${words}`);
    const { html } = await composePages("Text.", { front });
    for (const tag of tagsOf(html)) expect(tags.split(" ")).toContain(/^<\/?([^\s>]*)/.exec(tag)?.[1]);
    expect(html).not.toMatch(/<script|<img|<svg/i);
  });

  test.each([
    ["<svg><script>alert(1)</script></svg>", "a script"],
    ["<svg><rect onclick='x()'/></svg>", "an event handler"],
    ['<svg><image href="https://example.org/x.png"/></svg>', "a link or an image from elsewhere"],
    ['<svg><a xlink:href="javascript:x"></a></svg>', "a link or an image from elsewhere"],
    ["<svg><foreignObject></foreignObject></svg>", "foreign content"],
    ["<svg><style>@import 'x'</style></svg>", "a style sheet"],
    ['<svg><rect fill="url(https://example.org/x)"/></svg>', "something fetched from elsewhere"],
  ])("refuses the drawing %s", async (drawing, found) => {
    await expect(composePages("::figure{#yearly}", { drawing })).rejects.toMatchObject({
      code: "SIJILL_REPORT_FIGURE_UNSAFE",
      message: expect.stringContaining(`contains ${found}`),
    });
  });

  test("does not break a day at the end of a line", async () => {
    const notes = ["Coverage 2011-01-01 to 2013-08-31; not 12-2011-01-011."];
    const { html } = await composePages("::table{#coverage}", {
      analysis: { ...analysis, tables: [{ ...table, id: "coverage", notes }] },
    });
    expect(html).toContain(
      'Coverage <span class="day">2011-01-01</span> to <span class="day">2013-08-31</span>; not 12-2011-01-011.',
    );
    expect(html).toContain(".day { white-space: nowrap; }");
  });

  test("needs nothing from elsewhere and says so to the browser", async () => {
    const { html } = await composePages(":q[total]\n\n::figure{#yearly}");
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|srcset|poster|data)="(?!data:)/);
    expect(html).not.toMatch(/<link|@import|url\((?!data:|#)/);
    for (const [, address] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^(?:#|tables\/[a-z0-9.-]+\.csv$|https?:|mailto:)/);
  });

  test("every link inside the page leads somewhere, and no id stands twice", async () => {
    const text =
      "## A\n\n:q[total] records, :q[later.share] :cite[source-b] :ref[yearly] :ref[by-year] note[^x]\n\n" +
      "### B\n\n::figure{#yearly}\n\n::table{#by-year}\n\n[^x]: Again :q[total]{form=unit}.";
    const { html } = await composePages(text);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  test("a number carries its quantity, its sentence, and a way to how it was made", async () => {
    const { html } = await composePages("Of records :q[later.share]{form=value} one.");
    expect(html).toContain(
      '<span class="quantity" data-quantity="later.share" title="Share of the synthetic records after 2014: ' +
        '70% of synthetic records, 2015–2017."><a href="#number_later.share">70%</a></span>',
    );
    expect(html).toContain('<span id="number_later.share"></span>70%');
  });

  test("a number inside a link is not a link inside a link", async () => {
    const { html } = await composePages("[see :q[total]](https://example.org)");
    expect(html).toMatch(
      /<a href="https:\/\/example.org" rel="noreferrer">see <span [^>]*>1,204<\/span><\/a>/,
    );
  });

  test("has landmarks, one first-level heading, and sections named by their headings", async () => {
    const { html } = await composePages("## A\n\nText.\n\n### B\n\nText.\n\n## C\n\nText.");
    for (const landmark of ["header", "main", "nav", "footer"])
      expect(html.match(new RegExp(`<${landmark}[ >]`, "g"))).toHaveLength(1);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(/<section aria-labelledby="section_1"><h2 id="section_1">A<\/h2>/);
    expect(html).toMatch(
      /<section aria-labelledby="section_2"><h3 id="section_2">B<\/h3><p>Text.<\/p><\/section><\/section><section/,
    );
  });

  test("a table has a caption, heads with scope, rows named by their dimensions, and names what is missing", async () => {
    const { html } = await composePages("::table{#by-year}");
    expect(html).toContain('<th scope="col" class="number">Records</th>');
    expect(html).toContain(
      '<th scope="row">2013</th><td class="number">1,204</td><td class="number">2.3</td>',
    );
    expect(html).toContain('<td class="number missing">not covered</td>');
    expect(html).toMatch(
      /<caption id="table_by-year_caption"><strong>Table 1.<\/strong> Synthetic records by year/,
    );
  });

  test("Arabic inside English is isolated and marked as Arabic", async () => {
    const { html } = await composePages("The register (سجلّ الوفيات) was kept.");
    expect(html).toContain('(<bdi lang="ar" dir="rtl">سجلّ الوفيات</bdi>)');
  });

  test("the Arabic face is embedded only where there is Arabic to set", async () => {
    const { writeHtml } = await import("../../../src/report/html/index.ts");
    const { document } = await composePages("Text.");
    const { fontFiles } = await import("../../../src/charts/index.ts");
    const { selectWording } = await import("../../../src/report/wording/index.ts");
    const page = (value: string) =>
      writeHtml({
        document: { ...document, body: [{ type: "paragraph", children: [{ type: "text", value }] }] },
        appendix: { blocks: [], explained: new Set() },
        wording: selectWording("en"),
        suffix: "",
        drawings: new Map(),
        fonts: fontFiles(),
        isSynthetic: false,
        tool: "",
        fingerprint: "",
      });
    expect(await page("Latin")).not.toContain('font-family:"Amiri"');
    expect(await page("سجلّ")).toContain('font-family:"Amiri"');
  });

  test("one synthetic figure marks the page", async () => {
    const synthetic = { ...analysis, figures: [], tables: [{ ...table, nature: "synthetic" as const }] };
    const { html } = await composePages("Text.", { analysis: synthetic });
    expect(html).toContain('<div class="watermark" role="note">Synthetic data');
    expect((await composePages("Text.")).html).not.toContain('class="watermark"');
  });

  test("a source whose address was not kept in full is not a link", async () => {
    const inexact = { ...analysis, sources: analysis.sources.map((one) => ({ ...one, urlExact: false })) };
    const { html } = await composePages(":cite[source-a]", { analysis: inexact });
    expect(html).toContain("Address not kept in full: https://example.org/a.");
    expect(html).not.toContain('href="https://example.org/a"');
  });
});
