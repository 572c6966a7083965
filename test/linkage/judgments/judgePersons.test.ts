import { captureHistories, deathRecordSchema, parsePartialDate } from "sijill";
import { describe, expect, it } from "vitest";
import {
  type Assertion,
  assertionsOf,
  capturedPersons,
  disagreementTable,
  judgePersons,
  type LinkedRecords,
  overlapTable,
  personsWithin,
  underEachRule,
} from "../../../src/linkage/judgments/index.ts";

const died = (record: string, edtf: string, evidence: Assertion["evidence"]): Assertion => ({
  record,
  evidence,
  field: "death",
  value: { kind: "date", date: parsePartialDate(edtf) },
});

/** Four persons: A in three sources that contradict, B in two that agree, C and D in one each, D without a date. */
const linked: LinkedRecords = {
  records: [
    { record: "p/1", source: "papers", person: "A" },
    { record: "f/1", source: "families", person: "A" },
    { record: "l/1", source: "list", person: "A" },
    { record: "p/2", source: "papers", person: "B" },
    { record: "f/2", source: "families", person: "B" },
    { record: "f/3", source: "families", person: "C" },
    { record: "l/4", source: "list", person: "D" },
  ],
  assertions: [
    died("p/1", "2013-12-30", "document"),
    died("f/1", "2014-03", "testimony"),
    died("l/1", "2014", "compilation"),
    died("p/2", "2014-05-03", "document"),
    died("f/2", "2014-05", "testimony"),
    died("f/3", "2013/2014", "testimony"),
    { record: "l/4", evidence: "compilation", field: "death", value: "unknown" },
  ],
  title: "synthetic records",
  nature: "synthetic",
  inputs: [],
};

describe("judgePersons", () => {
  it("makes one person of a cluster, with its records, its sources and judged fields", () => {
    const [a, ...others] = judgePersons(linked, "document-over-testimony");
    expect(others.map(({ id }) => id)).toEqual(["B", "C", "D"]);
    expect(a).toMatchObject({
      id: "A",
      records: ["f/1", "l/1", "p/1"],
      sources: ["families", "list", "papers"],
      fields: { death: { value: { date: { edtf: "2013-12-30" } }, from: ["p/1"], dissent: ["f/1", "l/1"] } },
    });
  });

  it("does not depend on the order of records or assertions", () => {
    const turned = {
      ...linked,
      records: [...linked.records].reverse(),
      assertions: [...linked.assertions].reverse(),
    };
    expect(judgePersons(turned, "interval-hull")).toEqual(judgePersons(linked, "interval-hull"));
  });

  it("refuses a record twice and an assertion of nobody's record", () => {
    const twice = {
      ...linked,
      records: [...linked.records, { record: "p/1", source: "papers", person: "B" }],
    };
    expect(() => judgePersons(twice, "earliest")).toThrow(/stands twice/);
    const nobody = { ...linked, assertions: [died("x/9", "2014", "document")] };
    expect(() => judgePersons(nobody, "earliest")).toThrow(/no record x\/9/);
  });
});

describe("a headline under each rule", () => {
  it("is counted anew: who certainly or possibly died after 20 January 2014", () => {
    const counts = underEachRule(linked, (persons) => personsWithin(persons, "death", "2014-01-20", null));
    expect(counts).toEqual({
      earliest: { certain: 1, possible: 1, outside: 1, undated: 1 },
      "document-over-testimony": { certain: 1, possible: 1, outside: 1, undated: 1 },
      "most-precise-consistent": { certain: 2, possible: 1, outside: 0, undated: 1 },
      "interval-hull": { certain: 1, possible: 2, outside: 0, undated: 1 },
      "leave-unresolved": { certain: 1, possible: 1, outside: 0, undated: 2 },
    });
  });
});

describe("tables", () => {
  it("count disagreement field by field, all persons in every row", () => {
    expect(disagreementTable(linked).rows).toEqual([
      { field: "death", none: 1, one: 1, same: 0, consistent: 1, contradicting: 1 },
    ]);
  });

  it("count persons by exactly the sources they are in", () => {
    const { rows, nature } = overlapTable(linked);
    expect(rows).toEqual([
      { families: 1, list: 1, papers: 1, count: 1 },
      { families: 1, list: 0, papers: 1, count: 1 },
      { families: 1, list: 0, papers: 0, count: 1 },
      { families: 0, list: 1, papers: 0, count: 1 },
    ]);
    expect(nature).toBe("synthetic");
  });

  it("are capture histories for estimates, from persons or from the table", () => {
    const fromPersons = captureHistories(capturedPersons(linked));
    const fromTable = captureHistories(overlapTable(linked));
    expect(fromPersons.counts).toEqual(fromTable.counts);
    expect(fromPersons.observed).toBe(4);
    const years = capturedPersons(linked, {
      lists: ["papers", "families"],
      stratum: (id) => (id === "A" ? "2013" : null),
    });
    expect(years.persons).toEqual([
      { id: "A", on: ["papers", "families"], stratum: "2013" },
      { id: "B", on: ["papers", "families"], stratum: null },
      { id: "C", on: ["families"], stratum: null },
    ]);
  });
});

describe("a source called as a column is", () => {
  it("is refused rather than overwritten", () => {
    const records = [{ record: "1", source: "count", person: "A" }];
    expect(() => overlapTable({ ...linked, records })).toThrow(/called "count"/);
  });
});

describe("assertionsOf", () => {
  it("takes what a record says, keeps why it says nothing, and lists no field it does not have", () => {
    const record = deathRecordSchema.parse({
      id: "1",
      dataset: "synthetic",
      unit: "body",
      death: parsePartialDate("2013-05"),
      facility: { kind: "ambiguous", text: "Branch 215 (Palestine)", candidates: ["br-215", "br-235"] },
      hospital: "illegible",
      transfers: [],
      numbers: {},
      person: { names: [], sex: "male", age: { lower: 20, upper: 30 } },
      cause: {},
      source: { file: "synthetic.csv", row: 2 },
    });
    const claims = assertionsOf(record, "document");
    expect(claims.map(({ field, value }) => [field, typeof value === "string" ? value : value.kind])).toEqual(
      [
        ["death", "date"],
        ["facility", "unknown"],
        ["hospital", "illegible"],
        ["sex", "term"],
        ["age", "age"],
      ],
    );
    expect(claims.every(({ record: name }) => name === "synthetic/1")).toBe(true);
  });
});
