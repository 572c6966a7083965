import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countDeaths, dataQuality, yearlyTable } from "../../../src/analysis/index.ts";
import { openArchive, recordQueries } from "../../../src/archive/index.ts";
import { buildReport, type PackResult, packOpposing } from "../../../src/report/index.ts";
import { readCsv } from "../../../src/report/opposing/twin/readCsv.ts";
import { writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const libraryEntry = new URL("../../../src/index.ts", import.meta.url);

/** A report on the synthetic records of the template, as if they were real. */
const analysis = `
import { countDeaths, countFromTable, defineAnalysis, multiverse, openArchive } from "sijill";
export default defineAnalysis(async ({ resolve }) => {
  const archive = await openArchive(resolve("../../records"));
  try {
    const years = await countDeaths(archive, { by: ["year"] });
    await countDeaths(archive, { by: ["hospital"] });
    const count = (column) => countFromTable(years, { id: "year", label: "records of 2014", column, row: { year: "2014" }, period: { from: "2014", to: "2014" } });
    return {
      quantities: [count("certain")], tables: [{ ...years, id: "years" }], figures: [], sources: [],
      multiverse: await multiverse({
        choices: [{ id: "dates", label: "=Dates", options: [{ id: "certain", label: "certain" }, { id: "possible", label: "possible" }] }],
        compute: ({ dates }) => [count(dates)],
      }),
      inputs: archive.inputs(),
    };
  } finally { await archive.close(); }
});
`;
const text = `---
title: A synthetic annex
date: "2026-01-05"
authors: [{ name: Test Author }]
language: en
version: "1.0"
status: draft
seed: 7
---

There are :q[year]{form=unit} of the year.
`;

let place = "";
let report = "";
let pack = "";
let result: PackResult;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "sijill-pack-"));
  report = await writeReport({ analysis, text });
  await cp("data/template/synthetic", join(report, "../../records"), { recursive: true });
  pack = join(place, "pack");
  result = await packOpposing(report, { libraryEntry, renderer, out: pack });
}, 60_000);
afterAll(() => rm(place, { recursive: true, force: true }));

const table = async (path: string) => readCsv(await readFile(join(pack, path), "utf8"));

describe("packOpposing", () => {
  test("lists every question that was put to the records, also the one whose answer nobody printed", async () => {
    const { header, rows } = await table("analyses/questions.csv");
    expect(header.slice(0, 5)).toEqual(["function", "arguments", "question", "dataset", "settings"]);
    const hospital = rows.find((row) => row[4]?.includes("hospital"));
    expect(hospital?.slice(0, 2)).toEqual(["countDeaths", '{"options":{"by":["hospital"]}}']);
    expect(rows.every((row) => row[0] === "countDeaths")).toBe(true);
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row[6] ?? ""))).toBe(true);
    const results = await table("analyses/results.csv");
    expect(results.rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ["year", "printed"],
      ["years", "not printed"],
    ]);
  });

  test("gives the findings under every combination, and their range; no cell is a formula", async () => {
    const { header, rows } = await table("multiverse/combinations.csv");
    expect(header.at(-1)).toBe("taken by the report");
    expect(rows).toHaveLength(2);
    const [range] = (await table("multiverse/ranges.csv")).rows;
    expect(Number(range?.[2])).toBeLessThanOrEqual(Number(range?.[3]));
    for (const path of result.files.filter((one) => one.endsWith(".csv")))
      expect(await readFile(join(pack, path), "utf8")).not.toMatch(/(?:^|[,\n])[=+@]/);
  });

  test("holds a twin of the records on which the same analysis runs, and no row of them", async () => {
    const twin = join(pack, "project/records/records.csv");
    const [made, real] = await Promise.all(
      [twin, "data/template/synthetic/records.csv"].map(async (path) =>
        readCsv(await readFile(path, "utf8")),
      ),
    );
    expect(made?.header).toEqual(real?.header);
    expect(JSON.parse(await readFile(join(pack, "project/records/dataset.json"), "utf8"))).toMatchObject({
      nature: "synthetic",
      title: expect.stringContaining("SYNTHETIC TWIN"),
    });
    const rows = new Set(real?.rows.map((row) => row.slice(1).join("|")));
    expect(made?.rows.length).toBeGreaterThan(50);
    expect(made?.rows.filter((row) => rows.has(row.slice(1).join("|")))).toEqual([]);
    const { rows: shared } = await openArchive(join(pack, "project/records")).then(async (archive) => {
      const counted = await countDeaths(archive, { by: ["year"] });
      await archive.close();
      return counted;
    });
    expect(shared.length).toBeGreaterThan(2);
    const built = await buildReport(join(pack, "project/reports/example"), {
      libraryEntry,
      renderer,
      outDir: join(place, "built"),
    }).catch((error: unknown) => String(error));
    // A year that the coarse twin does not hold is the only thing that may stop it.
    if (typeof built === "string") expect(built).toContain("2014");
    else expect(built.counts.quantities).toBe(1);
  });

  test("the same report and seed give the same bytes, as folder and hashes say; another seed another twin", async () => {
    const again = join(place, "again");
    await packOpposing(report, { libraryEntry, renderer, out: again });
    const other = join(place, "other");
    await packOpposing(report, { libraryEntry, renderer, out: other, seed: 8 });
    for (const path of result.files)
      expect((await readFile(join(again, path))).equals(await readFile(join(pack, path))), path).toBe(true);
    const twin = (folder: string) => readFile(join(folder, "project/records/records.csv"), "utf8");
    expect(await twin(other)).not.toBe(await twin(pack));
    for (const line of (await readFile(join(pack, "SHA256SUMS"), "utf8")).trim().split("\n")) {
      const [hash, path] = line.split("  ");
      expect(
        createHash("sha256")
          .update(await readFile(join(pack, path ?? "")))
          .digest("hex"),
      ).toBe(hash);
    }
  });

  test("refuses what declares no choices, names a quantity that is not there, or would overwrite something", async () => {
    await expect(packOpposing(report, { libraryEntry, renderer, out: pack })).rejects.toMatchObject({
      code: "SIJILL_OUTPUT_EXISTS",
    });
    const bare = await writeReport();
    await expect(
      packOpposing(bare, { libraryEntry, renderer, out: join(place, "bare") }),
    ).rejects.toMatchObject({
      code: "SIJILL_PACK_MULTIVERSE_MISSING",
    });
    const rival = `rivals: [{ id: "other", hypothesis: "h", expected: "e", seen: "s", quantities: ["nobody"], verdict: "cannot-tell" }], inputs:`;
    await writeFile(join(report, "analysis.ts"), analysis.replace("inputs:", rival));
    await expect(
      packOpposing(report, { libraryEntry, renderer, out: join(place, "rival") }),
    ).rejects.toMatchObject({
      code: "SIJILL_PACK_RIVAL_QUANTITY",
    });
    expect((await readdir(place)).sort()).toEqual(expect.not.arrayContaining(["bare", "rival"]));
  });

  test("a question is noted where someone listens, and nowhere else", async () => {
    const archive = await openArchive("data/template/synthetic");
    await countDeaths(archive, { by: ["year"] });
    const { queries } = await recordQueries(() => countDeaths(archive, { by: ["year"] }));
    const { queries: named } = await recordQueries(async () => {
      await Promise.all([dataQuality(archive), yearlyTable(archive)]);
      await archive.cells("synthetic-example", ["facility"]);
    });
    const { queries: none } = await recordQueries(async () => {});
    await archive.close();
    expect(queries.length).toBeGreaterThan(0);
    // Whatever runs at the same time: each question bears the name of the function that was called, not of an inner one.
    expect(new Set(named.map((query) => query.askedBy.function))).toEqual(
      new Set(["dataQuality", "yearlyTable", "archive.cells"]),
    );
    expect(named.at(-1)?.askedBy.arguments).toMatchObject({ dataset: "synthetic-example", by: ["facility"] });
    expect(none).toEqual([]);
  });
});
