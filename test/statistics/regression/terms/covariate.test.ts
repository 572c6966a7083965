import { describe, expect, it } from "vitest";
import { covariate } from "../../../../src/statistics/regression/index.ts";
import { columnsOf } from "./columnsOf.ts";

describe("covariate", () => {
  it("is the values under their name", () => {
    expect(columnsOf(covariate("held, in hundreds", [3, 5.5]), 2)).toEqual({ "held, in hundreds": [3, 5.5] });
  });

  it("refuses a value that is no number, by its place", () => {
    expect(() => covariate("held", [3, Number.NaN])).toThrow(
      'covariate "held"[1] is NaN, which is not a finite number.',
    );
    expect(() => covariate("held", [])).toThrow('covariate "held" is empty.');
  });
});
