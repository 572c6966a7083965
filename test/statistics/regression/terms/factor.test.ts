import { describe, expect, it } from "vitest";
import { factor } from "../../../../src/statistics/regression/index.ts";
import { columnsOf } from "./columnsOf.ts";

describe("factor", () => {
  it("compares every level with the first in the order of character codes, or with the reference", () => {
    expect(columnsOf(factor("site", ["b", "a", "B", "b"]), 4)).toEqual({
      "site a": [0, 1, 0, 0],
      "site b": [1, 0, 0, 1],
    });
    expect(columnsOf(factor("site", ["b", "a"], { reference: "b" }), 2)).toEqual({ "site a": [0, 1] });
  });

  it("refuses an unknown reference, a single level, no values, a wrong length", () => {
    expect(() => factor("site", ["a", "b"], { reference: "c" })).toThrow(
      'The factor site has no level "c" to compare with.',
    );
    expect(() => factor("site", ["a", "a"])).toThrow('The factor site has only the level "a".');
    expect(() => factor("site", [])).toThrow("values is empty.");
    expect(() => columnsOf(factor("site", ["a", "b"]), 3)).toThrow(
      'factor "site" has 2 values and response has 3.',
    );
  });
});
