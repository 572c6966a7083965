import { describe, expect, it } from "vitest";
import { chiSquare, studentT } from "../../../src/statistics/distributions/index.ts";
import { jointWald } from "../../../src/statistics/regression/jointWald.ts";

describe("jointWald", () => {
  it("adds the squared statistics of independent estimates, with the tail of chi-square 2", () => {
    const test = jointWald(
      [2, 3],
      [
        [4, 0],
        [0, 1],
      ],
      { type: "normal" },
    );
    expect(test?.statistic).toBeCloseTo(10, 14);
    expect(test?.p).toBeCloseTo(chiSquare.cdf(10, 2, { tail: "upper" }), 15);
  });

  it("uses F with two degrees of freedom beside t, and tends to chi-square", () => {
    // P(F₂,₂ > f) = 1/(1 + f), and for one coefficient alone t² would be F₁.
    expect(
      jointWald(
        [2, 0],
        [
          [1, 0],
          [0, 1],
        ],
        { type: "t", degreesOfFreedom: 2 },
      )?.p,
    ).toBeCloseTo(1 / 3, 15);
    const far =
      jointWald(
        [2, 0],
        [
          [1, 0],
          [0, 1],
        ],
        { type: "t", degreesOfFreedom: 1e9 },
      )?.p ?? 0;
    expect(far).toBeCloseTo(Math.exp(-2), 8);
    expect(far).toBeGreaterThan(2 * studentT.cdf(-2, 1e9));
  });

  it("is null where the two cannot be judged together", () => {
    expect(
      jointWald(
        [1, 1],
        [
          [1, 1],
          [1, 1],
        ],
        { type: "normal" },
      ),
    ).toBeNull();
    expect(
      jointWald(
        [1, 1],
        [
          [0, 0],
          [0, 1],
        ],
        { type: "normal" },
      ),
    ).toBeNull();
  });
});
