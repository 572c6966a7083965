import { expect, it } from "vitest";
import { facilityTable, facilityYearTable, monthlyTable, yearlyTable } from "../../../src/analysis/index.ts";
import { openRecords } from "../../archive/support/synthetic.ts";

const text = [
  "date,place,sex",
  "2013-05-02,Branch 215,male",
  "2014-03,Branch 215,male",
  "2014,Branch 227,male",
  "2014-06-01,Branch 227,female",
  "",
].join("\n");
const columns = {
  columns: { death: "date", facility: "place", "person.sex": "sex" },
  coverage: { from: "2013", to: "2015" },
};
const selection = { where: { sex: ["male"] }, period: { from: "2014-01-01", to: "2014-03-31" } };

it("a figure of a selection counts that selection only, and its table says which it is", async () => {
  const archive = await openRecords(text, columns);
  const tables = {
    year: await yearlyTable(archive, ["synthetic"], selection),
    month: await monthlyTable(archive, "synthetic", selection),
    facility: await facilityTable(archive, "synthetic", selection),
    facilityYear: await facilityYearTable(archive, "synthetic", selection),
  };
  expect(tables.year.rows.map(({ from, certain, possible }) => [from, certain, possible])).toEqual([
    ["2014-01-01", 1, 2],
  ]);
  expect(tables.month.rows.map(({ month, count, possible }) => [month, count, possible])).toEqual([
    ["2014-01", 0, 1],
    ["2014-02", 0, 1],
    ["2014-03", 1, 2],
  ]);
  expect(tables.facility.rows.map(({ facility, count, upper }) => [facility, count, upper])).toEqual([
    ["Branch 215", 1, null],
    ["Branch 227", 0, 1],
  ]);
  expect(tables.facilityYear.rows.map(({ facility, count, state }) => [facility, count, state])).toEqual([
    ["Branch 215", 1, "count"],
    ["Branch 227", null, "unknown"],
  ]);
  for (const { method, inputs } of Object.values(tables)) {
    expect(method.settings).toMatchObject({
      from: "2014-01-01",
      to: "2014-03-31",
      where: '{"sex":["male"]}',
    });
    expect(inputs.map((input) => input.selection).join()).toContain("sex");
  }
});

it("without a selection a figure counts all accepted rows, as before", async () => {
  const archive = await openRecords(text, columns);
  const table = await facilityTable(archive, "synthetic");
  expect(table.rows.map(({ facility, count }) => [facility, count])).toEqual([
    ["Branch 215", 2],
    ["Branch 227", 2],
  ]);
  expect(table.inputs[0]?.selection).toBe("all accepted rows");
});
