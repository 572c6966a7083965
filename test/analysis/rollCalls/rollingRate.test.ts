import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  peakRate,
  publishedRate,
  rateTable,
  rollCallRate,
  rollingRate,
} from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import { convertRate, formatQuantity, type Rate } from "../../../src/quantities/index.ts";
import { consistentRoll, day, rollCalls, state } from "./support/rollCalls.ts";

function answer<Answer extends object>(result: Answer | Refusal): Answer {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
}

const held = (number: number, deaths: number) => state(number, { opening: 100, deaths, closing: 100 });
const calls = rollCalls([held(1, 0), held(2, 1), held(3, 4), held(4, 1), held(6, 9)], 6);

describe("rollingRate", () => {
  test("moves day by day over windows without a gap, and counts the windows it left out", () => {
    const { rates, windows, leftOut } = answer(rollingRate(calls, { days: 2 }));
    expect(rates.map(({ value, period }) => [period?.from, period?.to, value])).toEqual([
      [day(1), day(2), 0.5],
      [day(2), day(3), 2.5],
      [day(3), day(4), 2.5],
    ]);
    expect([windows, leftOut]).toEqual([5, 2]);
    expect(rates[0]?.id).toBe("rate.1987-01-01");
  });

  test("accepts gaps as far as it is told, and the rate is of the documented days", () => {
    const { rates, leftOut } = answer(rollingRate(calls, { days: 2, minimumCoverage: 0.5 }));
    expect(rates.at(-1)).toMatchObject({
      value: 9,
      exposure: { value: 100, coverage: { documented: 1, all: 2 } },
    });
    expect(leftOut).toBe(0);
  });

  test("a window as long as the coverage is the crude rate", () => {
    fc.assert(
      fc.property(consistentRoll, (states) => {
        const roll = rollCalls(states, states.length);
        const whole = rollCallRate(roll);
        const { rates } = answer(rollingRate(roll, { days: states.length }));
        if (isRefusal(whole)) expect(rates).toEqual([]);
        else expect(rates.map(({ value }) => value)).toEqual([whole.value]);
      }),
    );
  });

  test("refuses days outside the coverage; an impossible length is an error", () => {
    expect(isRefusal(rollingRate(calls, { days: 2, to: day(9) }))).toBe(true);
    for (const days of [0, 7, 1.5, Number.NaN])
      expect(() => rollingRate(calls, { days })).toThrowError(
        expect.objectContaining({ code: "SIJILL_ARGUMENT_OUT_OF_RANGE" }),
      );
    expect(() => rollingRate(calls, { days: 1, minimumCoverage: 0 })).toThrowError(/minimumCoverage/);
  });
});

describe("peakRate", () => {
  const { rates } = answer(rollingRate(calls, { days: 1 }));

  test("is the highest, says of how many it was chosen, and widens its interval for the choice", () => {
    const peak = peakRate(rates);
    expect(peak).toMatchObject({
      id: "peak",
      value: 9,
      period: { from: day(6), to: day(6) },
      label: "highest of 5 rates, crude mortality rate, synthetic roll calls",
      interval: { level: 0.95, method: "simultaneous exact Poisson" },
    });
    // R 4.2.2: poisson.test(9, conf.level = 1 - 0.05 / 5)$conf.int
    expect(peak.interval?.lower).toBeCloseTo(3.132402342, 8);
    expect(peak.interval?.upper).toBeCloseTo(19.998423156, 8);
    expect(peak.interval?.upper).toBeGreaterThan(rates.at(-1)?.interval?.upper ?? Number.POSITIVE_INFINITY);
    expect(peak.method.settings).toMatchObject({
      selection: "the highest of 5 rates, chosen after looking at all of them",
    });
    expect(formatQuantity(peak, { language: "en", form: "sentence" })).toMatch(
      /^Highest of 5 rates, crude mortality rate, synthetic roll calls: 9\.00 deaths per 100 persons per day \(95% simultaneous exact Poisson interval/,
    );
  });

  test("of equal rates the first; more rates looked at than given widen the interval further", () => {
    const twice = rates.filter(({ value }) => value === 1);
    expect(peakRate(twice).period?.from).toBe(day(2));
    const [given, more] = [peakRate(rates), peakRate(rates, { chosenFrom: 1000 })];
    expect(more.interval?.upper).toBeGreaterThan(given.interval?.upper ?? Number.NaN);
    expect(peakRate(rates.slice(0, 1)).interval?.method).toBe("exact Poisson");
  });

  test("days without any death have an upper limit still", () => {
    const none = peakRate(rates.slice(0, 1));
    expect(none.value).toBe(0);
    // Garwood: no event, upper limit 3.6889
    expect(none.interval?.upper).toBeCloseTo(3.6889, 4);
  });

  test("refuses nothing, units that differ, and fewer rates looked at than given", () => {
    const error = (expected: string) => expect.objectContaining({ code: expected });
    expect(() => peakRate([])).toThrowError(error("SIJILL_ARGUMENT_EMPTY"));
    expect(() => peakRate(rates, { chosenFrom: 2 })).toThrowError(error("SIJILL_ARGUMENT_OUT_OF_RANGE"));
    const [first] = rates;
    if (first === undefined) throw new Error("There is no rate.");
    expect(() => peakRate([first, convertRate(first, "person-year")])).toThrowError(
      error("SIJILL_RATE_UNITS_DIFFER"),
    );
  });

  test("a published rate keeps its figure and gets no interval", () => {
    const day = publishedRate({
      id: "p",
      label: "p",
      value: 2.37,
      per: 100,
      unit: "person-day",
      period: null,
      citation: "c",
    });
    expect(peakRate([day])).not.toHaveProperty("interval");
  });
});

describe("rateTable", () => {
  test("one row a rate, in one unit, with what the rule of the ONS says", () => {
    const { rates } = answer(rollingRate(calls, { days: 1 }));
    const [first, second, third] = rates as [Rate, Rate, Rate];
    const table = rateTable("daily", "Daily rates", [first, convertRate(second, "person-year"), third]);
    expect(table.columns.map(({ label }) => label)).toContain("Deaths per 100 persons per day");
    expect(
      table.rows.map(({ deaths, personTime, rate, reliability }) => [deaths, personTime, rate, reliability]),
    ).toEqual([
      [0, 100, 0, "not-shown"],
      [1, 100, 1, "not-shown"],
      [4, 100, 4, "unreliable"],
    ]);
    expect(table).toMatchObject({ unit: "person", nature: "documented" });
    expect(table.inputs).toHaveLength(3);
  });
});
