import { tableFromIPC, tableToIPC } from "apache-arrow";
import fc from "fast-check";
import { fromDataFrame, SijillError, type Table, toArrow, toCsv, toDataFrame } from "sijill";
import { describe, expect, test } from "vitest";
import { loadOptional } from "../../../src/notebook/frames/loadOptional.ts";
import { everyType } from "./everyType.ts";

const [sample] = fc.sample(everyType, { seed: 2014, numRuns: 1 });
const table: Table = {
  ...(sample as Table),
  rows: [
    { text: "فرع ٢١٥", integer: 3, number: 0.1, date: "2014-05", boolean: true },
    { text: "007", integer: null, number: null, date: null, boolean: null },
    { text: null, integer: 9_007_199_254_740_991, number: 1e-300, date: "2014~", boolean: false },
  ],
};

describe("a table goes into a DataFrame of danfojs and comes back", () => {
  test("as the very table, with every type of column and every missing value", async () => {
    await fc.assert(
      fc.asyncProperty(everyType, async (any) => {
        expect(fromDataFrame(await toDataFrame(any), any)).toBe(any);
      }),
      { seed: 2014, numRuns: 60 },
    );
  });

  test("with the values as they are: no code loses its zeros, no date becomes a day, no missing value a number", async () => {
    const frame = await toDataFrame(table);
    expect(frame.columns).toEqual(["text", "integer", "number", "date", "boolean"]);
    expect(frame.values).toEqual(table.rows.map((row) => Object.values(row)));
  });

  test("changed rows keep the columns they had and say that they were changed", async () => {
    const frame = await toDataFrame(table);
    const back = fromDataFrame(frame.loc({ columns: ["text", "integer"] }).head(2), table, { id: "mine" });
    expect(back).toMatchObject({
      id: "mine",
      columns: table.columns.slice(0, 2),
      rows: [
        { text: "فرع ٢١٥", integer: 3 },
        { text: "007", integer: null },
      ],
      nature: "synthetic",
      method: { name: "rows worked on in danfojs", settings: { table: "every-type", method: "made up" } },
    });
    expect(back.selection).toBeUndefined();
  });

  test("a new column gets the narrowest type of its values, and no meaning by which it could be released", () => {
    const frame = {
      columns: ["share", "whole", "word"],
      values: [
        [0.5, 2, "a"],
        [Number.NaN, 3, undefined],
      ],
    };
    expect(fromDataFrame(frame, table)).toMatchObject({
      columns: [
        { name: "share", type: "number", role: "measure" },
        { name: "whole", type: "integer", role: "measure" },
        { name: "word", type: "text", role: "dimension" },
      ],
      rows: [
        { share: 0.5, whole: 2, word: "a" },
        { share: null, whole: 3, word: null },
      ],
    });
  });

  test("a value of another type than its column is refused, with its place", () => {
    const frame = { columns: ["integer"], values: [[1], [0.5]] };
    expect(() => fromDataFrame(frame, table)).toThrow(
      expect.objectContaining({
        code: "SIJILL_FRAME_CELL_INVALID",
        place: { path: "rows[1].integer" },
      }),
    );
  });

  test("withheld cells are not made missing ones", () => {
    const withheld: Table = { ...table, withheld: [{ row: 1, column: "integer" }] };
    const rows = (list: Table["rows"]) => ({
      columns: table.columns.map(({ name }) => name),
      values: list.map((row) => Object.values(row)),
    });
    expect(fromDataFrame(rows(withheld.rows), withheld)).toBe(withheld);
    expect(() => fromDataFrame(rows(withheld.rows.slice(1)), withheld)).toThrow(/withheld/);
  });

  test("a package that is not there is answered with how to get it", async () => {
    const absent = () => Promise.reject(Object.assign(new Error("no"), { code: "ERR_MODULE_NOT_FOUND" }));
    const error = await loadOptional(absent, "danfojs-node").catch((found) => found);
    expect(error).toBeInstanceOf(SijillError);
    expect(error.message).toMatchInlineSnapshot(`
      "The package danfojs-node is not installed.
        expected: danfojs-node beside sijill; it is not installed along with it
        to do:    Put {"overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs-core@4.22.0", "xlsx": "npm:@e965/xlsx@0.20.3"}} into your package.json, then npm install danfojs-node@1.2.0. Or work with the rows of the table: they are plain objects."
    `);
  });
});

describe("a table goes into an Arrow table", () => {
  test("and through its bytes, with every type of column and every missing value", async () => {
    await fc.assert(
      fc.asyncProperty(everyType, async (any) => {
        const read = tableFromIPC(tableToIPC(await toArrow(any)));
        expect(read.toArray().map((row) => row.toJSON())).toEqual(any.rows);
      }),
      { seed: 2014, numRuns: 60 },
    );
  });

  test("with what it says of itself in the metadata of its schema", async () => {
    const { schema } = tableFromIPC(tableToIPC(await toArrow(table)));
    const { rows, ...about } = table;
    expect(JSON.parse(schema.metadata.get("sijill") ?? "")).toEqual(about);
    expect(schema.fields.map(String)).toMatchInlineSnapshot(`
      [
        "text: Utf8",
        "integer: Float64",
        "number: Float64",
        "date: Utf8",
        "boolean: Bool",
      ]
    `);
    expect(schema.fields.map(({ metadata }) => metadata.get("sijill"))).toContain("date");
  });
});

describe("a table as CSV", () => {
  test("quotes what must be quoted and leaves missing values empty", () => {
    expect(
      toCsv({ ...table, rows: [...table.rows, { ...table.rows[0], text: 'a "b", c\nd' }] }),
    ).toMatchInlineSnapshot(`
      "text,integer,number,date,boolean,nature
      فرع ٢١٥,3,0.1,2014-05,true,synthetic
      007,,,,,synthetic
      ,9007199254740991,1e-300,2014~,false,synthetic
      "a ""b"", c
      d",3,0.1,2014-05,true,synthetic
      "
    `);
  });
});
