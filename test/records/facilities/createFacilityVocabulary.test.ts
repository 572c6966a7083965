import { describe, expect, it } from "vitest";
import {
  createFacilityVocabulary,
  facilityReference,
  facilityRefSchema,
  facilitySchema,
  syrianFacilities,
} from "../../../src/records/index.ts";

const [first, second] = syrianFacilities().facilities;
if (first === undefined || second === undefined) throw new Error("the vocabulary is empty");

describe("createFacilityVocabulary", () => {
  it("resolves nothing when it is empty", () => {
    const vocabulary = createFacilityVocabulary([]);
    expect(vocabulary.facilities).toEqual([]);
    expect(vocabulary.resolve("Branch 215")).toEqual({ kind: "unresolved", text: "Branch 215" });
  });

  it("sorts its facilities by id and does not touch those it was given", () => {
    const given = Object.freeze([second, first]);
    expect(createFacilityVocabulary(given).facilities.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it("gives the same answer for every order of the facilities", () => {
    const { facilities } = syrianFacilities();
    const reversed = createFacilityVocabulary([...facilities].reverse());
    for (const text of [
      "265",
      "Harasta",
      "Branch 215 (Palestine)",
      "المخابرات الجوية",
      "Saydnaya",
      "nowhere",
    ])
      expect(reversed.resolve(text)).toEqual(syrianFacilities().resolve(text));
  });

  it("refuses two facilities with one id", () => {
    expect(() => createFacilityVocabulary([first, first])).toThrow(
      [
        `Two facilities have the id "${first.id}".`,
        "  expected: one facility an id",
        "  to do:    Rename one of them; ids are cited in reports and must never change their meaning.",
      ].join("\n"),
    );
  });

  it("refuses a facility within one that is not there", () => {
    const section = syrianFacilities().byId("section-40");
    expect(() => createFacilityVocabulary(section === undefined ? [] : [section])).toThrow(
      'The facility "section-40" is said to be within "br-251", which is not in the vocabulary.',
    );
  });

  it("finds a facility by the id of a reference", () => {
    expect(syrianFacilities().byId("br-215")?.nameEn).toBe("MI Branch 215 (Raids)");
    expect(syrianFacilities().byId("constructor")).toBeUndefined();
  });

  it("is ambiguous when two facilities have one name", () => {
    const twin = { ...first, id: `${first.id}-twin` };
    const match = createFacilityVocabulary([twin, first]).resolve(first.nameEn);
    expect(match.kind === "ambiguous" && match.candidates.map(({ id }) => id)).toEqual([first.id, twin.id]);
  });
});

describe("facilityReference", () => {
  it.each(["Branch 215", "Harasta", "nowhere"])("keeps the match of %s as a record can hold it", (text) => {
    const reference = facilityReference(syrianFacilities().resolve(text));
    expect(facilityRefSchema.parse(reference)).toEqual(reference);
    expect(reference.text).toBe(text);
  });
});

describe("facilitySchema", () => {
  it.each([
    ["an unknown type", { type: "camp" }],
    ["coordinates outside Syria", { coordinates: { latitude: 50, longitude: 7, confidence: "high" } }],
    ["an id with capitals", { id: "BR-215" }],
    ["a further key", { commander: "x" }],
    ["an empty alias", { aliasesSeen: [""] }],
  ])("refuses %s", (_, change) => {
    expect(facilitySchema.safeParse({ ...first, ...change }).success).toBe(false);
  });
});
