import { describe, expect, it } from "vitest";
import { type DeathRecord, deathRecordSchema, parsePartialDate } from "../../src/records/index.ts";

const sign = { vocabulary: "observed-sign", version: "1.0.0", code: "emaciation" };

/** Obviously synthetic: nobody is called Synthetic One. */
const record: DeathRecord = {
  id: "synthetic-1",
  dataset: "synthetic",
  unit: "body",
  death: parsePartialDate("2013-05"),
  photographed: parsePartialDate("2013-05-12"),
  arrested: parsePartialDate("2012"),
  facility: { kind: "resolved", text: "Branch 999", facility: "synthetic-999", matchedBy: "alias" },
  hospital: "illegible",
  transfers: [
    {
      from: { kind: "unresolved", text: "synthetic place" },
      to: "unknown",
      destination: "hospital",
      date: parsePartialDate("2013-05-11~"),
      stateOnArrival: "unknown",
    },
  ],
  numbers: { detainee: "0007", branch: "illegible", examination: "٣٤٥" },
  person: {
    names: [{ text: "Synthetic One", kind: "full", script: "Latn" }],
    sex: "withheld",
    age: { lower: 20, upper: 30 },
  },
  cause: {
    declared: {
      vocabulary: "declared-cause",
      version: "1.0.0",
      code: "cardiac-arrest",
      text: "synthetic text",
    },
    observed: [
      { sign, state: "present", coder: "coder-1" },
      { sign, state: "not-visible", coder: "coder-2" },
    ],
  },
  images: 4,
  source: { file: "synthetic.csv", row: 2, sha256: "0".repeat(64) },
};

function problems(change: object): readonly string[] {
  const result = deathRecordSchema.safeParse({ ...record, ...change });
  return result.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
}

describe("deathRecordSchema", () => {
  it("reads a whole record back as it is, also through JSON", () => {
    expect(deathRecordSchema.parse(record)).toEqual(record);
    expect(deathRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it("keeps leading zeros and the script of a number", () => {
    expect(deathRecordSchema.parse(record).numbers).toEqual({
      detainee: "0007",
      branch: "illegible",
      examination: "٣٤٥",
    });
  });

  it("gives a record that cannot be changed afterwards", () => {
    const read = deathRecordSchema.parse(record);
    expect(Object.isFrozen(read)).toBe(true);
    expect(Object.isFrozen(read.numbers)).toBe(true);
    expect(Object.isFrozen(read.transfers)).toBe(true);
  });

  describe("death and arrest", () => {
    const rule = "death: the latest possible day of death is before the earliest possible day of arrest";
    it.each([
      ["2011", "2012"],
      ["2012-05-02", "2012-05-03"],
      ["2012-05-02", "2012-05-03/.."],
      ["../2011", "2012"],
    ])("refuses death %s before arrest %s", (death, arrested) => {
      expect(problems({ death: parsePartialDate(death), arrested: parsePartialDate(arrested) })).toEqual([
        rule,
      ]);
    });

    it.each([
      ["2012", "2012-12-31"], // death on 31 December is possible
      ["2012-05-03", "2012-05-03"],
      ["03/04/2018", "2018-04-01"], // the second of the two days is after it
      ["2011?", "2012"],
      ["2011", "2012~"],
      ["2011/..", "2012"],
    ])("accepts death %s with arrest %s: not certainly impossible", (death, arrested) => {
      expect(problems({ death: parsePartialDate(death), arrested: parsePartialDate(arrested) })).toEqual([]);
    });
  });

  it.each([
    ["an unknown key", { surname: "x" }, 'Unrecognized key: "surname"'],
    ["an unknown unit", { unit: "photo" }, "unit"],
    ["no id", { id: "" }, "id"],
    ["null in place of a reason", { facility: null }, "facility"],
    ["half a body", { images: 0.5 }, "images"],
    ["fewer than no images", { images: -1 }, "images"],
    ["an empty number", { numbers: { detainee: "" } }, "numbers.detainee"],
    ["a number without digits", { numbers: { detainee: "none" } }, "numbers.detainee"],
    ["a number as a number", { numbers: { detainee: 7 } }, "numbers.detainee"],
    ["a row before the header", { source: { file: "a.csv", row: 0 } }, "source.row"],
    ["a shortened hash", { source: { file: "a.csv", sha256: "abc" } }, "source.sha256"],
    ["one candidate", { facility: { kind: "ambiguous", text: "x", candidates: ["a"] } }, "facility"],
    [
      "an empty name",
      { person: { names: [{ text: "", kind: "full", script: "Latn" }] } },
      "person.names.0.text",
    ],
    ["a seen and unseen sign", { cause: { observed: [{ sign, state: "maybe" }] } }, "cause.observed.0.state"],
  ])("refuses %s", (_, change, where) => {
    expect(problems(change).join("\n")).toContain(where);
  });

  describe("age", () => {
    const withAge = (age: unknown): readonly string[] => problems({ person: { names: [], age } });
    it.each([
      [{ lower: 0, upper: 0 }],
      [{ lower: 60, upper: null }],
      [{ lower: null, upper: 12 }],
      [{ lower: 0, upper: 130 }],
      ["unknown"],
    ])("accepts %j", (age) => {
      expect(withAge(age)).toEqual([]);
    });
    it.each([
      [{ lower: -1, upper: 5 }],
      [{ lower: 0, upper: 131 }],
      [{ lower: 30, upper: 20 }],
      [{ lower: null, upper: null }],
      [{ lower: 20.5, upper: 21 }],
      [{ lower: Number.NaN, upper: 21 }],
      [34],
      [null],
    ])("refuses %j", (age) => {
      expect(withAge(age).length).toBeGreaterThan(0);
    });
  });
});
