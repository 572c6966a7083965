import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jupyterEnvironment } from "../../notebooks/setup/jupyter.mjs";
import { freshBuild } from "../setup/freshBuild.mjs";
import { KernelClient } from "./KernelClient.ts";

/** What `sijill notebook export` reads of a shown value. */
const parts = "application/vnd.sijill.parts.v1+json";

let kernel: KernelClient;

beforeAll(async () => {
  await freshBuild();
  jupyterEnvironment();
  kernel = await KernelClient.start();
  await kernel.run('import * as sijill from "sijill";');
  await kernel.run('const archive = await sijill.openArchive("../data/vdc");');
  await kernel.run('const table = await sijill.countDeaths(archive, { by: ["year"] });');
});

afterAll(() => kernel?.close());

describe("the last value of a cell shows itself", () => {
  test.each([
    ["a table", "table", [parts, "text/html", "text/plain"]],
    ["an archive", "archive", ["text/html", "text/plain"]],
    [
      "a promise that was not awaited",
      'sijill.continuation(archive, { after: "2014-01-20" })',
      [parts, "text/html", "text/plain"],
    ],
    [
      "a chart, in every form a reader may know",
      'sijill.monthlySeriesChart(await sijill.monthlyTable(archive, "vdc"), { title: "t", place: "p" })',
      [parts, "application/vnd.vegalite.v5+json", "image/png", "image/svg+xml", "text/plain"],
    ],
  ])("%s", async (_, code, forms) => {
    const { status, shown, text, errors } = await kernel.run(code);
    expect({ status, text, errors }).toEqual({ status: "ok", text: "", errors: "" });
    expect(shown).toHaveLength(1);
    const { type, ...data } = shown[0] ?? {};
    expect(Object.keys(data).sort()).toEqual(forms);
    expect(type).toBe("display_data");
  });

  test("what is not the library's is printed as ever, and so is what a cell prints by itself", async () => {
    expect(await kernel.run("[1, 2].map((n) => n * 2)")).toMatchObject({ text: "[ 2, 4 ]\n", shown: [] });
    expect(await kernel.run('"007"')).toMatchObject({ text: "007\n", shown: [] });
    expect((await kernel.run("console.log(table.id);")).text).toBe("deaths-by-year\n");
  });

  test("a variable of an earlier cell is found in the short form of a property, and in patterns", async () => {
    await kernel.run('const after = "2014-01-20"; let taken = "";');
    expect((await kernel.run("JSON.stringify({ after, taken })")).text).toBe(
      '{"after":"2014-01-20","taken":""}\n',
    );
    expect(
      await kernel.run('({ after: taken } = { after }); ({ taken = "x" } = { taken }); taken'),
    ).toMatchObject({
      text: "2014-01-20\n",
      errors: "",
    });
  });

  test("progress is replaced where it stands", async () => {
    const { shown } = await kernel.run(
      'const progress = sijill.showProgress("Reading"); progress.advance(1, 2); progress.advance(2, 2); progress.finish("done");',
    );
    expect(shown.map((output) => [output.type, output["text/plain"]])).toEqual([
      ["display_data", "Reading: 1 / 2"],
      ["update_display_data", "Reading: 2 / 2"],
      ["update_display_data", "Reading: done"],
    ]);
    expect(shown[0]?.["text/html"]).toContain('<progress value="0.5" max="1" aria-label="Reading">');
  });

  test("a data frame is loaded when it is asked for", async () => {
    const { text, errors } = await kernel.run("(await sijill.toDataFrame(table)).shape");
    expect({ text, errors }).toEqual({ text: "[ 8, 4 ]\n", errors: "" });
  });
});

describe("what there is can be found from within a cell", () => {
  test("every function is proposed after the name of the library", async () => {
    const proposed = await kernel.complete("sijill.");
    for (const name of [
      "openArchive",
      "countDeaths",
      "continuation",
      "yearlyDeathsChart",
      "show",
      "toDataFrame",
    ])
      expect(proposed).toContain(name);
    expect(await kernel.complete("sijill.countD")).toEqual(["countDeaths"]);
  });

  test("members of the main objects are proposed", async () => {
    expect(await kernel.complete("archive.")).toEqual(
      expect.arrayContaining(["close", "dataset", "datasets", "records", "unresolved"]),
    );
    expect(await kernel.complete("table.")).toEqual(
      expect.arrayContaining(["columns", "inputs", "method", "notes", "rows", "unit"]),
    );
    expect(await kernel.complete("archive.datasets[0].")).toEqual(
      expect.arrayContaining(["accepted", "coverage", "rejections"]),
    );
  });

  test.each([
    ["sijill.openArchive", "Opens folders of records together"],
    ["sijill.countDeaths", "certain"],
    ["sijill.toDataFrame", "A table as a DataFrame of danfojs"],
    ["sijill.proportionInterval", "proportion"],
    ["archive.close", "Releases the engine"],
    ["table.unit", "UnitOfCount"],
  ])("%s tells what it is", async (name, words) => {
    expect(await kernel.inspect(name)).toContain(words);
  });
});

describe("a cell that is wrong is answered with what to do", () => {
  test.each([
    ["a wrong column", 'await sijill.openArchive("../test/notebook/fixtures/wrong-column");'],
    ["a wrong key, found before the cell runs", 'await sijill.countDeaths(archive, { by: ["yeer"] });'],
    ["a wrong key, past the types", 'await sijill.countDeaths(archive, { by: ["yeer"] as any });'],
    [
      "an unknown facility",
      'const example = await sijill.openArchive("../data/template/synthetic"); await sijill.countDeaths(example, { by: ["year"], where: { facility: ["Branch Nowhere"] } });',
    ],
    [
      "a facility of a source that records none",
      'await sijill.countDeaths(archive, { by: ["year"], where: { facility: ["Branch 215"] } });',
    ],
    ["a wrong path", 'await sijill.openArchive("../data/nowhere");'],
    ["a wrong path, not awaited", 'sijill.openArchive("../data/nowhere")'],
    [
      "a cell of a table that is not there",
      'sijill.countFromTable(table, { id: "a", label: "b", column: "certain", row: { year: "1999" } })',
    ],
    [
      "a closed archive",
      'const closed = await sijill.openArchive("../data/vdc"); await closed.close(); await sijill.countDeaths(closed, { by: ["year"] });',
    ],
    [
      "a closed archive, shown",
      'sijill.openArchive("../data/vdc").then((opened) => opened.close().then(() => opened))',
    ],
  ])("%s", async (_, code) => {
    const { status, errors, text, shown } = await kernel.run(code);
    expect({ status, text, shown }).toEqual({ status: "error", text: "", shown: [] });
    expect(errors).not.toMatch(/^\s+at /m);
    expect(errors).toMatchSnapshot();
  });

  test("a mistake of the language names the place in the cell and not the kernel's own", async () => {
    const { errors } = await kernel.run("const nothing: any = null;\nnothing.rows");
    expect(errors).toContain("TypeError: Cannot read properties of null (reading 'rows')");
    expect(errors).not.toMatch(/tslab|kernel\.cjs|node:/);
  });

  test("the next cell runs as if nothing had been", async () => {
    expect((await kernel.run("table.rows.length")).text).toBe("8\n");
  });
});
