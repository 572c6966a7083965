import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeDocx } from "../../../src/report/docx/index.ts";
import { annexFrontMatter } from "../support/annexFrontMatter.ts";
import { composePages, type PagesOptions } from "../support/composePages.ts";
import { hostileAnalysis, hostileCases, hostileText } from "../support/hostileAnalysis.ts";
import { frontMatter } from "../support/sampleAnalysis.ts";

/** A white PNG of 4 × 2 pixels. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEklEQVR4nGP4//8/AwzAWQDk7gX7lQ8bpAAAAABJRU5ErkJggg==",
  "base64",
);

async function compose(text: string, options: PagesOptions = {}): Promise<Uint8Array> {
  const { parts } = await composePages(text, options);
  return writeDocx({ ...parts, drawings: new Map([...parts.drawings.keys()].map((id) => [id, png])) });
}

const partOf = (file: Uint8Array, path: string): string => {
  const content = unzipSync(file)[path];
  if (content === undefined) throw new Error(`no ${path}`);
  return strFromU8(content);
};
const documentOf = async (text: string, options: PagesOptions = {}) =>
  partOf(await compose(text, options), "word/document.xml");

/** The words of a part as a reader sees them, isolates taken out. */
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, "&");

describe("writeDocx", () => {
  test("the same report gives the same bytes, however many were written before", async () => {
    const text =
      ":q[total], see :ref[yearly] :cite[source-b].\n\n::figure[A caption]{#yearly}\n\n1. one\n2. two\n\n3) three\n";
    const first = await compose(text);
    await compose("Other :cite[source-a].\n\n::figure[Other]{#yearly}");
    expect(Buffer.from(await compose(text)).equals(Buffer.from(first))).toBe(true);
  });

  test("dates itself by the report, not by a clock", async () => {
    const core = partOf(await compose("Text."), "docProps/core.xml");
    const dates = [...core.matchAll(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)].map(([date]) => date);
    const [, day] = /date: "?(\d{4}-\d{2}-\d{2})/.exec(frontMatter) ?? [];
    expect(dates).toEqual([`${day}T00:00:00Z`, `${day}T00:00:00Z`]);
  });

  test("captions are counted by Word, and cross references are fields to bookmarks that exist", async () => {
    const xml = await documentOf(
      "See :ref[yearly] and :ref[by-year].\n\n::figure[One]{#yearly}\n\n::table{#by-year}",
    );
    expect(xml).toContain('w:instr="SEQ Figure \\* ARABIC"');
    expect(xml).toContain('w:instr="SEQ Table \\* ARABIC"');
    const targets = [...xml.matchAll(/w:instr="REF (\w+) /g)].map(([, name]) => name);
    const bookmarks = new Set(
      [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="(\w+)"/g)].map(([, name]) => name),
    );
    expect(targets).toHaveLength(2);
    for (const target of targets) expect(bookmarks).toContain(target);
    expect(wordsOf(xml)).toContain("See Figure 1 and Table 1.");
  });

  test("the picture of a figure is the one that was given, stored as it is", async () => {
    const file = await compose("::figure[One]{#yearly}");
    const media = Object.entries(unzipSync(file)).filter(([path]) => path.startsWith("word/media/"));
    expect(media.map(([path]) => path)).toEqual(["word/media/image1.png"]);
    expect(Buffer.from(media[0]?.[1] ?? []).equals(png)).toBe(true);
    expect(partOf(file, "word/_rels/document.xml.rels")).toContain("media/image1.png");
  });

  test("every link inside the document has its bookmark, and no bookmark is there twice", async () => {
    const xml = await documentOf(
      ":q[total] records, :q[later.share] :cite[source-b][^n]\n\n::table{#by-year}\n\n[^n]: Note :q[total].\n",
    );
    const names = [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="(\w+)"/g)].map(([, name]) => name ?? "");
    expect(new Set(names).size).toBe(names.length);
    const anchors = [...xml.matchAll(/w:anchor="(\w+)"/g)].map(([, name]) => name ?? "");
    expect(anchors.length).toBeGreaterThan(2);
    for (const anchor of anchors) expect(names).toContain(anchor);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40);
  });

  test("a table is a table whose head repeats; missing values say what missing means", async () => {
    const xml = await documentOf("::table{#by-year}");
    expect(xml).toContain("<w:tblHeader/>");
    expect(wordsOf(xml)).toContain("1,204");
    expect(wordsOf(xml)).toContain("not covered");
    expect(xml.match(/<w:drawing>/g)).toBeNull();
  });

  test("a figure carries its alternative text", async () => {
    const { document } = await composePages("::figure[One]{#yearly}");
    const figure = document.body.find((block) => block.type === "figure");
    const xml = await documentOf("::figure[One]{#yearly}");
    expect(figure?.type === "figure" && figure.chart.alt.length > 0).toBe(true);
    expect(xml).toMatch(/<wp:docPr id="1" name="yearly" descr="[^"]+" title="[^"]+"/);
  });

  test("numbered paragraphs are Word's own numbering, and references to them count with it", async () => {
    const xml = await documentOf(":paragraph[first] First.\n\nSecond, see :ref[first].\n", {
      front: annexFrontMatter,
    });
    expect(xml.match(/<w:numPr>/g)).toHaveLength(2);
    const [, target] = /w:instr="REF (\w+) \\h \\r"/.exec(xml) ?? [];
    expect(xml).toContain(`w:name="${target}"`);
    expect(wordsOf(xml)).toContain("Second, see paragraph 1.");
  });

  test("Arabic is written from right to left, tables mirrored, numbers isolated and in reading order", async () => {
    const xml = await documentOf('في :literal[2013-08-14]{reason="تاريخ"} و :q[total]\n\n::table{#by-year}', {
      language: "ar",
      front: frontMatter,
    });
    expect(xml).toContain("<w:bidi/>");
    expect(xml).toContain("<w:bidiVisual/>");
    expect(xml).toContain("\u20662013-08-14\u2069");
    const date = /<w:r>(?:(?!<\/w:r>).)*2013-08-14.*?<\/w:r>/.exec(xml)?.[0] ?? "";
    expect(date).not.toContain("<w:rtl/>");
    expect(xml).toContain("<w:rtl/>");
  });

  test.each(hostileCases)("takes %j literally, wherever an analysis puts it", async (text, index) => {
    const file = await compose(hostileText(index), { analysis: hostileAnalysis(text, index) });
    const parts = unzipSync(file);
    const names = Object.keys(parts).filter(
      (path) => !/^(?:word|docProps|_rels|customXml)\/|^\[Content_Types\]/.test(path),
    );
    expect(names).toEqual([]);
    for (const [path, content] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(path)) continue;
      const xml = strFromU8(content);
      expect(xml).not.toMatch(/<script|<img|<svg|<!ENTITY|<!DOCTYPE/i);
      // Every fields' instruction is one of ours.
      for (const [, instruction = ""] of xml.matchAll(/w:instr="([^"]*)"/g))
        expect(instruction).toMatch(/^ ?(?:SEQ (?:Figure|Table) |REF \w+ )/);
    }
  });

  test("is a document that a word processor opens, with every number of the page", async ({ skip }) => {
    const run = promisify(execFile);
    const found = await run("soffice", ["--version"]).then(
      () => true,
      () => false,
    );
    if (!found) {
      console.log(
        "skipped: DOCX opened by a word processor; to run it: apt-get install -y --no-install-recommends libreoffice-writer",
      );
      skip();
    }
    const folder = await mkdtemp(join(tmpdir(), "sijill-docx-"));
    try {
      const file = join(folder, "report.docx");
      await writeFile(
        file,
        await compose(
          ":q[total]{form=unit} and :q[later.share].\n\n::figure[One]{#yearly}\n\n::table{#by-year}",
        ),
      );
      await run("soffice", [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder,
        file,
      ]);
      const text = await readFile(join(folder, "report.txt"), "utf8");
      for (const part of ["1,204 records", "70%", "Figure 1", "Table 1", "not covered"])
        expect(text).toContain(part);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
