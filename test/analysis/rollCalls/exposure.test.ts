import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  crudeRate,
  deathsInStates,
  exposure,
  rollCallRate,
  type StateRule,
} from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import { type Exposure, formatQuantity } from "../../../src/quantities/index.ts";
import { day, gappyRoll, input, rollCalls, state } from "./support/rollCalls.ts";

function answer<Answer extends object>(result: Answer | Refusal): Answer {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
}
const code = (result: unknown) => (isRefusal(result) ? result.code : "answered");

const two = [state(1, { opening: 100, closing: 104 }), state(3, { opening: 108, closing: 112 })];

describe("exposure", () => {
  test.each<[StateRule, number]>([
    ["mid-day-mean", 212],
    ["opening", 208],
    ["closing", 216],
  ])("by the rule %s", (rule, value) => {
    expect(answer(exposure(rollCalls(two, 3), { rule }))).toMatchObject({ value, rule, unit: "person-day" });
  });

  test.each([
    ["exclude", 212, "documented"],
    ["carry", 314, "estimated"],
    ["interpolate", 318, "estimated"],
  ] as const)("a day without a number: %s", (missing, value, nature) => {
    expect(answer(exposure(rollCalls(two, 3), { missing }))).toMatchObject({
      value,
      missing,
      nature,
      coverage: { documented: 2, all: 3 },
      period: { from: day(1), to: day(3) },
      inputs: [{ ...input, rows: 2, selection: "states of a from 1987-01-01 to 1987-01-03" }],
    });
  });

  test("bounds are two: nobody on days without a number, and the most documented or the capacity", () => {
    const [lower, upper] = answer(exposure(rollCalls(two, 3), { missing: "bounds" }));
    expect([lower.value, upper.value]).toEqual([212, 324]);
    expect([lower.missing, upper.missing]).toEqual(["lower-bound", "upper-bound"]);
    expect([lower.id, upper.id]).toEqual(["exposure.lower", "exposure.upper"]);
    expect(upper.method.settings).toMatchObject({ capacity: "largest number documented" });
    const [, stated] = answer(exposure(rollCalls(two, 3), { missing: "bounds", capacity: { a: 400 } }));
    expect(stated.value).toBe(612);
    expect(stated.method.settings).toMatchObject({ capacity: "a: 400" });
  });

  test("where nothing is missing every way gives the same, and says that nothing is missing", () => {
    const complete = rollCalls(two, 3);
    const window = { facilities: [{ facility: "a", from: day(1), to: day(1) }] };
    const [lower, upper] = answer(exposure(complete, { ...window, missing: "bounds" }));
    const all: readonly Exposure[] = [
      lower,
      upper,
      ...(["exclude", "carry", "interpolate"] as const).map((missing) =>
        answer(exposure(complete, { ...window, missing })),
      ),
    ];
    for (const each of all) expect(each).toMatchObject({ value: 102, missing: "none", nature: "documented" });
  });

  test("a missing number stays missing: it is not 0 persons", () => {
    const states = [
      state(1, { opening: 100, closing: 100 }),
      state(2, { opening: "illegible", closing: 100 }),
    ];
    expect(answer(exposure(rollCalls(states, 2))).value).toBe(100);
    expect(answer(exposure(rollCalls(states, 2), { missing: "carry" })).value).toBe(200);
  });

  test("bounds contain every other way, whatever days are lost", () => {
    fc.assert(
      fc.property(
        gappyRoll,
        fc.constantFrom<StateRule>("mid-day-mean", "opening", "closing"),
        ({ all, kept }, rule) => {
          fc.pre(kept.length > 0);
          const lost = rollCalls(kept, all.length);
          const [lower, upper] = answer(exposure(lost, { rule, missing: "bounds" }));
          const ways = (["exclude", "carry", "interpolate"] as const).map(
            (missing) => answer(exposure(lost, { rule, missing })).value,
          );
          for (const value of ways) {
            expect(value).toBeGreaterThanOrEqual(lower.value - 1e-9);
            expect(value).toBeLessThanOrEqual(upper.value + 1e-9);
          }
        },
      ),
    );
  });

  test("bounds with a true capacity contain what the lost days would have given", () => {
    fc.assert(
      fc.property(gappyRoll, ({ all, kept }) => {
        fc.pre(kept.length > 0);
        const capacity = Math.max(
          ...all.flatMap(({ opening, closing }) => [Number(opening), Number(closing)]),
        );
        const truth = answer(exposure(rollCalls(all, all.length))).value;
        const [lower, upper] = answer(
          exposure(rollCalls(kept, all.length), { missing: "bounds", capacity: { a: capacity } }),
        );
        expect(lower.value).toBeLessThanOrEqual(truth);
        expect(upper.value).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  test("facilities add up, and the order of states does not matter", () => {
    fc.assert(
      fc.property(gappyRoll, ({ all, kept }) => {
        fc.pre(kept.length > 0);
        const second = all.map((each) => ({ ...each, facility: "b" }));
        const value = (states: typeof all) => answer(exposure(rollCalls(states, all.length))).value;
        expect(value([...second, ...kept.toReversed()])).toBeCloseTo(value(kept) + value(second), 9);
      }),
    );
  });

  test("refuses a window outside the coverage, and facilities with nothing to fill days from", () => {
    const calls = rollCalls([...two, state(2, { facility: "b", opening: "unknown" })], 3);
    expect(code(exposure(calls, { to: day(4) }))).toBe("SIJILL_OUTSIDE_COVERAGE");
    for (const missing of ["carry", "interpolate"] as const)
      expect(code(exposure(calls, { missing }))).toBe("SIJILL_NO_NUMBER");
    expect(code(exposure(calls, { missing: "bounds" }))).toBe("SIJILL_NO_NUMBER");
    expect(code(exposure(calls, { missing: "bounds", capacity: { b: 10 } }))).toBe("answered");
    const refused = exposure(calls, { missing: "carry" });
    expect(isRefusal(refused) && refused.reasons[0]).toBe(
      "No day of the window has a number by the rule “mean of the opening and closing numbers of each day” for: b. There is nothing to carry, to draw a line " +
        "between or to bound by.",
    );
  });

  test.each<[string, Parameters<typeof exposure>[1] | object, string]>([
    ["an unknown rule", { rule: "midnight" }, "SIJILL_OPTION_UNKNOWN"],
    ["an unknown way", { missing: "zero" }, "SIJILL_OPTION_UNKNOWN"],
    ["an unknown facility", { facilities: ["z"] }, "SIJILL_ARGUMENT_FACILITY_UNKNOWN"],
    ["a facility named twice", { facilities: ["a", "a"] }, "SIJILL_FACILITY_TWICE"],
    ["no day", { from: "1987-02-30" }, "SIJILL_DATE_INVALID"],
    ["a window reversed", { from: day(3), to: day(1) }, "SIJILL_DATE_REVERSED"],
    [
      "a capacity below what is documented",
      { missing: "bounds", capacity: { a: 50 } },
      "SIJILL_ARGUMENT_OUT_OF_RANGE",
    ],
    [
      "a capacity that is no number",
      { missing: "bounds", capacity: { a: Number.NaN } },
      "SIJILL_ARGUMENT_OUT_OF_RANGE",
    ],
  ])("an error names %s", (_, options, expected) => {
    expect(() => exposure(rollCalls(two, 3), options as never)).toThrowError(
      expect.objectContaining({ code: expected }),
    );
  });

  test("no states at all, and two states of one day, are errors", () => {
    expect(() => exposure(rollCalls([], 3))).toThrowError(
      expect.objectContaining({ code: "SIJILL_NO_STATES" }),
    );
    expect(() => exposure(rollCalls([state(1), state(1)], 3))).toThrowError(
      expect.objectContaining({ code: "SIJILL_STATE_TWICE" }),
    );
  });
});

describe("deathsInStates and rollCallRate", () => {
  const states = [
    state(1, { opening: 100, deaths: 2, closing: 100 }),
    state(2, { opening: 100, deaths: "illegible", closing: 100 }),
    state(3, { opening: "unknown", deaths: 7, closing: 100 }),
    state(4, { opening: 100, deaths: 0, closing: 100 }),
  ];

  test("deaths are those of days with both numbers, and the rate is of the same days", () => {
    const calls = rollCalls(states, 5);
    const deaths = answer(deathsInStates(calls));
    expect(deaths).toMatchObject({ value: 2, unit: "person", coverage: { documented: 2, all: 5 } });
    const rate = answer(rollCallRate(calls));
    expect(rate.value).toBe(1);
    expect(rate.exposure).toMatchObject({
      value: 200,
      missing: "exclude",
      coverage: { documented: 2, all: 5 },
    });
    expect(formatQuantity(rate, { language: "en", form: "sentence" })).toContain(
      "2 deaths in 200 person-days; mean of the opening and closing numbers of each day; days without a number left out",
    );
  });

  test("deaths of other days than the person-time are refused", () => {
    const calls = rollCalls(states, 5);
    const deaths = answer(deathsInStates(calls));
    expect(code(crudeRate(deaths, answer(exposure(calls))))).toBe("SIJILL_DAYS_DIFFER");
    expect(code(crudeRate(deaths, answer(exposure(calls, { missing: "carry" }))))).toBe("SIJILL_DAYS_DIFFER");
    expect(code(crudeRate(deaths, answer(exposure(calls, { withDeaths: true }))))).toBe("answered");
  });

  test("roll calls without deaths answer with a refusal, not with 0", () => {
    expect(code(deathsInStates(rollCalls(two, 3)))).toBe("SIJILL_DEATHS_NOT_RECORDED");
    expect(code(rollCallRate(rollCalls(two, 3)))).toBe("SIJILL_DEATHS_NOT_RECORDED");
    expect(code(rollCallRate(rollCalls(two, 3), { to: day(9) }))).toBe("SIJILL_OUTSIDE_COVERAGE");
  });
});
