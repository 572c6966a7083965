import { describe, expect, it } from "vitest";
import { account, countBy, failure, listed, openRecords, rejections } from "../support/synthetic.ts";

const array = (...elements: unknown[]) => JSON.stringify(elements);
const lines = (...objects: (unknown | string)[]) =>
  objects.map((object) => (typeof object === "string" ? object : JSON.stringify(object))).join("\n");

describe("a JSON array", () => {
  it("has an element a row, missing names and null as missing values", async () => {
    const archive = await openRecords(
      array({ date: "2014-01-02", place: "A" }, { date: "2014-01-03" }, { date: "2014-01-04", place: null }),
      {},
      "records.json",
    );
    expect(account(archive)).toEqual([3, 3, 0]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1, unknown: 2 });
  });

  it("keeps a number as it is written, not as a machine would round it", async () => {
    const archive = await openRecords(
      '[{"date":"2014","place":12345678901234567890},{"date":2015,"place":1.50}]',
      {},
      "records.json",
    );
    expect(await countBy(archive, "facility")).toEqual({ "12345678901234567890": 1, "1.5": 1 });
  });

  it("rejects elements that are no objects, or that say one name twice, each by its number", async () => {
    const archive = await openRecords(
      '[{"date":"2014","place":"A"}, 7, [1], "x", null, {"date":"2014","date":"2015","place":"B"}]',
      {},
      "records.json",
    );
    expect(account(archive)).toEqual([6, 1, 5]);
    expect(rejections(archive).map(([row, , , code]) => [row, code])).toEqual([
      [2, "SIJILL_ROW_NOT_JSON"],
      [3, "SIJILL_ROW_NOT_JSON"],
      [4, "SIJILL_ROW_NOT_JSON"],
      [5, "SIJILL_ROW_NOT_JSON"],
      [6, "SIJILL_ROW_NAME_TWICE"],
    ]);
  });

  it.each([
    ["names with quotes and slashes", 'da"te/~1', "pl.ace*"],
    ["Arabic names", "تاريخ الوفاة", "الفرع"],
    ["names that mean something to an engine", "$", "constructor"],
  ])("may have %s", async (_, date, place) => {
    const archive = await openRecords(
      array({ [date]: "2014-01-02", [place]: "A\nB" }),
      { columns: { death: date, facility: place } },
      "records.json",
    );
    expect(await countBy(archive, "facility")).toEqual({ "A\nB": 1 });
  });

  it("of nothing says that nothing was recorded", async () => {
    expect(account(await openRecords("[]", {}, "records.json"))).toEqual([0, 0, 0]);
  });

  it.each([
    ["no JSON", "[{", "SIJILL_FILE_UNREADABLE"],
    ["an object", '{"date":"2014"}', "SIJILL_FILE_UNREADABLE"],
    ["nothing", "", "SIJILL_FILE_EMPTY"],
    ["another table", '[{"datum":"2014"}]', "SIJILL_COLUMN_MISSING"],
  ])("is refused when it is %s", async (_, text, code) => {
    expect(await failure(openRecords(text, {}, "records.json"))).toMatchObject({ code });
  });
});

describe("a file of a JSON object a line", () => {
  it("numbers its rows as an editor numbers lines, empty ones included", async () => {
    const archive = await openRecords(
      `\uFEFF${lines({ date: "2014-01-02", place: "A" }, "", { date: "never", place: "B" }, '{"date":"2014"', "")}`,
      {},
      "records.ndjson",
    );
    expect(account(archive)).toEqual([3, 1, 2]);
    expect(rejections(archive).map(([row, column, value, code]) => [row, column, value, code])).toEqual([
      [3, "date", "never", "SIJILL_DATE_INVALID"],
      [4, null, '{"date":"2014"', "SIJILL_ROW_NOT_JSON"],
    ]);
  });

  it("rejects an object longer than a record can be, and reads on after it", async () => {
    const archive = await openRecords(
      lines({ date: "2014", place: "x".repeat(17_000_000) }, { date: "2015", place: "B" }),
      {},
      "records.jsonl",
    );
    expect(account(archive)).toEqual([2, 1, 1]);
    expect(rejections(archive)[0]?.[3]).toBe("SIJILL_ROW_LINE_TOO_LONG");
  });

  it("lists every line when none of them is an object", async () => {
    const archive = await openRecords("date,place\n2014-01-02,A\n", {}, "records.ndjson");
    expect(account(archive)).toEqual([2, 0, 2]);
    expect(listed(archive).map(({ code }) => code)).toEqual(["SIJILL_ROW_NOT_JSON", "SIJILL_ROW_NOT_JSON"]);
  });
});
