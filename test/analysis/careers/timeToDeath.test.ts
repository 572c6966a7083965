import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { careersOf, type TimeToDeathAnswer, timeToDeath } from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import { type Duration, formatQuantity } from "../../../src/quantities/index.ts";
import type { DeathRecord } from "../../../src/records/index.ts";
import { randomStream, uniformVariate } from "../../../src/statistics/random/index.ts";
import { facts, factsAreHere } from "../../archive/support/shared.ts";
import { open } from "../../archive/support/synthetic.ts";
import { anyRecord, careers, on, record } from "./support.ts";

function answer<Answer extends object>(result: Answer | Refusal): Answer {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
}
const code = (result: unknown) => (isRefusal(result) ? result.code : "answered");
const ask = (records: readonly DeathRecord[], options = {}): TimeToDeathAnswer =>
  answer(timeToDeath(careers(records), options));
const median = (records: readonly DeathRecord[]): Duration => answer(ask(records).median);

/** Arrested on 1 January 2013, dead so many days later. */
const diedAfter = (days: number) =>
  record({
    arrested: on("2013-01-01"),
    death: on(new Date(Date.UTC(2013, 0, 1 + days)).toISOString().slice(0, 10)),
  });

describe("timeToDeath", () => {
  test("of whole dates is the median of the days, with the interval of the sign test", () => {
    const days = [3, 10, 14, 20, 31, 45, 60, 90, 120];
    const found = median(days.map(diedAfter));
    expect(found).toMatchObject({ value: 31, unit: "day", nature: "documented", id: "time-to-death.median" });
    expect(found).not.toHaveProperty("bounds");
    // Of nine values, the 2nd and the 8th: P(fewer than 2 of 9) = 10/512 = 0.0195.
    expect(found.interval).toEqual({ lower: 10, upper: 90, level: 0.95, method: "sign-test" });
    expect(formatQuantity(found, { language: "en", form: "interval" })).toBe(
      "31 days (95% sign-test interval 10 to 90)",
    );
  });

  test("of partial dates is bounded, and the bounds say what the dates leave open", () => {
    const month = record({ arrested: on("2013-01"), death: on("2013-03") });
    const found = median([month]);
    expect(found).toMatchObject({ value: 89, nature: "estimated" });
    expect(found.bounds).toEqual({
      lower: 29,
      upper: 89,
      reason: "the dates leave open on which day the half was reached",
    });
    expect(found).not.toHaveProperty("interval");
    expect(found.method.settings).toMatchObject({
      interval: "none: too few records",
      "with partial dates": 1,
    });
  });

  test("says that the times are right-truncated by design", () => {
    expect(ask([diedAfter(1)]).truncation).toContain("right-truncated by design");
  });

  test("accounts for every record, and names why some say nothing", () => {
    const { observations, leftOut } = ask([
      diedAfter(5),
      record({}),
      record({ arrested: on("") }),
      record({ arrested: on("2013"), death: on("") }),
      record({ arrested: on("2013~"), death: on("2014") }),
      record({ arrested: on("../2015"), death: on("2014") }),
      record({ arrested: on("../2012"), death: on("2014-01-01") }),
    ]);
    expect(observations).toBe(2);
    expect(leftOut).toEqual({
      "arrest not recorded": 1,
      "arrest unknown": 1,
      "death unknown": 1,
      "date in doubt": 1,
      "nothing bounded": 1,
    });
  });

  test("the account closes for any records, and an interval contains the median", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 25 }), (records) => {
        const found = timeToDeath(careers(records));
        if (isRefusal(found)) return;
        const out = Object.values(found.leftOut).reduce((sum, count) => sum + count, 0);
        expect(found.observations + out).toBe(records.length);
        if (isRefusal(found.median)) return;
        const { value, interval, bounds } = found.median;
        if (interval !== undefined) {
          expect(interval.lower).toBeLessThanOrEqual(value);
          expect(interval.upper).toBeGreaterThanOrEqual(value);
        }
        if (bounds !== undefined) expect(bounds.lower).toBeLessThan(value);
      }),
    );
  });

  test("making dates less precise never narrows the interval, and keeps the true median inside it", () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (times, blurred) => {
        const whole = times.map(diedAfter);
        const partial = whole.map((of, i) =>
          blurred[i] ? record({ arrested: on("2013-01"), death: on(of.death.edtf.slice(0, 7)) }) : of,
        );
        const [known, less] = [median(whole), median(partial)];
        expect(less.interval?.lower).toBeLessThanOrEqual(known.interval?.lower ?? Number.NaN);
        expect(less.interval?.upper).toBeGreaterThanOrEqual(known.interval?.upper ?? Number.NaN);
      }),
    );
  });

  test("the interval covers a true median in at least 95% of samples, dates blurred or not", () => {
    const stream = randomStream("seed", 20130114);
    const uniform = () => uniformVariate(stream);
    const trueMedian = 99;
    let covered = 0;
    const samples = 400;
    for (let sample = 0; sample < samples; sample += 1) {
      const records = Array.from({ length: 25 }, () => {
        const of = diedAfter(Math.floor(uniform() * 199));
        return uniform() < 0.5
          ? of
          : record({ arrested: on("2013-01"), death: on(of.death.edtf.slice(0, 7)) });
      });
      const { interval } = median(records);
      if (interval !== undefined && interval.lower <= trueMedian && interval.upper >= trueMedian)
        covered += 1;
    }
    expect(covered / samples).toBeGreaterThanOrEqual(0.95);
  });

  test("corrected for the end of recording, late deaths of short watches weigh more", () => {
    const early = record({ arrested: on("2012-01-01"), death: on("2012-12-01") });
    const late = record({ arrested: on("2013-06-01"), death: on("2013-06-11") });
    const { corrected } = ask([early, late, late], { recordedUntil: "2013-08-31" });
    const distribution = answer(
      corrected ?? { kind: "refusal", code: "SIJILL_X", question: "", reasons: [""], wouldNeed: "" },
    );
    expect(distribution).toMatchObject({ observations: 3, conditionalOn: 335 });
    expect(ask([early]).corrected).toBeNull();
    expect(code(ask([early], { recordedUntil: "2012-11-30" }).corrected)).toBe(
      "SIJILL_TIME_BEYOND_TRUNCATION",
    );
    const partial = record({ arrested: on("2013-01"), death: on("2013-03") });
    expect(code(ask([partial], { recordedUntil: "2013-08-31" }).corrected)).toBe("SIJILL_NO_WHOLE_DATES");
  });

  test("refuses photographs, records without dates, and a median without an upper end", () => {
    expect(code(timeToDeath(careers([{ ...diedAfter(1), unit: "image" }])))).toBe("SIJILL_IMAGES_NOT_DEATHS");
    expect(code(timeToDeath(careers([])))).toBe("SIJILL_NO_TIMES");
    const refused = timeToDeath(careers([record({}), record({ arrested: on("") })]));
    expect(isRefusal(refused) && refused.reasons).toEqual([
      "No record bounds the time from arrest to death (arrest not recorded: 1; arrest unknown: 1).",
    ]);
    const open = record({ arrested: on("../2012"), death: on("2014-01-01") });
    expect(code(ask([open]).median)).toBe("SIJILL_MEDIAN_OPEN");
    expect(() => ask([diedAfter(1)], { level: 1 })).toThrowError(/options.level/);
    expect(() => ask([diedAfter(1)], { recordedUntil: "2013" })).toThrowError(/recordedUntil/);
  });

  test("synthetic records give a synthetic median", () => {
    expect(answer(answer(timeToDeath(careers([diedAfter(2)], { nature: "synthetic" }))).median).nature).toBe(
      "synthetic",
    );
  });
});

describe.skipIf(!factsAreHere("records of deaths in US prisons"))(
  "records of deaths in the prisons of California",
  () => {
    test("hold no date of arrest, and the refusal says so for all 7,379", async () => {
      const archive = await open("test/fixtures/us-custody-deaths/CA", { files: facts });
      const refused = timeToDeath(await careersOf(archive, "us-custody-deaths-ca"));
      expect(isRefusal(refused) && [refused.code, refused.reasons[0], refused.wouldNeed]).toEqual([
        "SIJILL_NO_TIMES",
        "No record bounds the time from arrest to death (arrest not recorded: 7,379).",
        "Records with a date of arrest and a date of death, partial ones included.",
      ]);
    });
  },
);
