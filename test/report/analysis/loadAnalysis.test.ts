import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { describeProblem, SijillError } from "../../../src/errors/index.ts";
import { loadAnalysis, runAnalysis } from "../../../src/report/analysis/index.ts";
import { libraryEntry, writeReport } from "../support/exampleReport.ts";

const load = (folder: string, entry = libraryEntry) =>
  loadAnalysis(folder, { libraryEntry: entry, cacheFolder: join(folder, ".cache") });

async function answer(analysis: string): Promise<string> {
  const folder = await writeReport({ analysis });
  try {
    await runAnalysis(await load(folder), { folder, seed: 1, language: "en" });
  } catch (error) {
    if (error instanceof SijillError) return error.problems.map(describeProblem).join("\n");
    throw error;
  }
  return "no problem";
}

describe("loadAnalysis", () => {
  test("bundles the analysis with its local files, runs it, and leaves nothing behind", async () => {
    const folder = await writeReport();
    const loaded = await load(folder);
    expect(loaded.sources.map((source) => source.path)).toEqual(["analysis.ts", "sum.ts"]);
    expect(await readdir(join(folder, ".cache"))).toEqual([]);
    const analysis = await runAnalysis(loaded, { folder, seed: 1, language: "en" });
    expect(analysis.quantities[0]).toMatchObject({ id: "total", value: 108 });
  });

  test("hands over the seed and paths relative to the report", async () => {
    const folder = await writeReport({
      analysis: `export default ({ resolve, seed }) => ({ quantities: [], tables: [], figures: [], sources: [],
        notes: [resolve("data/x.csv"), String(seed)] });`,
    });
    const { notes } = await runAnalysis(await load(folder), { folder, seed: 42, language: "en" });
    expect(notes).toEqual([join(folder, "data", "x.csv"), "42"]);
  });

  test("refuses a figure that speaks another language than the run, and says where its language is given", async () => {
    const said =
      await answer(`const table = { id: "t", title: "T", rows: [], unit: "body", nature: "synthetic",
        columns: [{ name: "facility", label: "F", type: "text", role: "dimension" }],
        method: { name: "none" }, inputs: [], notes: [] };
      export default () => ({ quantities: [], tables: [], sources: [], figures: [{ id: "bars", language: "ar", title: "عنوان",
        subtitle: "", spec: {}, alt: "أعمدة", table, evidentiaryRole: "illustrative" }] });`);
    expect(said).toContain('The figure "bars" speaks "ar" in a report in "en"');
    expect(said).toContain('language: "en"');
  });

  test("import.meta.url of every bundled file stays its own", async () => {
    const folder = await writeReport({
      analysis: `import { here } from "./here.ts";
        export default () => ({ quantities: [], tables: [], figures: [], sources: [], notes: [import.meta.url, here] });`,
    });
    await writeFile(join(folder, "here.ts"), "export const here: string = import.meta.url;\n");
    const { notes } = await runAnalysis(await load(folder), { folder, seed: 1, language: "en" });
    expect(notes).toEqual(["analysis.ts", "here.ts"].map((file) => pathToFileURL(join(folder, file)).href));
  });

  test("a library that is compiled is imported, not bundled: there is one instance of it", async () => {
    const folder = await writeReport({
      analysis: `import { marker } from "sijill";
        export default () => ({ quantities: [], tables: [], figures: [], sources: [], notes: [marker] });`,
    });
    const library = join(folder, "library.mjs");
    await writeFile(
      library,
      "globalThis.instances = (globalThis.instances ?? 0) + 1;\nexport const marker = 'instance ' + globalThis.instances;\n",
    );
    const entry = pathToFileURL(library);
    const first = await runAnalysis(await load(folder, entry), { folder, seed: 1, language: "en" });
    await writeFile(join(folder, "sum.ts"), "");
    const second = await runAnalysis(await load(folder, entry), { folder, seed: 1, language: "en" });
    expect([first.notes, second.notes]).toEqual([["instance 1"], ["instance 1"]]);
  });

  test("a missing analysis is answered with what to write", async () => {
    await expect(load("/nowhere")).rejects.toMatchObject({ code: "SIJILL_ANALYSIS_MISSING" });
  });

  test("an error of syntax is answered with its line", async () => {
    expect(await answer("export default () => {\n  const x = ;\n};")).toBe(
      'The analysis cannot be read: Unexpected ";"\n  where:    analysis.ts, line 2, column 13\n' +
        "  expected: TypeScript that esbuild can bundle\n" +
        "  to do:    Correct the line; `npx tsc --noEmit` explains types as well.",
    );
  });

  test("an import of what is not there is answered with its line", async () => {
    expect(await answer('import x from "./nowhere.ts";\nexport default () => x;')).toMatch(
      /Could not resolve ".\/nowhere.ts"\n {2}where: {4}analysis.ts, line 1, column 15/,
    );
    expect(await answer('import x from "no-such-package";\nexport default () => x;')).toMatch(
      /Could not resolve "no-such-package"/,
    );
  });

  test("an error thrown inside is answered with the line it was thrown on", async () => {
    expect(
      await answer(
        '\nconst x: number = 1;\nexport default () => {\n  throw new RangeError("too few rows");\n};',
      ),
    ).toMatch(/stopped with an error: RangeError: too few rows\n {2}where: {4}analysis.ts, line 4/);
    expect(await answer('throw new Error("at once");\nexport default () => 1;')).toMatch(
      /at once\n {2}where: {4}analysis.ts, line 1/,
    );
    expect(await answer("export default () => Promise.reject('words');")).toMatch(
      /stopped with an error: words/,
    );
  });

  test("an error of a bundled file is answered with that file", async () => {
    const folder = await writeReport({
      analysis: 'import { fail } from "./fail.ts";\nexport default () => fail();',
    });
    await writeFile(
      join(folder, "fail.ts"),
      '// first\n\nexport const fail = (): never => {\n  throw new Error("inside");\n};\n',
    );
    const loaded = await load(folder);
    await expect(runAnalysis(loaded, { folder, seed: 1, language: "en" })).rejects.toMatchObject({
      problems: [{ place: { file: "fail.ts", line: 4 } }],
    });
  });

  test("an error of the library keeps its own words", async () => {
    expect(
      await answer(`export default () => { const error = new Error("x"); error.name = "SijillError";
        error.problems = [{ code: "SIJILL_DATE_INVALID", what: "A date is wrong.", fix: "Correct it." }]; throw error; };`),
    ).toBe("A date is wrong.\n  to do:    Correct it.");
  });

  test("an analysis without a default export is answered", async () => {
    expect(await answer("export const analysis = () => 1;")).toMatch(/does not export a function as default/);
  });
});
