import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Linkage, linkRecords, syntheticRecords } from "../../../src/linkage/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-fit-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function linked(rows: readonly (readonly (string | null)[])[]): Promise<Linkage> {
  const file = join(folder, "rows.csv");
  const names = rows[0]?.map((_, at) => `column${at + 1}`) ?? [];
  await writeFile(file, [names, ...rows].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n"));
  return linkRecords(file);
}

/** Numbers that look random and are the same always. */
function scattered(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}
const kindsOf = ({ warnings }: Linkage) => warnings.map(({ kind }) => kind);

describe("a fit that found something else than matches says so", () => {
  test("records of which no two are one person", async () => {
    const pick = scattered();
    const linkage = await linked(
      Array.from({ length: 400 }, () => [
        `given${pick(80)}x`,
        `family${pick(80)}y`,
        `19${50 + pick(40)}-0${1 + pick(9)}-1${pick(9)}`,
      ]),
    );
    expect(linkage.threshold.expected.matches).toBeLessThan(1);
    expect(kindsOf(linkage)).toContain("no-matches");
    expect(linkage.warnings[0]?.text).toMatch(/no pair stands out from chance/);
  });

  test("a single column, where namesakes cannot be told from one person", async () => {
    const pick = scattered();
    const letters = "abcdefghijklmnopqrst";
    const linkage = await linked(
      Array.from({ length: 400 }, () => [
        `na${letters[pick(10)]}${letters[10 + pick(10)]}${letters[pick(10)]}me`,
      ]),
    );
    expect(kindsOf(linkage)).toContain("one-comparison");
    expect(linkage.warnings.find(({ kind }) => kind === "one-comparison")?.text).toMatch(/Only column1/);
  });

  test("columns that say too little to tell which pairs are the matches", async () => {
    const pick = scattered();
    const linkage = await linked(
      Array.from({ length: 300 }, () => [pick(2) === 0 ? "one" : "two", pick(2) === 0 ? "yes" : "no"]),
    );
    expect(kindsOf(linkage)).toContain("too-little-said");
    expect(linkage.warnings[0]?.text).toMatch(/Chance alone brings about \d+ pairs/);
  });

  test("records of two persons only, where half of all pairs are matches", async () => {
    const linkage = await linked(
      Array.from({ length: 300 }, (_, at) =>
        at % 2 === 0 ? ["alpha bravo", "charlie", "1980-01-01"] : ["delta echo", "foxtrot", "1990-05-05"],
      ),
    );
    expect(linkage.model.matchProbability).toBeGreaterThan(0.4);
    expect(kindsOf(linkage)).toEqual(["most-pairs"]);
  });

  test("a column on which matches never agree, by name, while the others still find them", async () => {
    const linkage = await linked(
      Array.from({ length: 200 }, (_, at) => [
        [`given${at}a`, `family${at}b`, "first"],
        [`given${at}a`, `family${at}b`, "second"],
      ]).flat(),
    );
    expect(linkage.links).toHaveLength(200);
    expect(linkage.warnings).toMatchObject([{ kind: "agreement-speaks-against", comparison: "column3" }]);
  });

  test("agreement that speaks for a match in no column at all is refused, with the columns", async () => {
    const rows = [
      ["synthetic name", "1980-01-01"],
      ["synthetic name", "1980-01-02"],
    ];
    await expect(linked(rows)).rejects.toMatchObject({ code: "SIJILL_LINKAGE_FIT_DEGENERATE" });
    await expect(linked(rows)).rejects.toThrow(/agreement on column2 is no more frequent/);
  });
});

test("a sound fit gives no reason to doubt it", async () => {
  const linkage = await linked(
    [...syntheticRecords({ records: 500, seed: 77 })].map((one) => [
      one.given_name,
      one.father_name,
      one.family_name,
      one.date_of_birth,
      one.date_of_death,
    ]),
  );
  expect(linkage.links.length).toBeGreaterThan(50);
  expect(linkage.warnings).toEqual([]);
});
