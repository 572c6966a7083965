import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certainlyWithin,
  parsePartialDate,
  possiblyWithin,
  UNKNOWN_DATE,
} from "../../../src/records/index.ts";
import { isoDay, partialDate } from "./arbitraries.ts";

const window = fc.oneof(
  fc.tuple(isoDay, isoDay).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const))),
  isoDay.map((from) => [from, null] as const),
  isoDay.map((to) => [null, to] as const),
);
const both = (text: string, from: string | null, to: string | null): readonly boolean[] => {
  const date = text === "" ? UNKNOWN_DATE : parsePartialDate(text);
  return [certainlyWithin(date, from, to), possiblyWithin(date, from, to)];
};
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe("certainlyWithin and possiblyWithin", () => {
  it.each([
    ["2014-05-03", "2014-05-03", "2014-05-03", true, true],
    ["2014-05-03", "2014-05-04", null, false, false],
    ["2014-05", "2014-05-01", "2014-05-31", true, true],
    ["2014-05", "2014-05-02", null, false, true],
    ["2014", "2014-01-21", null, false, true],
    ["2014", null, "2013-12-31", false, false],
    ["2013-08/2013-10", "2013-09-01", "2013-09-30", false, true],
    ["2014/..", "2014-01-01", null, true, true],
    ["2014/..", "2014-01-01", "2020-12-31", false, true],
    ["2014/..", null, "2013-12-31", false, false],
    ["../2014", null, "2014-12-31", true, true],
    ["../2014", "2015-01-01", null, false, false],
    ["", "2014-01-01", "2014-12-31", false, true],
    ["", null, null, true, true],
    ["2013-24", "2013-12-01", "2014-02-28", true, true],
    ["2013-24", "2014-01-01", "2014-12-31", false, true],
  ])("answers for %s from %s to %s", (text, from, to, certain, possible) => {
    expect(both(text, from, to)).toEqual([certain, possible]);
  });

  it("counts the two days of an undecided date, and not those between", () => {
    expect(both("03/04/2018", "2018-03-01", "2018-04-30")).toEqual([true, true]);
    expect(both("03/04/2018", "2018-03-01", "2018-03-31")).toEqual([false, true]);
    expect(both("03/04/2018", "2018-04-01", null)).toEqual([false, true]);
    expect(both("03/04/2018", "2018-03-05", "2018-04-02")).toEqual([false, false]);
  });

  it.each(["2014?", "2014~", "2014-05-03%", "2014~/2014"])(
    "never calls %s certain, however wide the window",
    (text) => {
      expect(both(text, "1900-01-01", "2100-12-31")).toEqual([false, true]);
      expect(both(text, "2020-01-01", null)).toEqual([false, false]);
    },
  );

  it("refuses a window that ends before it starts", () => {
    for (const ask of [certainlyWithin, possiblyWithin])
      expect(() => ask(UNKNOWN_DATE, "2014-02-01", "2014-01-01")).toThrow(
        "The window from 2014-02-01 to 2014-01-01 ends before it starts.",
      );
  });

  it("is possible wherever it is certain", () => {
    let certain = 0;
    fc.assert(
      fc.property(partialDate, window, (date, [from, to]) => {
        if (!certainlyWithin(date, from, to)) return;
        certain++;
        expect(possiblyWithin(date, from, to)).toBe(true);
      }),
      { seed: 20260110, numRuns: 5000 },
    );
    expect(certain).toBeGreaterThan(200);
  });

  it("can lose and never gain certainty when the date becomes wider, and gain and never lose possibility", () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(isoDay, days, days, days, window, (start, length, before, after, [from, to]) => {
        const end = addDays(start, length);
        const wide = [addDays(start, -before), addDays(end, after)] as const;
        fc.pre(wide[0] >= "1900-01-01" && wide[1] <= "2100-12-31");
        const narrower = parsePartialDate(`${start}/${end}`);
        const wider = parsePartialDate(wide.join("/"));
        expect(Number(certainlyWithin(wider, from, to))).toBeLessThanOrEqual(
          Number(certainlyWithin(narrower, from, to)),
        );
        expect(Number(possiblyWithin(wider, from, to))).toBeGreaterThanOrEqual(
          Number(possiblyWithin(narrower, from, to)),
        );
      }),
      { seed: 20260111, numRuns: 3000 },
    );
  });

  it("always brackets the true day", () => {
    fc.assert(
      fc.property(
        partialDate,
        fc.double({ min: 0, max: 1, noNaN: true }),
        window,
        (date, share, [from, to]) => {
          const [low, high] = [date.earliest ?? "1900-01-01", date.latest ?? "2100-12-31"];
          const span = (Date.parse(high) - Date.parse(low)) / 86_400_000;
          const truth = date.alternatives?.[share < 0.5 ? 0 : 1] ?? addDays(low, Math.round(share * span));
          const inside = (from === null || truth >= from) && (to === null || truth <= to);
          if (certainlyWithin(date, from, to)) expect(inside).toBe(true);
          if (inside) expect(possiblyWithin(date, from, to)).toBe(true);
        },
      ),
      { seed: 20260112, numRuns: 5000 },
    );
  });

  it("counts a date as certain in at most one of two windows side by side, and as possible in at least one", () => {
    fc.assert(
      fc.property(partialDate, isoDay, (date, day) => {
        const [left, right] = [[null, day] as const, [addDays(day, 1), null] as const];
        const count = (ask: typeof certainlyWithin): number =>
          Number(ask(date, ...left)) + Number(ask(date, ...right));
        expect(count(certainlyWithin)).toBeLessThanOrEqual(1);
        expect(count(possiblyWithin)).toBeGreaterThanOrEqual(1);
      }),
      { seed: 20260113, numRuns: 3000 },
    );
  });
});
