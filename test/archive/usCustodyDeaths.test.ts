import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { facts, factsAreHere } from "./support/shared.ts";
import { countBy, listed, open, writeFolder } from "./support/synthetic.ts";

const isHere = factsAreHere("records of deaths in US prisons");
const openState = (state: string) => open(`test/fixtures/us-custody-deaths/${state}`, { files: facts });

describe.skipIf(!isHere)("deaths in US prisons, every row accounted for", () => {
  it.each([
    ["CA", 7379, 7379, 0],
    ["MI", 2976, 2976, 0],
    ["OH", 1488, 1488, 0],
    ["NJ", 478, 478, 0],
    ["MS", 384, 382, 2],
  ])("%s: %i read, %i accepted, %i rejected", async (state, read, accepted, rejected) => {
    const archive = await openState(state);
    const [dataset] = archive.datasets;
    expect(dataset).toMatchObject({ read, accepted, rejected });
    expect(dataset?.files).toMatchObject([{ read, accepted, rejected }]);
    expect(new Set(dataset?.rejections.map(({ row }) => row)).size).toBe(rejected);
    const cells = await archive.cells(dataset?.descriptor.id ?? "", ["facility", "sex"]);
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(accepted);
  });

  it("sets aside two rows of Mississippi, because a prisoner dies once", async () => {
    const archive = await openState("MS");
    expect(archive.datasets[0]?.rejections.map(({ file, message: _, ...rest }) => rest)).toEqual([
      // 10 and 25 November 2017, the same prison: a second date of one death, or a number misread.
      { row: 117, column: "ID.No", value: "175539", code: "SIJILL_ID_TWICE" },
      // 21 December 2020 twice, the same prison and cause: one death in two rows.
      { row: 381, column: "ID.No", value: "49601", code: "SIJILL_ID_TWICE" },
    ]);
    expect(archive.datasets[0]?.rejections[0]?.message).toBe(
      'The id "175539" stands already in row 112. Expected: one id a record. ' +
        "If it is the same death, remove this row; if it is another, give it an id of its own.",
    );
  });

  it.each([
    [
      "CA",
      [
        ["2005-01-01", "2020-12-31"],
        ["2022-01-01", "2024-12-31"],
      ],
    ],
    [
      "MS",
      [
        ["2015-01-01", "2015-12-31"],
        ["2017-01-01", "2020-12-31"],
      ],
    ],
    ["OH", [["2013-01-01", "2022-12-31"]]],
  ])("%s is silent where it has no volume, and says so", async (state, covered) => {
    const archive = await openState(state);
    expect(archive.datasets[0]?.covered.map(({ from, to }) => [from, to])).toEqual(covered);
  });

  it.each([
    ["CA", { from: "2005", to: "2024", gaps: [{ from: "2020", to: "2021" }] }, 498],
    ["MI", { from: "2002", to: "2024" }, 3 + 13],
    ["MS", { from: "2015", to: "2019" }, 110],
  ])("%s: a window that is not true of the file shows up as rejections", async (state, coverage, outside) => {
    const text = await readFile(`test/fixtures/us-custody-deaths/${state}/dataset.json`, "utf8");
    const folder = await writeFolder({ "dataset.json": JSON.stringify({ ...JSON.parse(text), coverage }) });
    const archive = await open(folder, { files: facts });
    const codes = listed(archive).map(({ code }) => code);
    expect(codes.filter((code) => code === "SIJILL_DATE_OUTSIDE_COVERAGE")).toHaveLength(outside);
  });

  it("reads Ohio's 165 rows of 2022 as a year, not as a day and not as nothing", async () => {
    const archive = await openState("OH");
    const cells = await archive.cells("us-custody-deaths-oh", []);
    expect(cells.filter(({ earliest }) => earliest === "2022-01-01")).toEqual([
      expect.objectContaining({ earliest: "2022-01-01", latest: "2022-12-31", either: false, count: 165 }),
    ]);
    expect(cells.filter(({ earliest }) => earliest === null)).toEqual([]);
  });

  it("counts sexes through five spellings, and what is blank as unknown", async () => {
    const counted: Record<string, unknown> = {};
    for (const state of ["CA", "MI", "OH", "NJ", "MS"]) {
      const archive = await openState(state);
      counted[state] = await countBy(archive, "sex", `us-custody-deaths-${state.toLowerCase()}`);
    }
    expect(counted).toEqual({
      CA: { female: 228, male: 7151 },
      MI: { female: 42, male: 945, unknown: 1989 },
      OH: { female: 37, male: 1286, unknown: 165 },
      NJ: { female: 2, male: 138, unknown: 338 },
      MS: { female: 17, male: 365 },
    });
  });

  it("lists the codes that no codebook knows, with their rows", async () => {
    const unresolved: Record<string, unknown> = {};
    for (const state of ["CA", "MI", "OH", "NJ", "MS"]) {
      const archive = await openState(state);
      const found = await archive.unresolved(`us-custody-deaths-${state.toLowerCase()}`);
      unresolved[state] = found.map(({ field, value, rows, reason }) => [field, value, rows, reason]);
    }
    expect(unresolved).toEqual({
      CA: [],
      MI: [],
      OH: [
        ["cause.declared", "Pending Autopsy", 3, "not in the codebook"],
        ["cause.declared", "Pending", 1, "not in the codebook"],
      ],
      NJ: [],
      MS: [["cause.declared", "Other", 3, "not in the codebook"]],
    });
  });

  it("groups ages that are given and leaves 165 and 436 unknown", async () => {
    expect(await countBy(await openState("CA"), "ageGroup", "us-custody-deaths-ca")).toEqual({
      "18-29": 389,
      "30-44": 1304,
      "45-59": 2695,
      "60+": 2991,
    });
    expect(await countBy(await openState("OH"), "ageGroup", "us-custody-deaths-oh")).toMatchObject({
      unknown: 165,
    });
    expect(await countBy(await openState("NJ"), "ageGroup", "us-custody-deaths-nj")).toMatchObject({
      unknown: 436,
    });
    expect(await countBy(await openState("MI"), "ageGroup", "us-custody-deaths-mi")).toEqual({
      "not-recorded": 2976,
    });
  });
});
