import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { syrianFacilities } from "../../../src/records/index.ts";

const { facilities } = syrianFacilities();

describe("data/facilities/facilities.json", () => {
  it("has 87 facilities with different ids, all of them valid", () => {
    expect(facilities.length).toBe(87);
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(87);
  });

  it("never counts one spelling as seen and as generated", () => {
    for (const { id, aliasesSeen, aliasesGenerated } of facilities)
      expect([id, aliasesGenerated.filter((alias) => aliasesSeen.includes(alias))]).toEqual([id, []]);
  });

  it("gives a number only to branches and hospitals whose name holds it", () => {
    for (const { number, nameEn, nameAr } of facilities)
      if (number !== null) {
        expect(nameEn).toContain(String(number));
        expect(nameAr).toContain(String(number));
      }
    expect(facilities.filter(({ number }) => number !== null).length).toBe(35);
  });

  it("names no person", () => {
    const text = JSON.stringify(facilities);
    for (const word of ["Gharib", "الغريب", "Raslan", "رسلان", "Alaa", "علاء", "Shaqfa"])
      expect(text).not.toContain(word);
  });
});

const original = "../shared/facts/facilities.json";
const isHere = existsSync(original);
if (!isHere)
  process.stderr.write(`skipped: ${original} is not here (the compiled facts this file was made from)\n`);

describe.skipIf(!isHere)("the facts it was made from", () => {
  interface Original {
    readonly id: string;
    readonly name_en: string;
    readonly name_ar: string;
    readonly aliases_seen: readonly string[];
    readonly aliases_generated: readonly string[];
    readonly agency: string;
    readonly agency_code: string;
    readonly agency_ar: string;
    readonly type: string;
    readonly governorate: string;
    readonly governorate_ar: string;
    readonly lat: number | null;
    readonly lng: number | null;
    readonly coord_confidence: string | null;
    readonly iiim_cases: number | null;
    readonly active_from: number | null;
    readonly active_to: number | null;
    readonly source_map_id: number | null;
    readonly source_url: string;
    readonly primary_source_to_check: string | null;
    readonly seen: string;
    readonly notes?: string | null;
    readonly caesar?: { photos: number; victims_version_1: number; victims_version_2: number; note: string };
  }
  const facts: readonly Original[] = isHere ? JSON.parse(readFileSync(original, "utf8")) : [];
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));

  /** What was changed on purpose; data/facilities/README.md says why. */
  const reworded = ["section-40", "hosp-608-homs", "afi-aleppo"];

  it("are carried whole", () => {
    expect(facts.length).toBe(facilities.length);
    for (const fact of facts) {
      const facility = byId.get(fact.id);
      expect(facility).toMatchObject({
        nameAr: fact.name_ar,
        type: fact.type,
        agency: { code: fact.agency_code, en: fact.agency, ar: fact.agency_ar },
        governorate: { en: fact.governorate, ar: fact.governorate_ar },
        coordinates:
          fact.lat === null
            ? null
            : { latitude: fact.lat, longitude: fact.lng, confidence: fact.coord_confidence?.toLowerCase() },
        active: { from: fact.active_from, to: fact.active_to },
        iiimCases: fact.iiim_cases,
        caesar:
          fact.caesar === undefined
            ? null
            : {
                photographs: fact.caesar.photos,
                victimsVersion1: fact.caesar.victims_version_1,
                victimsVersion2: fact.caesar.victims_version_2,
                note: fact.caesar.note,
              },
        source: {
          url: fact.source_url,
          mapId: fact.source_map_id,
          primaryToCheck: fact.primary_source_to_check,
        },
      });
      expect(fact.seen.startsWith(facility?.source.status ?? "?")).toBe(true);
      if (facility?.source.remark !== null) expect(fact.seen).toContain(facility?.source.remark);
      if (!reworded.includes(fact.id))
        expect(facility).toMatchObject({
          nameEn: fact.name_en,
          aliasesSeen: fact.aliases_seen,
          aliasesGenerated: fact.aliases_generated,
          notes: fact.notes ?? null,
        });
    }
  });
});
