import { describe, expect, test } from "vitest";
import { deathsWithin, type RateOfRecords, rateOfRecords } from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import type { Count } from "../../../src/quantities/index.ts";
import { open, writeRecords } from "../../archive/support/synthetic.ts";
import { rollCalls, state } from "./support/rollCalls.ts";

const header = "date,place\n";
const openRecords = async (rows: string, changes: object = {}) =>
  open(await writeRecords(header + rows, { unit: "person", nature: "documented", ...changes }));
const code = (result: unknown) => (isRefusal(result) ? result.code : "answered");
const counted = (result: Count | Refusal): Count => {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
};
const january = { from: "1987-01-01", to: "1987-01-31", facilities: ["a"] } as const;
const within80s = { coverage: { from: "1980", to: "1989" } };

describe("deathsWithin", () => {
  test("counts what certainly belongs; what possibly does is the upper bound", async () => {
    const archive = await openRecords(
      "1987-01-05,a\n1987-01,a\n1987-01-09,b\n1987,a\n1987-01-31~,a\n1987-02-01,a\n1987-01-02,\n,a\n,\n",
      within80s,
    );
    const deaths = counted(await deathsWithin(archive, "synthetic", january));
    expect(deaths).toMatchObject({
      id: "synthetic.deaths",
      value: 2,
      unit: "person",
      period: { from: "1987-01-01", to: "1987-01-31" },
      // Possibly: the year, the day in doubt, the one without a facility, and the two without a date.
      bounds: { lower: 2, upper: 7 },
    });
    const all = counted(await deathsWithin(archive, "synthetic", { ...january, facilities: "all" }));
    expect(all).toMatchObject({ value: 4, bounds: { lower: 4, upper: 8 } });
  });

  test("a name that can mean one of the facilities among others possibly belongs", async () => {
    const archive = await openRecords("2014-05-01,Branch 215\n2014-05-02,265\n2014-05-03,Branch 227\n", {
      facilities: "syria",
    });
    const window = { from: "2014-05-01", to: "2014-05-31" };
    const [unresolved] = await archive.unresolved("synthetic");
    expect(unresolved?.reason).toBe("ambiguous");
    const [candidate = ""] = unresolved?.candidates ?? [];
    const deaths = counted(
      await deathsWithin(archive, "synthetic", { ...window, facilities: ["br-215", candidate] }),
    );
    expect([deaths.value, deaths.bounds?.upper]).toEqual([1, 2]);
  });

  test.each<[string, object, string]>([
    [
      "days the dataset is silent about",
      { coverage: { from: "1987-01-02", to: "1989" } },
      "SIJILL_OUTSIDE_COVERAGE",
    ],
    [
      "a gap in its coverage",
      { coverage: { from: "1980", to: "1989", gaps: [{ from: "1987-01-20", to: "1987-01-21" }] } },
      "SIJILL_OUTSIDE_COVERAGE",
    ],
    ["dates of photographs", { ...within80s, dateMeaning: "photographed" }, "SIJILL_DATE_NOT_OF_DEATH"],
    [
      "records without a facility",
      { ...within80s, columns: { death: "date" } },
      "SIJILL_FACILITY_NOT_RECORDED",
    ],
  ])("refuses %s", async (_, changes, expected) => {
    const archive = await openRecords("1987-01-05,a\n", changes);
    const result = await deathsWithin(archive, "synthetic", january);
    expect(code(result)).toBe(expected);
    expect(isRefusal(result) && result.wouldNeed).toBeTruthy();
  });

  test("a month without a published count is silence, not a month without deaths", async () => {
    const archive = await open("data/vdc");
    const window = { from: "2014-01-01", to: "2014-12-31", facilities: "all" as const };
    expect(code(await deathsWithin(archive, "vdc", window))).toBe("answered");
    expect(code(await deathsWithin(archive, "vdc", { ...window, to: "2030-12-31" }))).toBe(
      "SIJILL_OUTSIDE_COVERAGE",
    );
    await expect(deathsWithin(archive, "vdc", { ...window, from: "2014" })).rejects.toThrowError(
      /options.from/,
    );
  });
});

describe("rateOfRecords", () => {
  const held = [1, 2, 3, 4].map((number) => state(number, { opening: 100, closing: 100 }));
  const deaths = "1987-01-02,a\n1987-01-03,a\n1987-01-03,b\n1987-01,a\n";
  const rate = async (states = held, options = {}, changes: object = {}): Promise<RateOfRecords> =>
    rateOfRecords(
      await openRecords(deaths, { ...within80s, ...changes }),
      "synthetic",
      rollCalls(states, 4),
      options,
    );

  test("deaths of the facilities of the roll calls over their person-time, bounds for what dates leave open", async () => {
    expect(await rate()).toMatchObject({
      kind: "rate",
      value: 0.5,
      bounds: { lower: 0.5, upper: 0.75 },
      deaths: { value: 2, id: "rate.deaths" },
      exposure: { value: 400, id: "rate.exposure", missing: "none" },
    });
    expect(await rate(held, { allDeaths: true })).toMatchObject({ value: 0.75 });
  });

  test("gaps of the roll calls are filled or bounded; left out, they are refused", async () => {
    const gap = held.slice(0, 3);
    expect(code(await rate(gap))).toBe("SIJILL_DAYS_DIFFER");
    expect(await rate(gap, { missing: "carry" })).toMatchObject({ value: 0.5, nature: "estimated" });
    const both = await rate(gap, { missing: "bounds", capacity: { a: 200 } });
    expect(both).toMatchObject([
      { id: "rate.least", value: 0.4 },
      { id: "rate.greatest", value: 2 / 3, exposure: { value: 300, missing: "lower-bound" } },
    ]);
  });

  test("passes on what the records or the roll calls cannot answer", async () => {
    expect(code(await rate(held, {}, { dateMeaning: "registered" }))).toBe("SIJILL_DATE_NOT_OF_DEATH");
    expect(code(await rate(held, { to: "1987-01-09" }))).toBe("SIJILL_OUTSIDE_COVERAGE");
    expect(code(await rate(held, {}, { unit: "image" }))).toBe("SIJILL_IMAGES_NOT_DEATHS");
    const nobody = [1, 2, 3, 4].map((number) => state(number, { opening: 0, closing: 0 }));
    expect(code(await rate(nobody, { missing: "bounds" }))).toBe("SIJILL_EXPOSURE_EMPTY");
  });
});
