import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttributionRule,
  attribute,
  attributionRules,
  attributionTable,
  careersOf,
  episodes,
  flows,
  isStay,
  placeKey,
} from "../../../src/analysis/index.ts";
import { transferFlowChart } from "../../../src/charts/index.ts";
import type { DeathRecord } from "../../../src/records/index.ts";
import { facts, factsAreHere } from "../../archive/support/shared.ts";
import { open } from "../../archive/support/synthetic.ts";
import { anyRecord, at, careers, move, on, record } from "./support.ts";

/** A career in short: kind, place, from and to as EDTF. */
const told = (of: DeathRecord) =>
  episodes(of).map((episode) =>
    isStay(episode)
      ? `${episode.kind} ${placeKey(episode.place)} ${episode.from.edtf}..${episode.to.edtf}`
      : `${episode.kind} ${placeKey(episode.place)} ${episode.on.edtf}`,
  );

describe("episodes", () => {
  test("arrest → branch → branch → hospital → death → morgue, each with its partial dates", () => {
    const career = record({
      arrested: on("2012-05"),
      facility: at("Branch B"),
      hospital: at("Hospital D"),
      transfers: [
        move(at("Branch A"), at("Branch B"), "facility", "2013-02-XX"),
        move(at("Branch B"), at("Hospital D"), "hospital", "2014-06-21"),
        move(at("Hospital D"), "unknown", "morgue", "2014-07", "dead"),
      ],
    });
    expect(told(career)).toEqual([
      "arrest not-recorded 2012-05",
      "custody Branch A 2012-05..2013-02-XX",
      "custody Branch B 2013-02-XX..2014-06-21",
      "hospital Hospital D 2014-06-21..2014-06-30",
      "death Hospital D 2014-06-30",
      "morgue unknown 2014-07..",
    ]);
  });

  test("who came dead to the hospital died before it", () => {
    const career = record({
      facility: at("Branch A"),
      transfers: [move(at("Branch A"), at("Hospital D"), "hospital", "2014-06-30", "dead")],
    });
    expect(told(career)).toEqual([
      "custody Branch A ..2014-06-30",
      "death Branch A 2014-06-30",
      "hospital Hospital D 2014-06-30..",
    ]);
  });

  test("a hospital without the state on arrival leaves the place of death unknown", () => {
    const career = record({ facility: at("Branch A"), hospital: at("Hospital D") });
    expect(told(career)).toEqual([
      "custody Branch A ..",
      "hospital Hospital D ..",
      "death unknown 2014-06-30",
    ]);
  });

  test("a source that would name a hospital and does not leaves it undocumented; one that never would says nothing", () => {
    expect(told(record({ facility: at("Branch A"), hospital: "illegible" }))).toEqual([
      "custody Branch A ..",
      "undocumented illegible ..",
      "death unknown 2014-06-30",
    ]);
    expect(told(record({ facility: at("Branch A"), hospital: "not-recorded" }))).toEqual([
      "custody Branch A ..2014-06-30",
      "death Branch A 2014-06-30",
    ]);
  });

  test("the branch on the card is the last in custody unless a transfer names it, whatever its spelling", () => {
    const moved = [move(at("Branch A"), at("Prison C"), "facility", "2013")];
    expect(told(record({ facility: at("Branch B"), transfers: moved }))).toEqual([
      "custody Branch A ..2013",
      "custody Prison C 2013..",
      "custody Branch B ..2014-06-30",
      "death Branch B 2014-06-30",
    ]);
    expect(told(record({ facility: at("branch a"), transfers: moved }))).toHaveLength(3);
    expect(
      told(
        record({ facility: at("فرع المنطقة"), transfers: [move(at("فرع المنطقه"), at("D"), "hospital")] }),
      ),
    ).toHaveLength(3);
  });

  test("where one transfer ends and the next begins elsewhere, the stay between has unknown dates", () => {
    const career = record({
      transfers: [
        move(at("Branch A"), at("Branch B"), "facility", "2013-01"),
        move(at("Prison C"), at("Hospital D"), "hospital", "2013-09"),
      ],
    });
    expect(told(career).slice(0, 3)).toEqual([
      "custody Branch A ..2013-01",
      "custody Branch B 2013-01..",
      "custody Prison C ..2013-09",
    ]);
  });

  test("every record has one death, a custody before anything else, and all places it names", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const career = episodes(of);
        expect(career.filter(({ kind }) => kind === "death")).toHaveLength(1);
        expect(career.filter(({ kind }) => kind === "arrest")).toHaveLength(
          of.arrested === undefined ? 0 : 1,
        );
        expect(career.filter(isStay)[0]?.kind).toBe("custody");
        const keys = new Set(career.map(({ place }) => placeKey(place).toLowerCase()));
        for (const place of [of.facility, of.hospital, ...of.transfers.flatMap(({ from, to }) => [from, to])])
          if (typeof place !== "string") expect(keys).toContain(placeKey(place).toLowerCase());
      }),
    );
  });
});

describe("flows", () => {
  test("pairs of consecutive places; missing ones have rows of their own", () => {
    const table = flows(
      careers([
        record({ facility: at("Branch A"), hospital: at("Hospital D") }),
        record({ facility: at("Branch A"), hospital: at("Hospital D") }),
        record({ facility: at("Branch A"), hospital: "unknown" }),
        record({ facility: "illegible", hospital: at("Hospital D") }),
        record({ facility: at("Branch B") }),
      ]),
    );
    expect(table.rows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ["Branch A", "Hospital D", 2],
      ["Branch A", "unknown", 1],
      ["illegible", "Hospital D", 1],
    ]);
    expect(table.notes[0]).toBe("1 of 5 records tell of one place only.");
  });

  test("can be drawn", () => {
    const table = flows(careers([record({ facility: at("Branch A"), hospital: at("Hospital D") })]));
    expect(
      transferFlowChart(table, { title: "Flows", place: "nowhere", period: "2013 to 2014" }).alt,
    ).toContain("Hospital D");
  });

  test("every passage of every record is counted once", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (records) => {
        const passages = records.reduce((sum, of) => sum + episodes(of).filter(isStay).length - 1, 0);
        expect(flows(careers(records)).rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(
          passages,
        );
      }),
    );
  });
});

describe("attribute", () => {
  const career = record({
    arrested: on("2012-05-01"),
    facility: at("Branch B"),
    transfers: [
      move(at("Branch A"), at("Branch B"), "facility", "2014-05-01"),
      move(at("Branch B"), at("Hospital D"), "hospital", "2014-06-21"),
    ],
  });

  test.each<[AttributionRule, string]>([
    ["place", "Hospital D"],
    ["sender", "Branch B"],
    ["longest", "Branch A"],
    ["last-branch", "Branch B"],
  ])("by the rule %s: %s", (rule, place) => {
    expect(placeKey(attribute(career, rule))).toBe(place);
  });

  test("the longest stay is unknown where the dates do not decide it, and two stays at one place add up", () => {
    const undecided = { ...career, arrested: on("2012/2014") };
    expect(attribute(undecided, "longest")).toBe("unknown");
    const back = record({
      arrested: on("2013-01-01"),
      facility: at("Branch A"),
      transfers: [
        move(at("Branch A"), at("Branch B"), "facility", "2013-03-01"),
        move(at("Branch B"), at("Branch A"), "facility", "2013-06-01"),
        move(at("Branch A"), at("Hospital D"), "hospital", "2013-08-15"),
      ],
    });
    expect(placeKey(attribute(back, "longest"))).toBe("Branch A");
  });

  test("an unknown rule is an error that names the known ones", () => {
    expect(() => attribute(career, "nearest" as AttributionRule)).toThrowError(
      /place, sender, longest, last-branch/,
    );
  });

  test("the table never loses a record under any rule", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (records) => {
        const { rows } = attributionTable(careers(records));
        for (const rule of attributionRules)
          expect(rows.reduce((sum, row) => sum + Number(row[rule]), 0)).toBe(records.length);
      }),
    );
  });

  test("the table says for how many records all rules agree", () => {
    const { notes, rows } = attributionTable(careers([career, record({ facility: at("Prison C") })]));
    expect(notes[0]).toBe(
      "All four rules name the same place, or say alike why it is missing, for 1 of 2 records.",
    );
    expect(rows.map(({ facility, place, sender, longest }) => [facility, place, sender, longest])).toEqual([
      ["Branch A", 0, 0, 1],
      ["Branch B", 0, 1, 0],
      ["Hospital D", 1, 0, 0],
      ["Prison C", 1, 1, 1],
    ]);
  });
});

describe.skipIf(!factsAreHere("records of deaths in US prisons"))(
  "records of deaths in the prisons of California",
  () => {
    test("one place each: no flow is made up, and every rule attributes all 7,379 deaths to the same place", async () => {
      const archive = await open("test/fixtures/us-custody-deaths/CA", { files: facts });
      const all = await careersOf(archive, "us-custody-deaths-ca");
      expect(flows(all).rows).toEqual([]);
      const { rows, method } = attributionTable(all);
      expect(method.settings).toMatchObject({ records: 7379, agreeing: 7379 });
      for (const rule of attributionRules)
        expect(rows.reduce((sum, row) => sum + Number(row[rule]), 0)).toBe(7379);
      const counted = await archive.cells("us-custody-deaths-ca", ["facility"]);
      const byFacility = new Map<string, number>();
      for (const { values, count } of counted)
        byFacility.set(values.facility ?? "", (byFacility.get(values.facility ?? "") ?? 0) + count);
      expect(Object.fromEntries(rows.map(({ facility, sender }) => [facility, sender]))).toEqual(
        Object.fromEntries(byFacility),
      );
    });
  },
);
