import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../../src/report/index.ts";
import { sha256 } from "../../../src/report/sha256.ts";
import { analysis, body, data, frontMatter, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const options = { libraryEntry, renderer };

const files = [
  "figures/by-year-chart.pdf",
  "figures/by-year-chart.png",
  "figures/by-year-chart.svg",
  "figures/court-display.en.pdf",
  "ledger.json",
  "manifest.json",
  "report.en.docx",
  "report.en.html",
  "report.en.pdf",
  "tables/by-year.csv",
  "tables/by-year.xlsx",
  "tables/datapackage.json",
];

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe("buildReport", () => {
  test("writes pages, figures, tables, ledger and manifest, and nothing else anywhere", async () => {
    const folder = await writeReport();
    const before = await filesIn(dirname(dirname(folder)));
    const steps: string[] = [];
    const result = await buildReport(folder, { ...options, progress: ({ step }) => steps.push(step) });
    expect(await filesIn(result.folder)).toEqual(files);
    expect(await filesIn(dirname(dirname(folder)))).toEqual(
      [...before, ...files.map((file) => `reports/example/build/${file}`)].sort(),
    );
    expect(result.counts).toEqual({
      numbers: 4,
      quantities: 3,
      figures: 1,
      tables: 1,
      inputs: 1,
      citations: 2,
      literals: 1,
    });
    expect(result.notices).toEqual([]);
    expect(steps).toEqual(["analysis", "text", "figures", "pages", "manifest", "write"]);
  });

  test("the manifest names every file with its hash, and no machine, user, clock or place", async () => {
    const folder = await writeReport();
    const result = await buildReport(folder, options);
    const text = await readFile(join(result.folder, "manifest.json"), "utf8");
    const manifest = JSON.parse(text);
    for (const { path, sha256: hash, bytes } of manifest.outputs) {
      const content = await readFile(join(result.folder, path));
      expect([hash, bytes]).toEqual([sha256(content), content.length]);
    }
    expect(manifest.outputs.map((output: { path: string }) => output.path)).toEqual(
      files.filter((file) => file !== "manifest.json"),
    );
    expect(manifest.inputs).toEqual([
      {
        dataset: "example",
        file: "series.csv",
        path: "data/series.csv",
        sha256: sha256(data),
        bytes: data.length,
        rowLevel: "aggregate",
        rows: { lines: 9, block: 1, digests: expect.any(Array) },
      },
    ]);
    expect(manifest.analysis.map((source: { path: string }) => source.path)).toEqual([
      "analysis.ts",
      "sum.ts",
    ]);
    expect(manifest.texts[0]).toMatchObject({ path: "report.en.md", sha256: sha256(frontMatter + body) });
    expect(manifest.root).toBe(result.root);
    for (const file of await filesIn(result.folder)) {
      const content = (await readFile(join(result.folder, file))).toString("latin1");
      expect(content).not.toContain(folder);
      expect(content).not.toContain(process.version);
    }
  });

  test("replaces an earlier build whole: no stale file survives", async () => {
    const folder = await writeReport();
    const { folder: build } = await buildReport(folder, options);
    await writeFile(join(build, "figures", "stale.svg"), "old");
    await buildReport(folder, options);
    expect(await filesIn(build)).toEqual(files);
  });

  test("a failed build leaves the earlier one as it was", async () => {
    const folder = await writeReport();
    const { folder: build } = await buildReport(folder, options);
    const before = await readFile(join(build, "manifest.json"), "utf8");
    await writeFile(join(folder, "report.en.md"), `${frontMatter}\nThere were 12.\n`);
    await expect(buildReport(folder, options)).rejects.toMatchObject({
      code: "SIJILL_REPORT_UNBOUND_NUMERAL",
    });
    expect(await readFile(join(build, "manifest.json"), "utf8")).toBe(before);
    expect(await filesIn(folder)).not.toContainEqual(expect.stringMatching(/^\.build/));
  });

  test.each(["file", "folder", "link"])("never replaces a %s it did not write", async (kind) => {
    const folder = await writeReport();
    const target = join(folder, "build");
    if (kind === "file") await writeFile(target, "precious");
    if (kind === "folder") {
      await mkdir(target);
      await writeFile(join(target, "precious.txt"), "precious");
    }
    if (kind === "link") await symlink(join(folder, "data"), target);
    await expect(buildReport(folder, options)).rejects.toMatchObject({
      code: "SIJILL_REPORT_OUTPUT_NOT_OURS",
    });
    expect(await readFile(join(folder, "data", "series.csv"), "utf8")).toBe(data);
  });

  test("writes where it is told to", async () => {
    const folder = await writeReport();
    const outDir = join(dirname(folder), "elsewhere");
    const result = await buildReport(folder, { ...options, outDir });
    expect(result.folder).toBe(outDir);
    expect(await filesIn(outDir)).toEqual(files);
  });

  test("answers a folder that is none, a report without text, and one without analysis", async () => {
    const folder = await writeReport();
    await expect(buildReport(join(folder, "nowhere"), options)).rejects.toMatchObject({
      code: "SIJILL_REPORT_FOLDER_MISSING",
    });
    await rename(join(folder, "analysis.ts"), join(folder, "analysis.js"));
    await expect(buildReport(folder, options)).rejects.toMatchObject({ code: "SIJILL_ANALYSIS_MISSING" });
    await rename(join(folder, "report.en.md"), join(folder, "report.md"));
    await expect(buildReport(folder, options)).rejects.toMatchObject({ code: "SIJILL_REPORT_TEXT_MISSING" });
  });

  test("says what the analysis returned and no text uses", async () => {
    const folder = await writeReport({ text: `${frontMatter}\nOnly words.\n` });
    const { notices } = await buildReport(folder, options);
    expect(notices.map(({ code, value }) => [code, value])).toEqual([
      ["SIJILL_REPORT_EXHIBIT_UNPLACED", "by-year-chart"],
      ["SIJILL_REPORT_EXHIBIT_UNPLACED", "by-year"],
      ["SIJILL_REPORT_SOURCE_UNCITED", "example-2020"],
      ["SIJILL_REPORT_SOURCE_UNCITED", "other"],
    ]);
  });

  test("an input whose place is not known is listed without a path, and said so", async () => {
    const folder = await writeReport({ analysis: analysis.replace(/inputs: \[\{ dataset.*\n/, "") });
    const { notices, folder: build } = await buildReport(folder, options);
    expect(notices.map((notice) => notice.code)).toEqual(["SIJILL_REPORT_INPUT_UNLOCATED"]);
    const { inputs } = JSON.parse(await readFile(join(build, "manifest.json"), "utf8"));
    expect(inputs).toMatchObject([{ dataset: "example", path: null, rows: null, sha256: sha256(data) }]);
  });

  test("an input outside the project keeps its hash and hides its place", async () => {
    const folder = await writeReport();
    const other = await writeReport();
    await writeFile(
      join(folder, "analysis.ts"),
      analysis.replace('resolve("data/series.csv")', JSON.stringify(join(other, "data", "series.csv"))),
    );
    const { notices, folder: build } = await buildReport(folder, options);
    expect(notices.map((notice) => notice.code)).toEqual(["SIJILL_REPORT_INPUT_OUTSIDE"]);
    const text = await readFile(join(build, "manifest.json"), "utf8");
    expect(JSON.parse(text).inputs[0]).toMatchObject({ path: null, sha256: sha256(data) });
    expect(text).not.toContain(other);
  });

  test("a file that is not the one the figures were made from stops the build", async () => {
    const folder = await writeReport({ analysis: analysis.replace(".update(text)", '.update(text + " ")') });
    await expect(buildReport(folder, options)).rejects.toMatchObject({
      code: "SIJILL_ANALYSIS_INPUT_CHANGED",
    });
  });
});
