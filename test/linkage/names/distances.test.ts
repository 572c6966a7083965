import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { damerauLevenshtein, jaroWinkler } from "../../../src/linkage/names/index.ts";

describe("jaroWinkler", () => {
  // Winkler 1994, Advanced Methods for Record Linkage, table 2 (three decimals as printed there).
  test.each([
    ["shackleford", "shackelford", 0.982],
    ["dunningham", "cunnigham", 0.896],
    ["nichleson", "nichulson", 0.956],
    ["jones", "johnson", 0.832],
    ["massey", "massie", 0.933],
    ["abroms", "abrams", 0.922],
    ["jeraldine", "geraldine", 0.926],
    ["marhta", "martha", 0.961],
    ["michelle", "michael", 0.921],
    ["dwayne", "duane", 0.84],
  ])("%s and %s: %f", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });
});

describe("damerauLevenshtein", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    // The pair that tells the full distance (2) from optimal string alignment (3).
    ["ca", "abc", 2],
    ["kitten", "sitting", 3],
    ["mohammed", "mohamemd", 1],
  ])("%s and %s: %i", (a, b, expected) => {
    expect(damerauLevenshtein(a, b)).toBe(expected);
    expect(damerauLevenshtein(b, a)).toBe(expected);
  });
});

describe("both distances", () => {
  it("are those of the embedded engine, on 2,000 pairs", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "h", "m", "d"), maxLength: 12 });
    const pairs = fc.sample(fc.tuple(word, word), { seed: 20260702, numRuns: 2000 });
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const values = pairs.map(([a, b], i) => `(${i}, '${a}', '${b}')`).join(", ");
    const reader = await connection.runAndReadAll(
      `SELECT jaro_winkler_similarity(a, b), damerau_levenshtein(a, b) FROM (VALUES ${values}) AS pairs(i, a, b) ORDER BY i`,
    );
    reader.getRowsJS().forEach(([similarity, distance], i) => {
      const [a, b] = pairs[i] as [string, string];
      if (a !== "" || b !== "") expect(jaroWinkler(a, b), `${a} ${b}`).toBeCloseTo(Number(similarity), 12);
      expect(damerauLevenshtein(a, b), `${a} ${b}`).toBe(Number(distance));
    });
    connection.closeSync();
    instance.closeSync();
  });
});
