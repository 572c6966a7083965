import { describe, expect, test } from "vitest";
import { compareWithSealed } from "../../../src/report/release/compareWithSealed.ts";

const count = { id: "deaths", kind: "count", value: 7, bounds: { lower: 6, upper: 8 } };
const cell = { table: "by-year", column: "certain", about: { year: 2013 }, value: 7 };
const sealed = { quantities: [count], cells: [cell] };

describe("a released ledger beside the sealed one", () => {
  test("may say the same", () => {
    expect(compareWithSealed(sealed, sealed)).toEqual([]);
  });

  test("may say less: a withheld figure, a table without the row", () => {
    const withheld = { id: "deaths", kind: "withheld", value: null, below: 10 };
    expect(compareWithSealed(sealed, { quantities: [withheld], cells: [] })).toEqual([]);
    expect(compareWithSealed(sealed, { quantities: [], cells: [{ ...cell, about: {}, value: 20 }] })).toEqual(
      [],
    );
  });

  test.each([
    ["2014", []],
    ["2014-01", []],
    ["2013", ["first: value is 2013"]],
    ["2014-01-2", ["first: value is 2014-01-2"]],
    ["2", ["first: value is 2,"]],
  ])("may give a date less exactly, and no other date: %s", (value, found) => {
    const date = { id: "first", kind: "date", value: "2014-01-21" };
    const differences = compareWithSealed(
      { quantities: [date], cells: [] },
      { quantities: [{ ...date, value }], cells: [] },
    );
    expect(differences).toEqual(found.map((start) => expect.stringContaining(start)));
  });

  test.each([
    ["another value", { ...count, value: 8 }, "deaths: value is 8, in the sealed build 7"],
    ["another limit", { ...count, bounds: { lower: 5, upper: 8 } }, "bounds lower is 5"],
    ["another kind", { ...count, kind: "measure" }, "kind is measure"],
    ["a limit it does not keep", { id: "deaths", kind: "withheld", value: null, below: 5 }, "fewer than 5"],
    ["a figure of its own", { ...count, id: "more" }, "more is not in the sealed build"],
  ])("may not say %s", (_, quantity, found) => {
    const differences = compareWithSealed(sealed, { quantities: [quantity], cells: [] });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toContain(found);
  });

  test("may not say another number in a row that both have", () => {
    const differences = compareWithSealed(sealed, { quantities: [], cells: [{ ...cell, value: 9 }] });
    expect(differences[0]).toContain("by-year, 2013, certain: value is 9, in the sealed build 7");
  });
});
