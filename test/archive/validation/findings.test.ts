import { describe, expect, it } from "vitest";
import {
  account,
  countBy,
  descriptor,
  failure,
  open,
  openRecords,
  rejections,
  writeFolder,
} from "../support/synthetic.ts";

const withColumns = (columns: Readonly<Record<string, unknown>>, more = {}) => ({
  columns: { death: "date", facility: "place", ...columns },
  ...more,
});

describe("an id", () => {
  const columns = withColumns({ id: "id" });

  it("may stand once: the first row is kept, blanks around it make no other", async () => {
    const archive = await openRecords("id,date,place\n1,2014,A\n 1 ,2015,B\n2,2016,C\n1,2017,D\n", columns);
    expect(account(archive)).toEqual([4, 2, 2]);
    expect(rejections(archive)).toEqual([
      [3, "id", "1", "SIJILL_ID_TWICE"],
      [5, "id", "1", "SIJILL_ID_TWICE"],
    ]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1, C: 1 });
  });

  it("that is missing repeats nothing; leading zeros make another", async () => {
    const archive = await openRecords(
      "id,date,place\n,2014,A\n,2015,B\nNA,2016,C\nNA,2017,D\n7,2014,E\n007,2014,F\n",
      {
        ...columns,
        missing: ["", "NA"],
      },
    );
    expect(account(archive)).toEqual([6, 6, 0]);
  });

  it("that stands twice is found among rows without one", async () => {
    const archive = await openRecords("id,date,place\n1,2014,A\n,2015,B\n1,2016,C\n", columns);
    expect(rejections(archive)).toEqual([[4, "id", "1", "SIJILL_ID_TWICE"]]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1, B: 1 });
  });

  it("of a rejected row is free for the next one", async () => {
    const archive = await openRecords("id,date,place\n1,never,A\n1,2015,B\n", columns);
    expect(rejections(archive)).toEqual([[2, "date", "never", "SIJILL_DATE_INVALID"]]);
    expect(await countBy(archive, "facility")).toEqual({ B: 1 });
  });

  it("counts across the files of a dataset, and the message names the other file", async () => {
    const folder = await writeFolder({
      "a.csv": "id,date,place\n1,2014,A\n",
      "b.csv": "id,date,place\n1,2015,B\n",
      "dataset.json": JSON.stringify(descriptor({ files: ["a.csv", "b.csv"], ...columns })),
    });
    const [dataset] = (await open(folder)).datasets;
    expect(dataset?.rejections).toMatchObject([{ file: "b.csv", row: 2, code: "SIJILL_ID_TWICE" }]);
    expect(dataset?.rejections[0]?.message).toContain("stands already in a.csv, row 2");
    expect(dataset?.files.map(({ read, accepted, rejected }) => [read, accepted, rejected])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
    ]);
  });
});

describe("a date", () => {
  it.each([
    ["2014-02-30", "SIJILL_DATE_INVALID"],
    ["2014-13-01", "SIJILL_DATE_INVALID"],
    ["31.04.2014", "SIJILL_DATE_INVALID"],
    ["29/2/2015", "SIJILL_DATE_INVALID"],
    ["2015/2014", "SIJILL_DATE_REVERSED"],
    ["5 May 98", "SIJILL_DATE_TWO_DIGIT_YEAR"],
    ["yesterday", "SIJILL_DATE_INVALID"],
    ["0", "SIJILL_DATE_INVALID"],
    ["41640", "SIJILL_DATE_INVALID"],
    ["1998-01-01", "SIJILL_DATE_OUTSIDE_COVERAGE"],
    ["2025-01-01", "SIJILL_DATE_OUTSIDE_COVERAGE"],
  ])("that is %s is refused (%s)", async (date, code) => {
    const archive = await openRecords(`date,place\n${date},A\n`);
    expect(rejections(archive)).toEqual([[2, "date", date, code]]);
  });

  it.each([
    ["٣ أيار ٢٠١٤", "2014-05-03", "2014-05-03"],
    ["15.03.2018", "2018-03-15", "2018-03-15"],
    ["12-04-19", "2019-04-12", "2019-12-04"],
    ["كانون الثاني 2015", "2015-01-01", "2015-01-31"],
    ["2014~", "2014-01-01", "2014-12-31"],
    ["2013-08/2013-10", "2013-08-01", "2013-10-31"],
    ["1999/2001", "1999-01-01", "2001-12-31"],
  ])("written %s means %s to %s", async (date, earliest, latest) => {
    const archive = await openRecords(`date,place\n${date},A\n`);
    expect(await archive.cells("synthetic", [])).toMatchObject([{ earliest, latest }]);
  });

  it("may be built from a year and the name of a month, of which either may be missing", async () => {
    const archive = await openRecords(
      "y,m,place\n2014,March,A\n2015,,B\n,,C\n2016,آذار,D\n2016,Brumaire,E\n",
      {
        columns: { death: { year: "y", month: "m" }, facility: "place" },
      },
    );
    expect(rejections(archive).map(([row, column, , code]) => [row, column, code])).toEqual([
      [6, "y + m", "SIJILL_DATE_INVALID"],
    ]);
    expect(
      (await archive.cells("synthetic", ["facility"])).map(({ earliest, latest, values }) => [
        values.facility,
        earliest,
        latest,
      ]),
    ).toEqual([
      ["A", "2014-03-01", "2014-03-31"],
      ["B", "2015-01-01", "2015-12-31"],
      ["D", "2016-03-01", "2016-03-31"],
      ["C", null, null],
    ]);
  });

  it("may be the first of several columns that is given", async () => {
    const archive = await openRecords("day,y,place\n2014-03-05,2013,A\nN/A,2015,B\n", {
      columns: { death: { firstOf: ["day", { year: "y" }] }, facility: "place" },
      missing: ["", "N/A"],
    });
    expect((await archive.cells("synthetic", [])).map(({ earliest }) => earliest)).toEqual([
      "2014-03-05",
      "2015-01-01",
    ]);
  });

  it("before the arrest is refused only where it certainly is", async () => {
    const archive = await openRecords(
      "date,arrest,place\n2014-01-01,2014-02-01,A\n2014-02,2014-02-15,B\n2014,2014-12-31,C\n2014-01,2014-02,D\n2014-01-01?,2014-02-01,E\n2014-01-01,,F\n,2014-01-01,G\n",
      withColumns({ arrested: "arrest" }),
    );
    expect(rejections(archive).map(([row, column, , code]) => [row, column, code])).toEqual([
      [2, "date", "SIJILL_DEATH_BEFORE_ARREST"],
      [5, "date", "SIJILL_DEATH_BEFORE_ARREST"],
    ]);
  });

  it("in a gap of the coverage is refused like one outside it", async () => {
    const archive = await openRecords("date,place\n2014-06-01,A\n2013-12/2014-02,B\n", {
      coverage: { from: "2013", to: "2015", gaps: [{ from: "2014", to: "2014" }] },
    });
    expect(rejections(archive).map(([row, , , code]) => [row, code])).toEqual([
      [2, "SIJILL_DATE_OUTSIDE_COVERAGE"],
    ]);
  });
});

describe("a number", () => {
  it.each(["-3", "131", "40-30", "34y", "=1+1", "0x22", "٣٤ سنة"])(
    "that is the age %s is refused",
    async (age) => {
      const archive = await openRecords(
        `date,place,age\n2014,A,${age}\n`,
        withColumns({ "person.age": "age" }),
      );
      expect(rejections(archive)).toEqual([[2, "age", age, "SIJILL_AGE_INVALID"]]);
    },
  );

  it("may be in Arabic digits, a band or missing; a band over two groups is in neither", async () => {
    const archive = await openRecords(
      "date,place,age\n2014,A,٣٤\n2014,B,30-40\n2014,C,25-35\n2014,D,\n2014,E,0\n2014,F,60+\n2014,G,50+\n",
      withColumns({ "person.age": "age" }),
    );
    expect(account(archive)).toEqual([7, 7, 0]);
    expect(await countBy(archive, "ageGroup")).toEqual({ "0-17": 1, "30-44": 2, "60+": 1, unknown: 3 });
  });

  const aggregate = {
    kind: "aggregate",
    columns: { death: "date", count: "n", lower: "low", upper: "high" },
  };

  it("of deaths is a whole number not below 0, and stands in every row of an aggregate", async () => {
    const archive = await openRecords(
      "date,n,low,high\n2014,5,4,6\n2015,-1,,\n2016,2.5,,\n2017,,,\n2018,1e3,,\n2019,٧,,\n2020,0,,\n2021,5,6,7\n2022,5,,4\n2023,1 000,,\n",
      aggregate,
    );
    expect(rejections(archive).map(([row, column, value, code]) => [row, column, value, code])).toEqual([
      [3, "n", "-1", "SIJILL_COUNT_INVALID"],
      [4, "n", "2.5", "SIJILL_COUNT_INVALID"],
      [5, "n", "", "SIJILL_COUNT_MISSING"],
      [6, "n", "1e3", "SIJILL_COUNT_INVALID"],
      [9, "n", "5", "SIJILL_COUNT_BOUNDS"],
      [10, "n", "5", "SIJILL_COUNT_BOUNDS"],
      [11, "n", "1 000", "SIJILL_COUNT_INVALID"],
    ]);
    const cells = await archive.cells("synthetic", []);
    expect(cells.map(({ earliest, count, lower, upper }) => [earliest, count, lower, upper])).toEqual([
      ["2014-01-01", 5, 4, 6],
      ["2019-01-01", 7, 7, 7],
      ["2020-01-01", 0, 0, 0],
    ]);
  });

  it("of all deaths must be one that the rows can add up to", async () => {
    const rows = "date,n,low,high\n2014,5,4,6\n2015,5,,\n";
    expect(account(await openRecords(rows, { ...aggregate, total: 11 }))).toEqual([2, 2, 0]);
    expect(await failure(openRecords(rows, { ...aggregate, total: 12 }))).toMatchObject({
      code: "SIJILL_TOTAL_IMPOSSIBLE",
      problems: [{ expected: "a total from 9 to 11" }],
    });
  });
});

describe("a cell that is a formula", () => {
  it("is text like any other: nothing runs, nothing is bent", async () => {
    const archive = await openRecords(
      'date,place\n2014,"=HYPERLINK(""http://example.org"")"\n2014,@SUM(1)\n2014,"+cmd|\' /C calc\'!A0"\n=2014,A\n',
    );
    expect(account(archive)).toEqual([4, 3, 1]);
    expect(Object.keys(await countBy(archive, "facility"))).toEqual([
      "+cmd|' /C calc'!A0",
      '=HYPERLINK("http://example.org")',
      "@SUM(1)",
    ]);
  });
});

describe("a codebook", () => {
  const coded = withColumns(
    { "person.sex": "sex" },
    { codebook: { "person.sex": { M: "male", ذكر: "male", F: "female", أنثى: "female" } } },
  );

  it("translates what it knows and lists what it does not, with the rows", async () => {
    const archive = await openRecords(
      "date,place,sex\n2014,A,M\n2014,A,ذكر\n2014,A, أنثى \n2014,A,W\n2014,A,W\n2014,A,constructor\n2014,A,\n",
      coded,
    );
    expect(await countBy(archive, "sex")).toEqual({ W: 2, constructor: 1, female: 1, male: 2, unknown: 1 });
    expect(await archive.unresolved("synthetic")).toEqual([
      { field: "person.sex", value: "W", rows: 2, reason: "not in the codebook", candidates: [] },
      { field: "person.sex", value: "constructor", rows: 1, reason: "not in the codebook", candidates: [] },
    ]);
  });
});

describe("a facility", () => {
  it("is resolved, or listed with its candidates, or listed as not known: never guessed", async () => {
    const archive = await openRecords(
      "date,place\n2014,فرع 215\n2014,الفرع ٢١٥\n2014,Br. 215 (Raids)\n2014,215\n2014,Branch 265\n2014,the old school\n2014,\n",
      { facilities: "syria" },
    );
    expect(await countBy(archive, "facility")).toEqual({
      "Branch 265": 1,
      "br-215": 4,
      "the old school": 1,
      unknown: 1,
    });
    expect(await countBy(archive, "agency")).toEqual({ MI: 4, unknown: 3 });
    expect(await archive.unresolved("synthetic")).toEqual([
      {
        field: "facility",
        value: "Branch 265",
        rows: 1,
        reason: "ambiguous",
        candidates: ["br-265-daraa", "br-265-suwayda"],
      },
      {
        field: "facility",
        value: "the old school",
        rows: 1,
        reason: "not in the vocabulary",
        candidates: [],
      },
    ]);
  });
});
