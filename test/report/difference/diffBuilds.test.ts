import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type BuildDifference,
  buildReport,
  describeDifference,
  diffBuilds,
} from "../../../src/report/index.ts";
import { data, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

let report = "";
let served = "";
beforeAll(async () => {
  report = await writeReport();
  ({ folder: served } = await buildReport(report, { libraryEntry, renderer, outDir: "served" }));
});

let versions = 0;
const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Changes a copy of the report, builds it, and compares with what was served. */
async function differenceAfter(change: (folder: string) => Promise<unknown>): Promise<BuildDifference> {
  const folder = join(dirname(report), `version-${++versions}`);
  made.push(folder);
  await cp(report, folder, { recursive: true });
  await rm(join(folder, "served"), { recursive: true });
  await change(folder);
  const { folder: build } = await buildReport(folder, { libraryEntry, renderer });
  return diffBuilds(served, build);
}

const edit = async (path: string, was: string | RegExp, is: string): Promise<void> => {
  const text = await readFile(path, "utf8");
  expect(text).toMatch(was);
  await writeFile(path, text.replace(was, is));
};

describe("diffBuilds", () => {
  test("finds nothing between a build and itself, or a build of the same", async () => {
    const difference = await differenceAfter(async () => {});
    expect(difference).toMatchObject({
      same: true,
      numbers: [],
      passages: [],
      inputs: [],
      code: [],
      headline: [],
    });
    expect(describeDifference(difference)).toContain("Both are the same build");
  });

  test("a changed input row: exactly the numbers that rest on it, with the data as cause, and where they stand", async () => {
    const difference = await differenceAfter((folder) =>
      writeFile(
        join(folder, "data/series.csv"),
        data.replace("2016,synthetic site A,15", "2016,synthetic site A,19"),
      ),
    );
    expect(difference.inputs).toEqual([{ dataset: "example", file: "series.csv", change: "changed" }]);
    expect(difference.numbers.map(({ id, causes }) => [id, causes])).toEqual([
      ["later.share", ["data"]],
      ["total", ["data"]],
      ["by-year, row 6, count", ["data"]],
    ]);
    const total = difference.numbers.find(({ id }) => id === "total");
    expect(total?.members).toEqual([{ member: "value", was: 108, is: 112 }]);
    expect(total?.printed).toEqual({ was: "108 records", is: "112 records" });
    expect(total?.passages.length).toBeGreaterThan(0);
    expect(total?.passages.every(({ file }) => file === "report.en.md")).toBe(true);
    const cell = difference.numbers.find(({ kind }) => kind === "cell");
    expect(cell?.exhibits.map(({ kind, id }) => [kind, id])).toEqual([
      ["table", "by-year"],
      ["figure", "by-year-chart"],
    ]);
    expect(difference.passages.length).toBeGreaterThan(0);
    expect(difference.passages.every(({ numbers }) => numbers.length > 0)).toBe(true);
    expect(difference.headline).toContain("total");
  });

  test("a changed sentence: the passage, and no number", async () => {
    const difference = await differenceAfter((folder) =>
      edit(join(folder, "report.en.md"), /\n## (\w+)/, "\n## Altered $1"),
    );
    expect(difference).toMatchObject({ same: false, numbers: [], inputs: [], code: [] });
    expect(difference.passages).toHaveLength(1);
    expect(difference.passages[0]).toMatchObject({ kind: "heading", numbers: [] });
    expect(difference.passages[0]?.is).toBe(`Altered ${difference.passages[0]?.was}`);
  });

  test("a number that is the same but printed in another form: the text is the cause", async () => {
    const difference = await differenceAfter((folder) =>
      edit(join(folder, "report.en.md"), /:q\[total\]\{form=unit\}/, ":q[total] records, synthetic,"),
    );
    for (const { causes, members } of difference.numbers) {
      expect(causes).toEqual(["text"]);
      expect(members).toEqual([]);
    }
    expect(difference.passages.length).toBeGreaterThan(0);
  });

  test("a changed calculation: the code is the cause", async () => {
    const difference = await differenceAfter((folder) =>
      edit(join(folder, "analysis.ts"), "row.year > 2014", "row.year > 2015"),
    );
    expect(difference.numbers.map(({ id, causes }) => [id, causes])).toEqual([["later.share", ["code"]]]);
    expect(difference.code).toEqual([{ kind: "analysis", name: "analysis.ts", change: "changed" }]);
  });

  test("data and code changed together: both are named, because two builds cannot tell them apart", async () => {
    const difference = await differenceAfter(async (folder) => {
      await edit(join(folder, "analysis.ts"), "sum of the column count", "sum of column count");
      await writeFile(join(folder, "data/series.csv"), data.replace("A,15", "A,19"));
    });
    expect(difference.numbers.find(({ id }) => id === "total")?.causes).toEqual(["data", "method", "code"]);
  });

  test("quantities that were added and taken out are named as such", async () => {
    const difference = await differenceAfter(async (folder) => {
      await edit(join(folder, "analysis.ts"), 'id: "last"', 'id: "latest"');
      await edit(join(folder, "report.en.md"), /:q\[last\]/g, ":q[latest]");
    });
    expect(difference.numbers.map(({ id, change }) => [id, change])).toEqual([
      ["last", "removed"],
      ["latest", "added"],
    ]);
  });

  test("a row put in before others leaves them unchanged: rows are known by what they are about", async () => {
    const difference = await differenceAfter((folder) =>
      writeFile(
        join(folder, "data/series.csv"),
        data.replace("2011,synthetic site A,10\n", "2010,synthetic site A,3\n2011,synthetic site A,10\n"),
      ),
    );
    const cells = difference.numbers.filter(({ kind }) => kind === "cell");
    expect(cells.map(({ change, members }) => [change, members[0]?.is])).toEqual([["added", 3]]);
  });

  test("an altered ledger is not compared but refused", async () => {
    const copy = join(dirname(report), "altered");
    made.push(copy);
    await cp(served, copy, { recursive: true });
    await edit(join(copy, "ledger.json"), '"value": 108', '"value": 107');
    await expect(diffBuilds(served, copy)).rejects.toMatchObject({ code: "SIJILL_DIFFERENCE_BUILD_ALTERED" });
  });
});
