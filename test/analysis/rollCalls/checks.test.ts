import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBalance, checkContinuity, rollCallCoverage } from "../../../src/analysis/index.ts";
import { consistentRoll, day, rollCalls, state } from "./support/rollCalls.ts";

describe("checkBalance", () => {
  test("opening + in − out − deaths = closing, whatever roll is consistent", () => {
    fc.assert(
      fc.property(consistentRoll, (states) => {
        expect(checkBalance(states)).toEqual({
          states: states.length,
          balanced: states.length,
          unbalanced: [],
          notCheckable: [],
        });
      }),
    );
  });

  test("one death more than written is found on its day, with the difference", () => {
    fc.assert(
      fc.property(consistentRoll, fc.nat(24), fc.integer({ min: 1, max: 9 }), (states, at, more) => {
        const index = at % states.length;
        const wrong = states.map((each, i) =>
          i === index ? { ...each, deaths: Number(each.deaths) + more } : each,
        );
        const { unbalanced, balanced } = checkBalance(wrong);
        expect(unbalanced.map(({ state: { day }, difference }) => [day, difference])).toEqual([
          [wrong[index]?.day, more],
        ]);
        expect(balanced).toBe(states.length - 1);
      }),
    );
  });

  test("a missing number makes a state uncheckable and is named; it is not taken for 0", () => {
    const { notCheckable, balanced } = checkBalance([
      state(1, { opening: 10, deaths: "illegible", closing: 10 }),
      state(2, { opening: 10, deaths: 0 }),
      state(3, { opening: 10, deaths: 0, closing: 10 }),
    ]);
    expect(notCheckable.map(({ missing }) => missing)).toEqual([["deaths"], ["closing"]]);
    expect(balanced).toBe(1);
  });
});

describe("checkContinuity", () => {
  test("closing(t) = opening(t + 1) in every consistent roll, in any order of its states", () => {
    fc.assert(
      fc.property(consistentRoll, (states) => {
        const passages = states.length - 1;
        expect(checkContinuity(states.toReversed())).toEqual({
          passages,
          continuous: passages,
          discontinuous: [],
          notCheckable: 0,
          interrupted: 0,
        });
      }),
    );
  });

  test("names the day that begins otherwise, and bridges no gap", () => {
    const check = checkContinuity([
      state(1, { opening: 10, closing: 12 }),
      state(2, { opening: 11, closing: "illegible" }),
      state(3, { opening: 9, closing: 9 }),
      state(5, { opening: 1, closing: 1 }),
      state(1, { facility: "b", opening: 5, closing: 5 }),
    ]);
    expect(check).toEqual({
      passages: 3,
      continuous: 0,
      discontinuous: [{ facility: "a", day: day(2), closingBefore: 12, opening: 11, difference: -1 }],
      notCheckable: 1,
      interrupted: 1,
    });
  });

  test("two states of one facility and day are refused", () => {
    expect(() => checkContinuity([state(1), state(1)])).toThrowError(
      expect.objectContaining({ code: "SIJILL_STATE_TWICE" }),
    );
  });
});

describe("rollCallCoverage", () => {
  const states = [
    state(2, { opening: 10, closing: 10 }),
    state(5, { opening: 10, closing: "unknown" }),
    state(6, { opening: 10, closing: 10 }),
    state(1, { facility: "b", opening: 4, closing: 4 }),
  ];

  test("counts documented facility-days of all, and finds the longest gap", () => {
    const { share, longestGap, byFacility } = rollCallCoverage(rollCalls(states, 8));
    expect(share).toMatchObject({ numerator: 3, denominator: 16, value: 3 / 16 });
    expect(longestGap).toMatchObject({ value: 7, unit: "day" });
    expect(byFacility.rows).toEqual([
      { facility: "a", all: 8, documented: 2, gap: 3, gapFrom: day(3) },
      { facility: "b", all: 8, documented: 1, gap: 7, gapFrom: day(2) },
    ]);
  });

  test("a rule that reads other numbers documents other days; a facility counts from when it opened", () => {
    const coverage = rollCallCoverage(rollCalls(states, 8), {
      rule: "opening",
      facilities: [{ facility: "a", from: day(5), to: day(6) }],
    });
    expect(coverage.share).toMatchObject({ numerator: 2, denominator: 2 });
    expect(coverage.longestGap.value).toBe(0);
    expect(coverage.byFacility.rows).toEqual([
      { facility: "a", all: 2, documented: 2, gap: 0, gapFrom: null },
    ]);
  });

  test("the account closes: documented days and gaps are all days", () => {
    fc.assert(
      fc.property(consistentRoll, fc.integer({ min: 25, max: 31 }), (roll, days) => {
        const { share, longestGap } = rollCallCoverage(rollCalls(roll, days));
        expect(share.numerator).toBe(roll.length);
        expect(longestGap.value).toBe(days - roll.length);
      }),
    );
  });
});
