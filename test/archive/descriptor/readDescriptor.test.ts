import { describe, expect, it } from "vitest";
import { descriptor, failure, open, writeFolder } from "../support/synthetic.ts";

const refused = async (changes: Readonly<Record<string, unknown>>) => {
  const folder = await writeFolder({
    "records.csv": "date,place\n",
    "dataset.json": JSON.stringify(descriptor(changes)),
  });
  const { problems } = await failure(open(folder));
  return problems.map(({ place }) => place?.path ?? "");
};

describe("dataset.json", () => {
  it.each([
    ["without a title", { title: "" }, ["title"]],
    ["with an id that no file system likes", { id: "Prison A" }, ["id"]],
    ["with a unit of its own", { unit: "victim" }, ["unit"]],
    ["with a word that is not known", { coverages: {} }, [""]],
    ["with a column for a name", { columns: { death: "date", "person.name": "name" } }, ["columns"]],
    ["without a date", { columns: { facility: "place" } }, ["columns"]],
    ["that names a file twice", { files: ["records.csv", "records.csv"] }, ["files"]],
    ["that names no file", { files: [] }, ["files"]],
    ["of counts without a column of counts", { kind: "aggregate" }, ["columns.count"]],
    ["of records with a column of counts", { columns: { death: "date", count: "n" } }, ["columns.count"]],
    ["of records with a total", { total: 5 }, ["total"]],
    [
      "with a coverage that no calendar has",
      { coverage: { from: "2014-02-30", to: "2015" } },
      ["coverage.from"],
    ],
    ["with a coverage that ends before it starts", { coverage: { from: "2015", to: "2014" } }, ["coverage"]],
    ["with an open coverage", { coverage: { from: "2015", to: "2015/.." } }, ["coverage"]],
    [
      "with a gap outside the coverage",
      { coverage: { from: "2013", to: "2015", gaps: [{ from: "2012", to: "2013" }] } },
      ["coverage.gaps.0"],
    ],
    [
      "with gaps that overlap",
      {
        coverage: {
          from: "2013",
          to: "2019",
          gaps: [
            { from: "2014", to: "2015" },
            { from: "2015", to: "2016" },
          ],
        },
      },
      ["coverage.gaps.1"],
    ],
    [
      "with a gap that leaves nothing",
      { coverage: { from: "2013", to: "2014", gaps: [{ from: "2013", to: "2014" }] } },
      ["coverage.gaps.0"],
    ],
    ["with a format that is none", { dateFormats: ["DD/QQ/YYYY"] }, ["dateFormats.0"]],
    ["with a delimiter of two characters", { delimiter: ";;" }, ["delimiter"]],
    ["with an encoding that is not read", { encoding: "latin1" }, ["encoding"]],
    [
      "with several mistakes at once",
      { title: "", unit: "victim", nature: "true" },
      ["title", "unit", "nature"],
    ],
  ])("%s is refused, and the place is named", async (_, changes, paths) => {
    expect(await refused(changes)).toEqual(paths);
  });

  it.each([
    ["no JSON", "{,}", "SIJILL_DATASET_UNREADABLE"],
    ["not UTF-8", Buffer.from([0xff, 0xfe, 0x7b, 0x00]), "SIJILL_DATASET_UNREADABLE"],
    ["a list", "[]", "SIJILL_DATASET_INVALID"],
    ["null", "null", "SIJILL_DATASET_INVALID"],
    ["too large to be a description", `"${"x".repeat(1_000_001)}"`, "SIJILL_DATASET_UNREADABLE"],
  ])("that is %s is refused", async (_, content, code) => {
    expect(await failure(open(await writeFolder({ "dataset.json": content })))).toMatchObject({ code });
  });

  it("must be there", async () => {
    expect(await failure(open(await writeFolder()))).toMatchObject({ code: "SIJILL_DATASET_MISSING" });
    expect(await failure(open("no/such/folder"))).toMatchObject({ code: "SIJILL_DATASET_MISSING" });
  });

  it("may hold a key that poisons objects elsewhere, which is a word that is not known", async () => {
    const text = JSON.stringify(descriptor()).replace("{", '{"__proto__":{"kind":"aggregate"},');
    expect(await failure(open(await writeFolder({ "dataset.json": text })))).toMatchObject({
      code: "SIJILL_DATASET_INVALID",
    });
    expect(({} as { kind?: string }).kind).toBeUndefined();
  });
});

describe("datasets opened together", () => {
  it("need different ids", async () => {
    const folder = await writeFolder({
      "records.csv": "date,place\n",
      "dataset.json": JSON.stringify(descriptor()),
    });
    expect(await failure(open([folder, folder]))).toMatchObject({ code: "SIJILL_DATASET_TWICE" });
    expect(await failure(open([]))).toMatchObject({ code: "SIJILL_ARGUMENT_EMPTY" });
  });

  it("answer questions asked at once as if asked one after the other, and none after they were closed", async () => {
    const folder = await writeFolder({
      "records.csv": "date,place\n2014-01-02,A\n2015,B\n",
      "dataset.json": JSON.stringify(descriptor()),
    });
    const archive = await open(folder);
    const answers = await Promise.all(
      (["facility", "sex", "facility", "agency"] as const).map((dimension) =>
        archive.cells("synthetic", [dimension]),
      ),
    );
    expect(answers.map((cells) => cells.length)).toEqual([2, 2, 2, 2]);
    await archive.close();
    await archive.close();
    await expect(archive.cells("synthetic", [])).rejects.toMatchObject({ code: "SIJILL_ARCHIVE_CLOSED" });
  });
});
