import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv, writeCsvText } from "../../../src/report/opposing/twin/readCsv.ts";
import { syntheticTwin } from "../../../src/report/opposing/twin/syntheticTwin.ts";
import { randomStream } from "../../../src/statistics/index.ts";

/** Invented records: no person, but shaped like those of one. */
const branches = ["Branch 215", "Branch 227", "فرع 235"];
const record = (at: number) => [
  `REAL-${at}`,
  `${2012 + (at % 3)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`,
  branches[at % 3] ?? "",
  at % 4 === 0 ? "" : String(18 + (at % 50)),
  at === 7 ? 'a rare observation, "quoted"' : "emaciation",
  `Invented Name ${at}`,
  String(1000 + at),
];
const header = ["id", "date", "branch", "age", "cause_observed", "full_name", "detainee_number"];
const real = { delimiter: ",", header, rows: Array.from({ length: 203 }, (_, at) => record(at)) };
const text = writeCsvText(real);
const twin = (seed: number) => syntheticTwin(text, randomStream("seed", seed));

describe("syntheticTwin", () => {
  test("has the same columns, a round number of rows, and about as much missing", () => {
    const made = readCsv(twin(1));
    expect(made.header).toEqual(header);
    expect(made.rows.length).toBe(210);
    const missing = (rows: readonly (readonly string[])[]) =>
      rows.filter((row) => row[3] === "").length / rows.length;
    expect(Math.abs(missing(made.rows) - missing(real.rows))).toBeLessThan(0.12);
    expect(new Set(made.rows.map((row) => row[2]))).toEqual(new Set(branches));
  });

  test("reproduces no row, no name, no number, no rare value and no identifier", () => {
    const rows = new Set(real.rows.map((row) => row.slice(1, 5).join("|")));
    for (const seed of [1, 2, 3, 4, 5]) {
      const made = readCsv(twin(seed));
      for (const row of made.rows) expect(rows.has(row.slice(1, 5).join("|"))).toBe(false);
      const content = twin(seed);
      expect(content).not.toMatch(/REAL-|Invented Name|a rare observation/);
      for (const row of made.rows) {
        expect(row[0] === "" || row[0]?.startsWith("SYNTHETIC-")).toBe(true);
        expect(row[6] === "" || row[6]?.startsWith("SYNTHETIC-")).toBe(true);
      }
    }
  });

  test("a file of which every possible row is real has rows left out, not repeated", () => {
    const full = {
      delimiter: ";",
      header: ["sex"],
      rows: Array.from({ length: 40 }, (_, at) => [at % 2 === 0 ? "M" : "F"]),
    };
    expect(readCsv(syntheticTwin(writeCsvText(full), randomStream("seed", 1))).rows).toEqual([]);
  });

  test("the same seed gives the same twin, another seed another", () => {
    expect(twin(1)).toBe(twin(1));
    expect(twin(1)).not.toBe(twin(2));
  });

  test("reads what it writes, whatever stands in a cell", () => {
    const cell = fc.string().filter((one) => !one.includes("\r") && !one.includes("\uFEFF"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant("x")), { minLength: 1 }), (rows) => {
        expect(readCsv(writeCsvText({ delimiter: ",", header: ["a", "b", "c"], rows })).rows).toEqual(rows);
      }),
    );
  });
});
